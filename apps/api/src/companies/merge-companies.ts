import type { Company, companies, Input } from '@debrief/contract';
import { noteAct } from '../audit/note-act.ts';
import { moveFollows } from '../follows/move-follows.ts';
import { moveCaseOf } from '../moderation/open-case.ts';
import type { MemberCtx } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { holdQuestionsAt, refileQuestions } from '../questions/refile-questions.ts';
import { followRename } from '../saved-searches/follow-rename.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { moveSightingsAt } from '../sightings/move-sightings.ts';
import { publishAsked, publishAskedAt } from '../sightings/publish-asked.ts';
import { findCompany, holdToMerge } from './companies.queries.ts';
import { replaceByAlias } from './companies.writes.ts';
import { showCompany } from './show-company.ts';

const atOnce = 500;

/**
 * Merges a company into another, all or nothing: its questions, what members report of it and follows go there, and its names become
 * names of the other, so that its address and every search by it lead there. Gives the company that is kept.
 */
export async function mergeCompanies(ctx: MemberCtx, { slug, into }: Input<typeof companies.merge>): Promise<Company> {
  const { db } = ctx;
  const [gone, kept] = [await findOwn(ctx, slug), await findOwn(ctx, into)];
  const [from, to] = [gone.id, kept.id];
  if (from === to) throw invalid({ into: 'A company cannot be merged into itself.' });
  if (kept.sample && !gone.sample)
    throw invalid({
      into: 'A company that members named cannot go into one of the sample community, which may be taken away.',
    });

  await holdQuestionsAt(db, from);
  const there = await holdToMerge(db, from, to);
  for (const company of [gone, kept]) if (!there.includes(company.id)) throw mergedAlready(company.name);

  const questionIds = await refileQuestions(db, from, to);
  const reported = await moveSightingsAt(db, from, to);
  await publishAsked(
    ctx,
    reported.map((questionId) => ({ questionId })),
  );
  await moveFollows(db, 'company', from, to);
  await moveCaseOf(db, 'company', from, to);
  await followRename(db, `company:${gone.slug}`, `company:${kept.slug}`);
  await replaceByAlias(db, from, to);
  await publishAskedAt(ctx, [to]);
  for (let at = 0; at < questionIds.length; at += atOnce) await indexQuestions(db, questionIds.slice(at, at + atOnce));

  const said = { slug: gone.slug, name: gone.name, aliases: gone.aliases, questions: gone.questionsCount };
  await noteAct(ctx, { act: 'companies.merge', subjectId: from, details: { ...said, into: to, intoSlug: kept.slug } });
  return showCompany(ctx, { slug: kept.slug });
}

/** The company of this slug; refuses one that is called so by another name. */
async function findOwn({ db }: MemberCtx, slug: string) {
  const found = await findCompany(db, slug);
  if (!found) throw notFound('company');
  if (found.slug !== slug) throw mergedAlready(found.name, found.slug);
  return found;
}

const mergedAlready = (name: string, into?: string) =>
  new Refusal(
    'merged.already',
    into
      ? `That is another name of “${name}” already.`
      : `Somebody merged “${name}” at this moment. Look at what stands there now.`,
    { extra: { into: into ?? null } },
  );
