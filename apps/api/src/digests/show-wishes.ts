import type { MailWishes } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { wishesOf } from './wishes.ts';

/** What of the inbox is mailed to this member, and how often. */
export const showWishes = ({ db, viewer }: MemberCtx): Promise<MailWishes> => wishesOf(db, viewer.id);
