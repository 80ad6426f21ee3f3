import { forgetAuthors } from '../authorship/forget-author.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import type { Member } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { forgetQuestions, indexQuestions } from '../search/index-questions.ts';
import { countQuestionsUnder } from '../topics/choose-topics.ts';
import { deleteQuestions, deleteWithheld, emptyMerged, emptyQuestions } from './questions.writes.ts';
import { holdQuestionsOfMember } from './questions-of-member.queries.ts';

/**
 * Takes a member's questions away, or those that are withheld, after whatever else they wrote. One that others wrote at, or were asked too,
 * keeps its title: without it what they wrote would say nothing. Whose it was, and what stood below the title, goes.
 */
export async function eraseQuestions(db: Db, member: Member, which: { withheld: boolean }): Promise<void> {
  const { asked, merged } = await holdQuestionsOfMember(db, member, which);
  const gone = asked.filter(({ used }) => !used);
  const [goneIds, keptIds] = [gone, asked.filter(({ used }) => used)].map((some) => some.map(({ id }) => id)) as [
    string[],
    string[],
  ];
  if (goneIds.length) {
    if (!which.withheld) {
      await forgetQuestions(db, goneIds);
      await countQuestionsUnder(db, less(gone.flatMap(({ topics }) => topics)));
      await countQuestionsFor(db, less(gone.flatMap(({ companies }) => companies)));
    }
    await deleteQuestions(db, goneIds);
  }
  if (keptIds.length) {
    await emptyQuestions(db, keptIds);
    await deleteWithheld(db, keptIds);
    if (!which.withheld) await indexQuestions(db, keptIds);
  }
  if (merged.length) await emptyMerged(db, merged);
  await forgetAuthors(db, [...goneIds, ...keptIds, ...merged]);
}

function less(ids: string[]): Map<string, number> {
  const by = new Map<string, number>();
  for (const id of ids) by.set(id, (by.get(id) ?? 0) - 1);
  return by;
}
