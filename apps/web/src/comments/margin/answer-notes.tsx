import type { Answer } from '@debrief/contract';
import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useViewer } from '../../platform/session.ts';
import { usePostComment } from '../comments.cache.ts';
import { CriteriaContext } from '../criteria.ts';
import { GuestBelow } from '../guests/guest-below.tsx';
import type { GuestFeedback } from '../guests/use-guest-feedback.ts';
import { NextVersionContext } from '../next-version.ts';
import { PinForm } from '../pins/pin-form.tsx';
import { canHighlight, usePainted } from '../pins/pin-highlights.ts';
import { PinStarter } from '../pins/pin-starter.tsx';
import { SentenceChooser } from '../pins/sentence-chooser.tsx';
import { indexText, type TextIndex } from '../pins/text-index.ts';
import type { NotesDoor } from '../pins/use-notes-door.ts';
import { useRoomForMargin } from '../pins/use-room-for-margin.ts';
import { useWordRects } from '../pins/word-rects.ts';
import styles from './margin.module.css';
import { beingWritten, MarginNotes } from './margin-notes.tsx';
import { NoteDots } from './note-dots.tsx';
import { type NoteFilter, noteList } from './note-list.ts';
import { NoteSheet } from './note-sheet.tsx';
import { NoteThread } from './note-thread.tsx';
import { NotesBelow } from './notes-below.tsx';
import { NotesFilter } from './notes-filter.tsx';
import { useLooking } from './use-looking.ts';
import { useNoteKeys } from './use-note-keys.ts';
import { useNotesForNextVersion } from './use-notes-for-next-version.ts';
import { usePinning } from './use-pinning.ts';
import { useWordPointing } from './use-word-pointing.ts';

/** All notes of an answer: beside its words or in a sheet, and below it; and the making of new ones. */
export function AnswerNotes({
  answer,
  text,
  below,
  guest,
  ref,
}: {
  answer: Answer;
  /** The frame of the text, as `PinnedText` makes it. */
  text: HTMLElement;
  /** Where the notes on the whole answer go. */
  below: HTMLElement;
  /** Who came by the answer's link and has no account. */
  guest?: GuestFeedback;
  ref: Ref<NotesDoor>;
}) {
  const wide = useRoomForMargin();
  const viewer = useViewer();
  const criteria = answer.rubric ?? none;
  const mayComment = guest ? !answer.mine && !answer.locked : answer.can.comment || (!viewer && !answer.locked);
  const comments = guest?.sent ?? answer.comments;
  const postAsMember = usePostComment({ answerId: answer.id, revision: answer.revision });
  const [index, setIndex] = useState<TextIndex | null>(null);
  // The html is what the index was made from.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => setIndex(indexText(text.firstElementChild as HTMLElement)), [text, answer.bodyHtml]);

  const nextVersion = useNotesForNextVersion(answer);
  const [filter, setFilter] = useState<NoteFilter>(null);
  const notes = useMemo(
    () => noteList(answer, comments ?? [], index?.text ?? '', filter),
    [answer, comments, index, filter],
  );
  const { pinned } = notes;
  const pin = usePinning(answer, index);
  const { active, hot, fresh, note, setActive, setHot, step, arrived } = useLooking(index, pinned);
  const at = pin.writing ? pin.passage : null;
  const [start, end] = [at?.start, at?.end];
  const marked = useMemo(
    () =>
      start === undefined || end === undefined ? pinned : [...pinned, { id: beingWritten, passage: { start, end } }],
    [pinned, start, end],
  );
  const rects = useWordRects(index, text, marked);
  usePaintedNotes(index, pinned, marked, [pin.writing ? beingWritten : active, hot]);
  useWordPointing(text, rects, { active, off: pin.choosing, onHot: setHot, onActive: setActive });
  const comment = () => {
    if (!mayComment) return;
    // A note that is still on its way would open over the choice, and take the keys.
    setActive(null);
    pin.choose();
  };
  useNoteKeys({ onStep: step, onComment: comment, onLeave: () => setActive(null) });
  useImperativeHandle(ref, () => ({ comment, open: () => step(1) }));

  const form = pin.writing && (
    <PinForm
      words={pin.words}
      guest={guest}
      post={guest?.post ?? postAsMember}
      postKey={pin.postKey}
      criteria={guest ? none : criteria}
      unnamed={answer.mine && answer.authorship === 'anonymous'}
      quoted={!wide || !at || !canHighlight}
      onWrite={pin.write}
      onCancel={pin.cancel}
      onSending={pin.sending}
      onFailed={pin.failed}
      onSent={(comment) => {
        guest?.onSent(comment);
        pin.sent();
        arrived(comment.id);
      }}
    />
  );
  const filters = <NotesFilter counts={notes.counts} filter={filter} onChange={setFilter} />;
  const words = index?.text ?? '';
  const whole = () => {
    pin.leave();
    below.querySelector('textarea')?.focus();
  };
  return (
    <CriteriaContext value={criteria}>
      <NextVersionContext value={nextVersion}>
        {wide ? (
          <MarginNotes
            {...{ answer, pinned, rects, text, hot, fresh, form }}
            active={active}
            beside={canHighlight}
            words={words}
            formAt={start ?? null}
            onActive={setActive}
            onHot={setHot}
            head={
              <>
                {filters}
                {mayComment && !answer.mine && (
                  <p className={styles.hint}>Select words to comment on them, or press C to go by sentence.</p>
                )}
              </>
            }
          />
        ) : (
          form && (
            <NoteSheet title="Your comment" onClose={pin.cancel}>
              {form}
            </NoteSheet>
          )
        )}
        {(!wide || !canHighlight) && <NoteDots {...{ pinned, rects, text, active }} onActive={setActive} />}
        {!wide && !form && note && (
          <NoteSheet
            title={pinned.length > 1 ? `Note ${pinned.indexOf(note) + 1} of ${pinned.length}` : 'Note'}
            onClose={() => setActive(null)}
            onStep={pinned.length > 1 ? step : undefined}
          >
            <NoteThread key={note.id} {...{ answer, note, words }} open beside={false} />
          </NoteSheet>
        )}
        {index && pin.selected && mayComment && (
          <PinStarter {...{ index, text }} passage={pin.selected} onPin={pin.begin} />
        )}
        {index && pin.choosing && (
          <SentenceChooser {...{ index, text }} onPin={pin.begin} onWhole={whole} onLeave={pin.leave} />
        )}
        {createPortal(
          guest ? (
            <GuestBelow {...{ answer, guest }} />
          ) : (
            <NotesBelow {...{ answer, notes }} filter={!wide && filters} onOpen={wide ? undefined : () => step(1)} />
          ),
          below,
        )}
      </NextVersionContext>
    </CriteriaContext>
  );
}

const none: never[] = [];

/** Paints the words of open notes, and stronger those of the notes one looks at. */
function usePaintedNotes(
  index: TextIndex | null,
  pinned: ReturnType<typeof noteList>['pinned'],
  marked: readonly { id: string; passage: { start: number; end: number } }[],
  [active, hot]: [string | null, string | null],
) {
  const open = useMemo(
    () => (index ? pinned.flatMap(({ passage, done }) => (done ? [] : (index.rangeOf(passage) ?? []))) : []),
    [index, pinned],
  );
  const seen = useMemo(
    () =>
      index
        ? marked.flatMap(({ id, passage }) => (id === active || id === hot ? (index.rangeOf(passage) ?? []) : []))
        : [],
    [index, marked, active, hot],
  );
  usePainted('pin', open);
  usePainted('pin-active', seen);
}
