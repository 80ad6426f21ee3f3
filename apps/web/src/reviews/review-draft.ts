import type { reviews as endpoints, Request, Review } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type Anchor, createAnchor, placeAnchor } from '@debrief/prose/anchor';

export type Through = Review['through'];
export type Marks = Review['scores'];

/** A comment on some words, written along with the review. */
export interface ReviewPin {
  id: string;
  anchor: Anchor;
  body: string;
  /** Other words for the chosen ones; null while none are suggested. */
  suggestion: string | null;
  criterion: string;
}

export type ReviewDraft = {
  strength: string;
  change: string;
  through: Through | '';
  marks: Marks | null;
  pins: ReviewPin[];
  /** The version it was written on; 0 before the first word. */
  revision: number;
};

export const longReviewFields = ['strength', 'change'] as const satisfies (keyof ReviewDraft)[];

/** What a form opens with: nothing, or the review one has sent. */
export const startOfReview = (sent?: Review): ReviewDraft => ({
  strength: sent?.strength ?? '',
  change: sent?.change ?? '',
  through: sent?.through ?? '',
  marks: sent && Object.keys(sent.scores).length ? sent.scores : null,
  pins: [],
  revision: 0,
});

const isUntouched = ({ body, suggestion, anchor }: ReviewPin) =>
  body.trim() === '' && (suggestion === null || suggestion.trim() === anchor.exact.trim());

/** What is still missing, by field, in words; of a pin by `pins.` and its id. */
export function missingFromReview(draft: ReviewDraft): Record<string, string> {
  const short = (words: string, least: number) => words.trim().length < least;
  const missing: Record<string, string> = {};
  if (short(draft.strength, limits.reviewWords.min)) missing['strength'] = 'Say one thing that works. A few words do.';
  if (short(draft.change, limits.reviewWords.min)) missing['change'] = 'Say one thing you would change.';
  if (!draft.through) missing['through'] = 'Choose one of the three.';
  for (const pin of draft.pins)
    if (!isUntouched(pin) && short(pin.body, limits.commentBody.min))
      missing[`pins.${pin.id}`] = 'Say in a few words what you would change here.';
  return missing;
}

type Written = Omit<Request<(typeof endpoints)['write']>, 'answerId' | 'number' | 'authorship'>;

/** What is sent of a draft that misses nothing; pins without a word are left out. */
export function toReview({ strength, change, through, marks, pins }: ReviewDraft): Written {
  return {
    strength: strength.trim(),
    change: change.trim(),
    through: through as Through,
    scores: marks ?? {},
    pins: pins
      .filter((pin) => !isUntouched(pin))
      .map(({ id, anchor, body, suggestion, criterion }) => ({
        id,
        anchor,
        body: body.trim(),
        ...(suggestion !== null && suggestion.trim() !== anchor.exact.trim() && { suggestion: suggestion.trim() }),
        ...(criterion && { criterion }),
      })),
  };
}

/** The server names pins by their place among those sent; here they go by their id. */
export function reviewFields(fields: Record<string, string>, sent: Written): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, sentence]) => {
      const place = /^pins\.(\d+)/.exec(field)?.[1];
      const pin = place === undefined ? undefined : sent.pins?.[Number(place)];
      return [pin ? `pins.${pin.id}` : (field.split('.')[0] ?? field), sentence];
    }),
  );
}

/** All that one typed into a pin, as one text. */
function allSaid({ body, suggestion, anchor }: ReviewPin): string {
  const otherWords = suggestion !== null && suggestion.trim() !== anchor.exact.trim() ? suggestion : '';
  return [body, otherWords && `Rather: ${otherWords}`]
    .map((words) => words.trim())
    .filter(Boolean)
    .join('\n\n');
}

/** All that one typed, as one text to be copied. */
export const allWords = ({ strength, change, pins }: ReviewDraft): string =>
  [strength, change, ...pins.filter((pin) => !isUntouched(pin)).map((pin) => `“${pin.anchor.exact}”: ${allSaid(pin)}`)]
    .map((words) => words.trim())
    .filter(Boolean)
    .join('\n\n');

/**
 * The same words for a newer version: pins go to where their words stand now, others into what one would change. Other words
 * for such as have changed are said in the pin, so that they replace nothing they were not written for. `oldText` is the text
 * of the version the draft was written on; without it fewer are found.
 */
export function carriedOver(draft: ReviewDraft, revision: number, text: string, oldText?: string): ReviewDraft {
  const pins: ReviewPin[] = [];
  const lost: string[] = [];
  for (const pin of draft.pins) {
    const { start, end } = placeAnchor(pin.anchor, text, { oldText });
    if (start !== undefined && end !== undefined) {
      const anchor = createAnchor(text, { start, end });
      const isSame = anchor.exact.normalize() === pin.anchor.exact.normalize();
      pins.push(isSame ? { ...pin, anchor } : { ...pin, anchor, body: allSaid(pin), suggestion: null });
    } else if (!isUntouched(pin)) lost.push(`“${pin.anchor.exact}”: ${allSaid(pin)}`);
  }
  return { ...draft, revision, pins, change: [draft.change, ...lost].filter((words) => words.trim()).join('\n\n') };
}
