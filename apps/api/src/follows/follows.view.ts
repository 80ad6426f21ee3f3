import type { Follow, NewInFollows } from '@debrief/contract';
import { viewAuthor } from '../authorship/byline.view.ts';
import type { FollowRow } from './follows.queries.ts';
import type { NewRow } from './new-in-follows.queries.ts';

export function viewFollow({ id, company, topic, question, answerId, followed, author, pseudonym }: FollowRow): Follow {
  if (company) return { id, kind: 'company', key: company.slug, name: company.name };
  if (topic) return { id, kind: 'topic', key: topic.slug, name: topic.name };
  if (followed) return { id, kind: 'member', key: followed.handle, name: followed.displayName || followed.handle };
  const name = question?.title ?? '';
  if (answerId) return { id, kind: 'answer', key: answerId, name, author: viewAuthor({ author, pseudonym }) };
  return { id, kind: 'question', key: question?.slug ?? '', name };
}

export function viewNew(row: NewRow): NewInFollows {
  const { id, kind, at, slug, title, answerId, revision, excerpt, authorId, handle, displayName, pseudonym } = row;
  const author = authorId && handle ? { id: authorId, handle, displayName: displayName ?? '' } : null;
  return {
    id,
    kind,
    at,
    question: { slug, title },
    ...(answerId && { answer: { id: answerId, revision: revision ?? 1, excerpt: excerpt ?? '' } }),
    author: viewAuthor({ author, pseudonym }),
    because: { kind: row.because, name: row.becauseName || handle || '' },
  };
}
