import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { QuestionFilters } from '../questions/question-filters.tsx';
import { QuestionList } from '../questions/question-list.tsx';
import { questionsLike } from '../questions/questions.cache.ts';
import { SimilarAnswers } from '../questions/similar-answers.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page, Section } from '../ui/page.tsx';
import { LibraryTabs } from './library-tabs.tsx';

const route = getRouteApi('/questions');

export function QuestionsPage() {
  const filter = route.useSearch();
  const title = filter.q ? `Questions about “${filter.q}”` : 'Questions';
  return (
    <Page title={title}>
      <h1>{title}</h1>
      <LibraryTabs current="questions" />
      <QuestionFilters filter={filter} />
      <h2 className="visually-hidden">What fits</h2>
      <QuestionList filter={filter} empty={<NothingFound q={filter.q} />} />
    </Page>
  );
}

function NothingFound({ q }: { q: string | undefined }) {
  const near = useQuery(questionsLike(q ?? '', 1)).data?.items ?? [];
  return (
    <>
      <Empty action={<ButtonLink href={urls.write(q ? { title: q } : {})}>Add it as a question</ButtonLink>}>
        {q ? 'No question says that yet.' : 'No question fits all of that yet. Take one choice away, or add yours.'}
      </Empty>
      {near.length > 0 && (
        <Section title="The nearest we have">
          <SimilarAnswers similar={near} />
        </Section>
      )}
    </>
  );
}
