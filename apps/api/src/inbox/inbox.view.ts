import type { InboxItem } from '@debrief/contract';
import { excerptLength, type NewsRow } from './inbox.queries.ts';

export const viewNews = ({ id, kind, count, at, readAt, question, answerId, comment }: NewsRow): InboxItem => ({
  id: String(id),
  kind,
  count,
  at: at.toISOString(),
  read: readAt !== null,
  question,
  answerId,
  comment: comment?.id ? { ...comment, excerpt: beginning(comment.excerpt ?? '') } : null,
});

/** Cut after a word, with a sign that it goes on. */
const beginning = (text: string) =>
  text.length < excerptLength ? text : `${text.slice(0, Math.max(text.lastIndexOf(' '), excerptLength / 2))}…`;
