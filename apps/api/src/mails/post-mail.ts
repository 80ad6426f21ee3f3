import { randomUUID } from 'node:crypto';
import type { Ctx } from '../platform/context.ts';
import { insertMail, type Mail } from './mails.writes.ts';

export type { Mail };

type Post = Pick<Mail, 'kind'> & Partial<Pick<Mail, 'memberId' | 'email' | 'device'>>;

/** Has something mailed, once the transaction is committed; whether there is anybody to mail it to is found out then. */
export async function postMail({ db, now }: Pick<Ctx, 'db' | 'now'>, post: Post): Promise<void> {
  await insertMail(db, { id: randomUUID(), createdAt: now(), dueAt: now(), ...post });
}
