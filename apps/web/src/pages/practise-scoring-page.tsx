import type { Criterion, Reference } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { urls } from '../app/urls.ts';
import { isSignedOut } from '../platform/api.ts';
import { useViewer } from '../platform/session.ts';
import { MarksBeside } from '../reviews/marks-beside.tsx';
import { MarksField } from '../reviews/marks-field.tsx';
import type { Marks } from '../reviews/review-draft.ts';
import { references, useCalibrate } from '../reviews/reviews.cache.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { Prose } from '../ui/prose.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './practise-scoring-page.module.css';

const route = getRouteApi('/practise-scoring/$topic');

/** Answers to practise scoring on, one by one: one's own marks first, then those of people who know. */
export function PractiseScoringPage() {
  const { topic } = route.useParams();
  const viewer = useViewer();
  const query = useQuery({ ...references(topic), enabled: Boolean(viewer) });
  const [at, setAt] = useState<number | null>(null);
  if (viewer === null)
    return (
      <Page title="Practise scoring">
        <h1 tabIndex={-1}>Practise scoring</h1>
        <Empty action={<ButtonLink href={urls.signIn(urls.practiseScoring(topic))}>Sign in</ButtonLink>}>
          Sign in to compare your scores with those of people who interview.
        </Empty>
      </Page>
    );
  return (
    <LoadedPage query={query} what="topic">
      {({ items, rubric }) => {
        const next = items.findIndex(({ marked }) => !marked);
        const shown = at ?? (next < 0 ? items.length : next);
        const reference = items[shown];
        return (
          <Page title="Practise scoring">
            <p className={styles.crumb}>
              <Link href={urls.topic(topic)}>Back to the topic</Link>
            </p>
            <h1 tabIndex={-1}>Practise scoring</h1>
            {items.length === 0 && (
              <Empty action={<ButtonLink href={urls.helpSomeone(topic)}>Help someone</ButtonLink>}>
                There is nothing to practise on here yet. Your words count as they are.
              </Empty>
            )}
            {reference && (
              <OneReference
                key={reference.id}
                {...{ reference, rubric, topic }}
                place={`${shown + 1} of ${items.length}`}
                onCompare={() => setAt(shown)}
                onNext={() => setAt(shown + 1)}
              />
            )}
            {items.length > 0 && !reference && (
              <Empty
                action={
                  <>
                    <ButtonLink look="primary" href={urls.helpSomeone(topic)}>
                      Help someone
                    </ButtonLink>
                    <Button onClick={() => setAt(0)}>Look at them again</Button>
                  </>
                }
              >
                That was all of them. From now on your scores weigh more.
              </Empty>
            )}
          </Page>
        );
      }}
    </LoadedPage>
  );
}

function OneReference({
  reference,
  rubric,
  topic,
  place,
  onCompare,
  onNext,
}: {
  reference: Reference;
  rubric: readonly Criterion[];
  topic: string;
  place: string;
  /** From now on it stays in sight until one goes on. */
  onCompare: () => void;
  onNext: () => void;
}) {
  const [marks, setMarks] = useState<Marks>({});
  const [missing, setMissing] = useState<string>();
  const calibrate = useCalibrate(topic);
  const shown = useRef<HTMLHeadingElement>(null);
  const { marked } = reference;
  useEffect(() => {
    if (calibrate.isSuccess) shown.current?.focus();
  }, [calibrate.isSuccess]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = rubric.find(({ id }) => marks[id] === undefined);
    setMissing(lacks && `Give a mark for “${lacks.name}” too.`);
    if (lacks || calibrate.isPending) return;
    onCompare();
    calibrate.mutate({ referenceId: reference.id, scores: marks });
  };
  return (
    <>
      <p className={styles.place}>Answer {place}</p>
      <article>
        <h2 className={styles.question}>{reference.question}</h2>
        <Prose html={reference.bodyHtml} />
      </article>
      {marked ? (
        <section className={styles.form}>
          <h2 ref={shown} tabIndex={-1}>
            Your marks beside theirs
          </h2>
          <MarksBeside {...{ rubric, marked }} />
          <Button look="primary" className={styles.next} onClick={onNext}>
            Go on
          </Button>
        </section>
      ) : (
        <form className={styles.form} onSubmit={submit} noValidate>
          <h2>How would you mark it?</h2>
          <MarksField
            {...{ rubric, marks }}
            onChange={(given) => {
              setMissing(undefined);
              setMarks(given);
            }}
          />
          {(missing ?? Object.values(problemFields(calibrate.error))[0]) && (
            <p className={styles.missing} role="alert">
              {missing ?? Object.values(problemFields(calibrate.error))[0]}
            </p>
          )}
          {calibrate.error && !isSignedOut(calibrate.error) && <SendProblem error={calibrate.error} />}
          <Button type="submit" look="primary" className={styles.next} busy={calibrate.isPending}>
            {calibrate.isPending ? 'Comparing…' : 'Compare'}
          </Button>
        </form>
      )}
    </>
  );
}
