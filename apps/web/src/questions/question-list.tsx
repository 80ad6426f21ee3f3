import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { QuestionFilter } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { QuestionRow } from './question-row.tsx';
import { questionList } from './questions.cache.ts';

/** Questions by filter with "Show more"; `empty` is what stands where there are none. */
export function QuestionList({ filter, empty, limit }: { filter: QuestionFilter; empty: ReactNode; limit?: number }) {
  const query = useInfiniteQuery(questionList(filter, limit));
  return (
    <Loaded query={query} label="Fetching questions">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return empty;
        return (
          <>
            <HairlineList label="Questions">
              {items.map((question) => (
                <QuestionRow key={question.id} question={question} />
              ))}
            </HairlineList>
            {!limit && <ShowMore query={query} />}
          </>
        );
      }}
    </Loaded>
  );
}
