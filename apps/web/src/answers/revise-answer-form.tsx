import type { Answer, Comment } from '@debrief/contract';
import { ProblemError } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { usePublishGate } from '../accounts/use-publish-gate.tsx';
import { NextVersionContext } from '../comments/next-version.ts';
import { useRoomForMargin } from '../comments/pins/use-room-for-margin.ts';
import { DraftConflict } from '../drafts/draft-conflict.tsx';
import { editAnswerKey } from '../drafts/drafts.cache.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { isSignedOut } from '../platform/api.ts';
import { notify } from '../platform/notices.ts';
import type { Marks } from '../reviews/review-draft.ts';
import { Button } from '../ui/button.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { publishKeys } from '../ui/publish-keys.ts';
import { SaveState } from '../ui/save-state.tsx';
import { Signed } from '../ui/telling-line.tsx';
import styles from './answer-form.module.css';
import { AnswerTextField, minutesTold } from './answer-text.tsx';
import { answerWithComments, useReviseAnswer } from './answers.cache.ts';
import { NewerVersion } from './newer-version.tsx';
import { emptyNextVersion, longFields } from './next-version-draft.ts';
import { NotesBesideEditor } from './notes-beside-editor.tsx';
import { notesToDo } from './notes-to-do.ts';
import { guessError } from './own-guess.tsx';
import { PublishVersionSheet } from './publish-version-sheet.tsx';
import beside from './revise-answer-form.module.css';
import { selectInText } from './select-in-text.ts';
import { useNotesInDraft } from './use-notes-in-draft.ts';
import { wordsInDraft, wordsInMarkdown } from './words-in-draft.ts';

/** The next version of one's answer, written from the version one began with, with what readers said beside it. */
export function ReviseAnswerForm({
  answer,
  topicSlug,
  noteId,
  onPublished,
}: {
  answer: Answer;
  topicSlug?: string;
  /** The note one came for. */
  noteId?: string;
  onPublished: (answer: Answer) => void;
}) {
  const cache = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const wide = useRoomForMargin();
  const empty = useMemo(() => emptyNextVersion(answer), [answer]);
  const draft = useDraft(editAnswerKey(answer.id), empty, longFields);
  const { content, write, saveState, conflict, undecided, keeper, discard } = draft;
  const [wrong, setWrong] = useState<string>();
  /** The notes ticked on the sheet; null while it is closed. */
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const guess = useRef<Marks>(undefined);
  const revise = useReviseAnswer(answer.id);
  // Until the next page is there: nothing is posted twice.
  const sending = revise.isPending || revise.isSuccess;
  const latest = useQuery({ ...answerWithComments(answer.id), initialData: answer }).data;
  const newer = latest.revision > content.basedOn ? latest : null;
  const number = latest.revision + 1;
  const toDo = notesToDo(latest);
  const fields = problemFields(revise.error);
  const stale = revise.error instanceof ProblemError && revise.error.problem.code === 'answer.stale-revision';

  const show = async (comment: Comment) => {
    const field = form.current?.elements.namedItem('body');
    if (!(field instanceof HTMLTextAreaElement)) return;
    const place = await wordsInMarkdown(latest, field.value, comment);
    if (place) selectInText(field, place);
    else notify('These words are not in your text any more.');
  };
  const nextVersion = useNotesInDraft({
    version: latest,
    number,
    used: content.used,
    read: () => keeper.view().content,
    write,
    onShow: show,
  });
  const cameFor = useRef(noteId);
  useEffect(() => {
    const comment = toDo.find(({ id }) => id === cameFor.current);
    if (!comment) return;
    cameFor.current = undefined;
    void show(comment);
  });

  const send = () =>
    revise.mutate(
      {
        body: content.body,
        basedOn: content.basedOn,
        note: content.note,
        used: toDo.filter(({ id }) => ticked?.has(id)).map(({ id }) => id),
        minutes: minutesTold(content),
        guess: guess.current,
        postKey: keeper.postKey,
      },
      {
        onSuccess: (revised) => {
          void discard();
          onPublished(revised);
        },
        onError: (problem) => {
          askAgain(problem);
          if (problemFields(problem)['body'] || (problem instanceof ProblemError && problem.status === 409))
            setTicked(null);
          void cache.invalidateQueries({ queryKey: answerWithComments(answer.id).queryKey });
        },
      },
    );
  const { ask, askAgain, gate } = usePublishGate('publish this version', send);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (undecided()) return;
    const body = content.body.trim();
    const problem =
      body.length < limits.answerBody.min
        ? `Write at least ${limits.answerBody.min} characters.`
        : body === latest.body.trim()
          ? 'Nothing has changed yet.'
          : undefined;
    setWrong(problem);
    if (problem || sending) return;
    const words = toDo.length > 0 ? await wordsInDraft(latest, content.body, toDo) : new Map();
    const changed = toDo.filter(({ id }) => words.get(id)?.changed).map(({ id }) => id);
    setTicked(new Set([...content.used, ...changed]));
  };
  const tick = (id: string, uses: boolean) => {
    const next = new Set(ticked);
    if (uses) next.add(id);
    else next.delete(id);
    setTicked(next);
  };

  return (
    <NextVersionContext value={nextVersion}>
      <div className={toDo.length > 0 ? beside.withNotes : undefined}>
        {!wide && <NotesBesideEditor answer={latest} wide={false} current={noteId} onShow={show} />}
        <Signed value={latest.authorship === 'named'}>
          <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={publishKeys} noValidate>
            {conflict && <DraftConflict {...conflict} other={conflict.other.body} />}
            {newer && <NewerVersion answer={newer} onGoOn={(change) => write(change)} mine={content.body} />}
            <AnswerTextField
              value={content}
              onChange={(change) => {
                setWrong(undefined);
                write(change);
              }}
              topicSlug={topicSlug}
              label="Your answer"
              labelHidden
              error={fields['body'] ?? wrong}
            />
            <div className={styles.bar}>
              <SaveState state={saveState} />
              <Button type="submit" look="primary" busy={sending}>
                {sending ? 'Publishing…' : `Publish version ${number}`}
              </Button>
            </div>
          </form>
        </Signed>
        {wide && <NotesBesideEditor answer={latest} wide current={noteId} onShow={show} />}
      </div>
      <PublishVersionSheet
        open={ticked !== null}
        number={number}
        notes={toDo}
        used={ticked ?? new Set()}
        note={content.note}
        noteError={fields['note']}
        busy={sending}
        problem={revise.error && !stale && !isSignedOut(revise.error) && <SendProblem error={revise.error} />}
        onUsed={tick}
        onNote={(note) => write({ note })}
        rubric={latest.feedbackWanted && latest.visibility !== 'private' ? (latest.rubric ?? []) : []}
        marks={content.guess}
        error={guessError(fields)}
        onMarks={(marks) => write({ guess: marks })}
        onPublish={(marks) => {
          guess.current = marks;
          ask();
        }}
        onClose={() => setTicked(null)}
      />
      {gate}
    </NextVersionContext>
  );
}
