import { randomUUID } from 'node:crypto';
import { signContent } from '../authorship/sign-content.ts';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, Refusal } from '../platform/errors.ts';
import { holdQuestions } from '../questions/ties.queries.ts';
import { publishAsked } from './publish-asked.ts';
import { insertSighting } from './sightings.writes.ts';
import { takeBack } from './take-back.ts';

interface Sighting {
  questionId: string;
  companyId: string | null;
  /** "2026-10"; it has begun somewhere. */
  month: string;
  level?: string | null | undefined;
  round?: string | null | undefined;
}

/** Where a day begins first, in milliseconds before it does in Greenwich: a device writes the month of its own place. */
const earliest = 14 * 3_600_000;

/** What takes the company's place where none was named: a member may leave it out once a question. */
const nowhere = 'no-company';

/**
 * Notes that this member was asked it; once a question and company. Who said that it is not asked there takes that back with it.
 * Gives the sighting's id.
 */
export async function noteSighting(
  ctx: MemberCtx,
  { questionId, companyId, month, level, round }: Sighting,
): Promise<string> {
  const { db, viewer, now } = ctx;
  if (month > new Date(now().getTime() + earliest).toISOString().slice(0, 7))
    throw invalid({ month: 'This month has not come yet.' });
  // The question before the company, which the report points at: whoever merges companies takes them in this order.
  await holdQuestions(db, [questionId]);
  const id = randomUUID();
  const signed = await signContent(db, {
    id,
    kind: 'sighting',
    memberId: viewer.id,
    questionId,
    authorship: 'named',
    slot: companyId ?? nowhere,
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
  if (companyId) await takeBack(ctx, 'dispute', { questionId, companyId });
  await publishAsked(ctx, [{ questionId }], companyId ? [companyId] : []);
  return id;
}
