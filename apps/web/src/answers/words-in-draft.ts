import type { Answer, Comment } from '@debrief/contract';

interface Passage {
  start: number;
  end: number;
}

/** What became of a comment's words in a text that is being written. */
export interface WordsInDraft {
  /** Whether they are gone, moved apart or read differently now. */
  changed: boolean;
  /** Where they stand in the draft's plain text; null where they are gone. */
  passage: Passage | null;
}

type Version = Pick<Answer, 'body'>;
type Placed = Pick<Comment, 'id' | 'place'>;

/** Follows the words of comments from the version they are placed in into a draft of the next; loads the parser. */
export async function wordsInDraft(
  version: Version,
  draft: string,
  comments: readonly Placed[],
): Promise<Map<string, WordsInDraft>> {
  const [{ plainText }, { createAnchor, placeAnchors }] = await Promise.all([
    import('@debrief/prose/plain-text'),
    import('@debrief/prose/anchor'),
  ]);
  const oldText = plainText(version.body);
  const newText = plainText(draft);
  const placed = comments.flatMap(({ id, place }) =>
    place && place.start !== null && place.end !== null && place.end <= oldText.length
      ? [{ id, anchor: createAnchor(oldText, { start: place.start, end: place.end }) }]
      : [],
  );
  const places = placeAnchors(
    placed.map(({ anchor }) => anchor),
    newText,
    { oldText },
  );
  return new Map(
    placed.map(({ id, anchor }, index) => {
      const { start, end } = places[index]!;
      const passage = start === undefined || end === undefined ? null : { start, end };
      return [id, { passage, changed: !passage || newText.slice(passage.start, passage.end) !== anchor.exact }];
    }),
  );
}

/** The draft with a comment's suggested words in it; null where its words have changed there, or it suggests none. */
export async function withSuggestion(version: Version, draft: string, comment: Comment): Promise<string | null> {
  const { applySuggestion } = await import('@debrief/prose/apply-suggestion');
  const found = (await wordsInDraft(version, draft, [comment])).get(comment.id);
  if (!comment.suggestion || !found?.passage || found.changed || !(await isAsWritten(version, comment))) return null;
  return applySuggestion(draft, found.passage, comment.suggestion);
}

/** Whether the words that other ones are suggested for are still those; what moved may have been edited too. */
async function isAsWritten(version: Version, { anchor, place }: Comment): Promise<boolean> {
  if (place?.status !== 'moved') return place?.status === 'kept';
  const { plainText } = await import('@debrief/prose/plain-text');
  const now = plainText(version.body).slice(place.start ?? 0, place.end ?? 0);
  return now.normalize() === anchor?.exact.normalize();
}

/**
 * The text as it would be had `before` not become `after`, with what was typed since before or behind that one change kept. Null where it
 * was typed in or around it.
 */
export function withoutChange(before: string, after: string, now: string): string | null {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const end = after.length - same;
  if (now.startsWith(after.slice(0, end))) return before.slice(0, before.length - same) + now.slice(end);
  if (now.endsWith(after.slice(start))) return now.slice(0, now.length - (after.length - start)) + before.slice(start);
  return null;
}

/** Where a comment's words stand in the Markdown of the draft; null where they are gone. */
export async function wordsInMarkdown(version: Version, draft: string, comment: Placed): Promise<Passage | null> {
  const { sourceRange } = await import('@debrief/prose/source-range');
  const passage = (await wordsInDraft(version, draft, [comment])).get(comment.id)?.passage;
  return passage ? sourceRange(draft, passage) : null;
}
