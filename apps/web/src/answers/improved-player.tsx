import type { Answer, Comment, Revision } from '@debrief/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { placesInVersion } from '../comments/comments.cache.ts';
import { Loaded } from '../ui/loaded.tsx';
import { useKey } from '../ui/use-key.ts';
import { versionChanges } from './answers.cache.ts';
import { ChangedText } from './changed-text.tsx';
import { readWords } from './html-blocks.ts';
import styles from './improved-player.module.css';
import { changesOfNote, wordsNow } from './improved-steps.ts';
import { StepNote } from './step-note.tsx';

/** One note after another: what changed in the version that used it, and the note beside it. */
export function ImprovedPlayer({
  answer,
  versions,
  notes,
}: {
  answer: Answer;
  versions: readonly Revision[];
  /** At least one. */
  notes: readonly Comment[];
}) {
  const [step, setStep] = useState(0);
  const go = (by: number) => setStep((at) => Math.min(notes.length - 1, Math.max(0, at + by)));
  useKey('ArrowLeft', () => go(-1));
  useKey('ArrowRight', () => go(1));
  const note = notes[step] ?? notes[0]!;
  const numbered = (number: number) => versions.find((version) => version.number === number);
  const [before, after] = [numbered(note.addressedIn! - 1), numbered(note.addressedIn!)];
  if (!before || !after) return null;
  return <Step key={answer.id} {...{ answer, before, after, note, step, go }} steps={notes.length} />;
}

function Step({
  answer,
  before,
  after,
  note,
  step,
  steps,
  go,
}: {
  answer: Answer;
  before: Revision;
  after: Revision;
  note: Comment;
  step: number;
  steps: number;
  go: (by: number) => void;
}) {
  const query = useQuery(versionChanges(answer.id, before, after));
  const [placesBefore, placesAfter] = useQueries({
    queries: [before, after].map(({ number }) => placesInVersion(answer.id, number)),
  }).map(({ data }) => data);
  const words = useMemo(
    () => ({ before: readWords(before.bodyHtml), after: readWords(after.bodyHtml) }),
    [before, after],
  );
  const isReady = query.data !== undefined && placesBefore !== undefined && placesAfter !== undefined;
  const now = useMemo(
    () =>
      query.data && placesBefore && placesAfter
        ? changesOfNote(
            query.data,
            { words: words.before, place: placesBefore.get(note.id) },
            { words: words.after, place: placesAfter.get(note.id) },
          )
        : null,
    [note.id, query.data, words, placesBefore, placesAfter],
  );
  const place = useRef<HTMLModElement>(null);
  const shown = useRef(0);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.current?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  }, [step]);
  return (
    <div className={styles.player}>
      <div>
        <h2 className={styles.versions}>
          Version {before.number} to version {after.number}
        </h2>
        <Loaded query={query} label="Comparing">
          {(changes) => <ChangedText changes={changes} now={now} nowRef={place} />}
        </Loaded>
      </div>
      <StepNote
        {...{ note, step, steps, go }}
        now={query.data && now ? wordsNow(query.data, now) : null}
        isFound={!isReady || now !== null}
      />
    </div>
  );
}
