import type { comments, Input } from '@debrief/contract';
import { matchesText, plainText } from '@debrief/prose';
import { versionsFrom } from '../../answers/revisions.queries.ts';
import type { Db } from '../../platform/db/connect.ts';
import { invalid, Refusal } from '../../platform/errors.ts';
import { findRubric } from '../../topics/topics.queries.ts';
import { type Places, placesThrough, standsAsWritten } from './follow-words.ts';

type Pin = Pick<Input<typeof comments.postOnAnswer>, 'revision' | 'anchor' | 'suggestion' | 'criterion'>;

export interface Pinned {
  revision: number;
  anchor: NonNullable<Pin['anchor']> | null;
  places: Places;
  suggestion: string | null;
  criterion: string | null;
}

/** How many versions a late comment is followed through, one by one. */
const mostSteps = 10;

/**
 * What a comment is pinned to, found in its version and followed into the later ones, up to the answer's `revision`; the caller
 * holds the answer's row. Refuses words that are not there, a criterion that the question does not have, and other words
 * for such as have changed since.
 */
export async function checkPin(
  db: Db,
  answer: { id: string; questionId: string; revision: number },
  { revision = answer.revision, anchor = null, suggestion = null, criterion = null }: Pin,
): Promise<Pinned> {
  if (suggestion && !anchor) throw invalid({ suggestion: 'Mark the words you would replace first.' });
  if (criterion && !(await findRubric(db, answer.questionId)).some(({ id }) => id === criterion))
    throw invalid({ criterion: 'What this question is scored by has no such part.' });

  const current = answer.revision;
  if (revision > current) throw invalid({ revision: 'This answer has no such version.' });
  const { places, changed } = anchor ? await findPlaces(db, answer.id, revision, anchor) : unpinned;
  if (suggestion && changed) {
    throw new Refusal(
      'comment.words-changed',
      'These words have changed since that version. Your note is kept: look at the newest version, or send it without other words.',
      { extra: { revision: current } },
    );
  }
  return { revision, anchor, places, suggestion, criterion };
}

const unpinned = { places: {}, changed: false };

async function findPlaces(
  db: Db,
  answerId: string,
  revision: number,
  anchor: NonNullable<Pin['anchor']>,
): Promise<{ places: Places; changed: boolean }> {
  const versions = await versionsFrom(db, answerId, revision, mostSteps);
  if (!matchesText(anchor, plainText(versions[0]?.body ?? '')))
    throw invalid({ anchor: 'These words are not in that version of the answer. Mark them again; your note is kept.' });
  const places = placesThrough(anchor, versions);
  const newest = versions.at(-1);
  const place = newest && places[newest.number];
  return { places, changed: !place || !standsAsWritten(anchor, place, plainText(newest.body)) };
}
