import type { Answer, Question } from '@debrief/contract';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { answerAlone } from '../answers/answers.cache.ts';
import { mostCompared } from '../answers/choose-to-compare.tsx';
import { SideBySide } from '../answers/side-by-side.tsx';
import { urls } from '../app/urls.ts';
import { questionWithAnswers } from '../questions/questions.cache.ts';
import { topic } from '../topics/topics.cache.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { SelectField } from '../ui/select.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Waiting } from '../ui/waiting.tsx';
import styles from './compare-page.module.css';
import { LoadedPage } from './loaded-page.tsx';

const route = getRouteApi('/questions/$slug/compare');

export function ComparePage() {
  const { slug } = route.useParams();
  const query = useQuery(questionWithAnswers(slug));
  return (
    <LoadedPage query={query} what="question">
      {(question) => (
        <Page title="Side by side" wide>
          <p className={styles.crumb}>
            <Link href={urls.question(question.slug)}>{question.title}</Link>
          </p>
          <h1>How others answered</h1>
          <Compared question={question} />
        </Page>
      )}
    </LoadedPage>
  );
}

/** The answers that the address names, also those that did not come with the question; else the first two. */
function useCompared({ id: questionId, answers = [] }: Question) {
  const named = [...new Set((route.useSearch().ids ?? '').split(',').filter(Boolean))].slice(0, mostCompared);
  const away = named.filter((id) => !answers.some((answer) => answer.id === id));
  const fetched = useQueries({ queries: away.map((id) => ({ ...answerAlone(id), retry: false })) });
  const all = [...answers, ...fetched.flatMap(({ data }) => (data?.questionId === questionId ? [data] : []))];
  const found = named.flatMap((id) => all.find((answer) => answer.id === id) ?? []);
  return {
    waiting: fetched.some(({ isPending }) => isPending),
    all,
    chosen: found.length >= 2 ? found : [...found, ...answers.filter((answer) => !found.includes(answer))].slice(0, 2),
    missing: found.length < named.length,
  };
}

function Compared({ question }: { question: Question }) {
  const { waiting, all, chosen, missing } = useCompared(question);
  const slug = question.topics[0]?.slug;
  const about = useQuery({ ...topic(slug ?? ''), enabled: slug !== undefined });
  if (waiting || about.isLoading) return <Waiting />;
  if (chosen.length < 2) return <Empty>There is nothing to lay beside it yet.</Empty>;
  return (
    <>
      {missing && <p className={styles.missing}>One of the answers is not there any more.</p>}
      <Choice slug={question.slug} all={all} chosen={chosen} />
      <SideBySide answers={chosen} template={about.data?.template ?? ''} />
    </>
  );
}

/** Which two or three; the address follows. */
function Choice({ slug, all, chosen }: { slug: string; all: readonly Answer[]; chosen: readonly Answer[] }) {
  const router = useRouter();
  const wide = useMedia('(min-width: 860px)');
  const choices = all.map((answer) => ({ value: answer.id, label: nameOf(answer.author) }));
  const free = (own: string | undefined) =>
    choices.filter(({ value }) => value === own || !chosen.some(({ id }) => id === value));
  const choose = (column: number, id: string) => {
    const ids = chosen.map((answer) => answer.id);
    ids.splice(column, 1, ...(id ? [id] : []));
    router.history.replace(urls.compare(slug, ids));
  };
  if (all.length < 3) return null;
  const fields = (
    <div className={styles.pick}>
      {['First', 'Second', 'Third'].map((label, column) => (
        <SelectField
          key={label}
          label={label}
          any={column === 2 ? 'No third' : undefined}
          choices={free(chosen[column]?.id)}
          value={chosen[column]?.id ?? ''}
          onChange={(event) => choose(column, event.target.value)}
        />
      ))}
    </div>
  );
  if (wide) return fields;
  return (
    <details className={styles.fold}>
      <summary>Choose other answers</summary>
      {fields}
    </details>
  );
}
