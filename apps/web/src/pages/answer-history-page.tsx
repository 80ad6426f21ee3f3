import type { Answer, Revision } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { answerVersions, answerWithComments } from '../answers/answers.cache.ts';
import { VersionList } from '../answers/version-list.tsx';
import { WordChanges } from '../answers/word-changes.tsx';
import { urls } from '../app/urls.ts';
import { WordsInVersion } from '../comments/pins/words-in-version.tsx';
import { nameOf } from '../ui/author-line.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import { SelectField } from '../ui/select.tsx';
import styles from './answer-history-page.module.css';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/answers/$answerId/history');

export function AnswerHistoryPage() {
  const { answerId } = route.useParams();
  const { version, note } = route.useSearch();
  const answer = useQuery(answerWithComments(answerId));
  const versions = useQuery(answerVersions(answerId));
  return (
    <LoadedPage query={answer} what="answer">
      {(there) => (
        <Page title={`Versions of ${nameOf(there.author)}’s answer`}>
          <p className={styles.crumb}>
            <Link href={urls.answer(answerId)}>{there.question.title}</Link>
          </p>
          <h1>{version ? `Version ${version}` : 'What changed'}</h1>
          <Loaded query={versions} label="Fetching the versions">
            {(all) =>
              version ? (
                <NoteInVersion answer={there} versions={all} number={Number(version)} noteId={note} />
              ) : (
                <History answer={there} versions={all} />
              )
            }
          </Loaded>
        </Page>
      )}
    </LoadedPage>
  );
}

/** One version as it was, with the words that a note was about. */
function NoteInVersion({
  answer,
  versions,
  number,
  noteId,
}: {
  answer: Answer;
  versions: readonly Revision[];
  number: number;
  noteId: string | undefined;
}) {
  const version = versions.find((one) => one.number === number);
  const note = answer.comments?.find(({ id, revision }) => id === noteId && revision === number);
  if (!version) return <Empty>There is no such version.</Empty>;
  return (
    <>
      <p className={styles.ways}>
        <Link href={urls.answer(answer.id)}>Back to the newest version</Link>
        {number < answer.revision && (
          <Link href={`${urls.answerHistory(answer.id)}?from=${number}&to=${answer.revision}`}>
            See what changed since
          </Link>
        )}
      </p>
      {note && (
        <blockquote className={styles.said}>
          <b>{nameOf(note.author)}</b> <Prose html={note.bodyHtml} look="note" />
        </blockquote>
      )}
      <WordsInVersion html={version.bodyHtml} anchor={note?.anchor ?? null} />
    </>
  );
}

function History({ answer, versions }: { answer: Answer; versions: readonly Revision[] }) {
  const { from, to } = route.useSearch();
  const router = useRouter();
  const numbered = (number: string | undefined) => versions.find((version) => String(version.number) === number);
  const after = numbered(to) ?? versions[0];
  const before = numbered(from) ?? versions.find(({ number }) => after && number < after.number) ?? after;
  if (!before || !after || versions.length < 2) return <Empty>There is one version so far.</Empty>;

  const compare = (a: number, b: number) => `${urls.answerHistory(answer.id)}?from=${a}&to=${b}`;
  const choices = versions.map(({ number }) => ({ value: String(number), label: `Version ${number}` }));
  const show = (a: string, b: string) => router.history.replace(compare(Number(a), Number(b)));
  return (
    <>
      <div className={styles.pick}>
        <SelectField
          label="From"
          choices={choices}
          value={String(before.number)}
          onChange={(event) => show(event.target.value, String(after.number))}
        />
        <SelectField
          label="To"
          choices={choices}
          value={String(after.number)}
          onChange={(event) => show(String(before.number), event.target.value)}
        />
      </div>
      {after.note && <p className={styles.note}>{after.note}</p>}
      {versions.some(({ used }) => used.length > 0) && (
        <p className={styles.ways}>
          <Link href={urls.improvedAnswer(answer.id)}>See it note by note</Link>
        </p>
      )}
      <WordChanges answerId={answer.id} before={before} after={after} />
      <Section title="All versions">
        <VersionList
          versions={versions}
          dayOnly={answer.author.kind === 'anonymous'}
          hrefOf={({ number }) => (number > 1 ? compare(number - 1, number) : null)}
        />
      </Section>
    </>
  );
}
