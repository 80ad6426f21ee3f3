import { randomUUID } from 'node:crypto';
import { signContent } from '../authorship/sign-content.ts';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { countSighting } from '../questions/count-on-question.ts';
import { insertSighting } from './sightings.writes.ts';

interface Sighting {
  questionId: string;
  companyId: string;
  /** "2026-10", not later than now. */
  month: string;
  level?: string | null | undefined;
  round?: string | null | undefined;
}

/** Notes that this member was asked it; once a question and company. Gives the sighting's id. */
export async function noteSighting(
  { db, viewer, now }: MemberCtx,
  { questionId, companyId, month, level, round }: Sighting,
): Promise<string> {
  if (month > now().toISOString().slice(0, 7)) throw invalid({ month: 'This month has not come yet.' });
  const id = randomUUID();
  const signed = await signContent(db, {
    id,
    kind: 'sighting',
    memberId: viewer.id,
    questionId,
    authorship: 'named',
    slot: companyId,
  });
  if (!signed) throw new Refusal('sighting.exists', 'You have told us that already. Thank you.');
  await insertSighting(db, {
    id,
    questionId,
    companyId,
    month: `${month}-01`,
    level: level ?? null,
    round: round ?? null,
  });
  await countSighting(db, questionId, month);
  return id;
}
