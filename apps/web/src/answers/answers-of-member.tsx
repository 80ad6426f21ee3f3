import { useInfiniteQuery } from '@tanstack/react-query';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { AnswerRow } from './answer-row.tsx';
import { answersOfMember } from './answers.cache.ts';

/** What a member answered with their name, the newest first. */
export function AnswersOfMember({ handle, mine }: { handle: string; mine: boolean }) {
  const query = useInfiniteQuery(answersOfMember(handle));
  return (
    <Loaded query={query} label="Fetching answers">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <Empty>
              {mine ? 'Public answers you post with your name stand here.' : 'No answers under this name yet.'}
            </Empty>
          );
        return (
          <>
            <HairlineList label="Answers">
              {items.map((answer) => (
                <AnswerRow key={answer.id} answer={answer} away unsigned />
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
