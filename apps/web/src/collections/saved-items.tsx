import type { Collection, SavedItem } from '@debrief/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AnswerRow } from '../answers/answer-row.tsx';
import { urls } from '../app/urls.ts';
import { QuestionRow } from '../questions/question-row.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { collectionItems, useRemoveItem } from './collections.cache.ts';
import styles from './saved-items.module.css';

/** What is in a list, saved last first; each can be taken out. */
export function SavedItems({ list }: { list: Collection }) {
  const query = useInfiniteQuery(collectionItems(list.id));
  const remove = useRemoveItem(list.id);
  return (
    <Loaded query={query} label="Fetching what you saved">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0)
          return (
            <Empty action={<ButtonLink href={urls.questions()}>Look around</ButtonLink>}>
              Nothing in this list. “Save” stands below every question and answer.
            </Empty>
          );
        return (
          <>
            <HairlineList label={list.name}>
              {items.map((item) => (
                <Item key={item.id} item={item} onRemove={() => remove(item)} />
              ))}
            </HairlineList>
            <ShowMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}

function Item({ item: { kind, question, answer }, onRemove }: { item: SavedItem; onRemove: () => void }) {
  const title = question?.title ?? answer?.question.title;
  const button = (
    <Button
      size="small"
      look="quiet"
      className={styles.remove}
      aria-label={title ? `Remove from this list: ${title}` : `Remove the ${kind} that is no longer here`}
      onClick={onRemove}
    >
      Remove
    </Button>
  );
  if (question) return <QuestionRow question={question}>{button}</QuestionRow>;
  if (answer)
    return (
      <AnswerRow answer={answer} away>
        {button}
      </AnswerRow>
    );
  return (
    <li>
      <p className={styles.gone}>One saved {kind} is no longer here.</p>
      {button}
    </li>
  );
}
