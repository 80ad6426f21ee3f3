import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { QuestionFilters } from '../questions/question-filters.tsx';
import { QuestionList } from '../questions/question-list.tsx';
import { SaveSearch } from '../saved-searches/save-search.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { LibraryTabs } from './library-tabs.tsx';

const route = getRouteApi('/questions');

export function QuestionsPage() {
  const filter = route.useSearch();
  const { by: _by, ...searched } = filter;
  return (
    <Page title="Questions">
      <h1>Questions</h1>
      <LibraryTabs current="questions" />
      <QuestionFilters filter={filter} />
      <SaveSearch query={searched} />
      <h2 className="visually-hidden">What fits</h2>
      <QuestionList
        filter={filter}
        empty={
          <Empty action={<ButtonLink href={urls.write()}>Add it as a question</ButtonLink>}>
            No question fits all of that yet. Take one choice away, or add yours.
          </Empty>
        }
      />
    </Page>
  );
}
