import type { Answer } from '@debrief/contract';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { draftOnServer, editAnswerKey } from '../drafts/drafts.cache.ts';
import { readLocalDraft } from '../drafts/local-drafts.ts';
import type { Marks } from '../reviews/review-draft.ts';

/** What stands in the editor of the next version. */
export type NextVersionDraft = ReturnType<typeof emptyNextVersion>;

/** As the editor opens when nothing was written yet: the version that is out. */
export const emptyNextVersion = ({ body, revision }: Pick<Answer, 'body' | 'revision'>) => ({
  body,
  note: '',
  basedOn: revision,
  seconds: 0,
  tellMinutes: false,
  /** The comments it uses, as far as one said so. */
  used: [] as string[],
  /** What one would give it oneself. */
  guess: {} as Marks,
});

export const longFields = ['body'] as const;

/** The comments that the draft on this device uses. */
export const usedInDraft = (owner: string | null, answerId: string): string[] =>
  readLocalDraft<NextVersionDraft>(owner, editAnswerKey(answerId))?.content.used ?? [];

/**
 * Changes the draft of the next version while its editor is closed: here and on the server. Says `undecided` where another
 * device wrote it too, and nothing is changed.
 */
export async function changeNextVersion(
  answer: Answer,
  owner: string | null,
  change: (draft: NextVersionDraft) => Promise<Partial<NextVersionDraft> | null>,
): Promise<{ undecided: boolean; draft: NextVersionDraft | null }> {
  const key = editAnswerKey(answer.id);
  const remote = owner ? draftOnServer<NextVersionDraft>(key) : null;
  const keeper = new DraftKeeper({ key, owner, empty: emptyNextVersion(answer), longFields, remote });
  // Out of reach, the draft is changed here and the server hears of it when the editor opens.
  await keeper.meetServer().catch(() => undefined);
  const { content, other } = keeper.view();
  if (other) return { undecided: true, draft: null };
  const wanted = await change(content);
  if (wanted) keeper.write(wanted);
  keeper.leave();
  return { undecided: false, draft: wanted && { ...content, ...wanted } };
}
