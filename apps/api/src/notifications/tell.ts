import { type Ctx, writtenAt } from '../platform/context.ts';
import { insertNews } from './notifications.writes.ts';

type News = Omit<Parameters<typeof insertNews>[1][number], 'at'> & {
  /** How the one who causes the news signs: of an anonymous one only the day is kept. */
  authorship: 'named' | 'anonymous';
};

/**
 * Tells the authors of each `forContent` what happened, in the transaction in which it happens; nobody is told of their own
 * doing. Unread news of one kind about one content are one.
 */
export async function tell({ db, viewer, now }: Ctx, ...news: News[]): Promise<void> {
  if (!news.length) return;
  const rows = news.map(({ authorship, ...each }) => ({ ...each, at: writtenAt(now(), authorship) }));
  await insertNews(db, rows, viewer);
}
