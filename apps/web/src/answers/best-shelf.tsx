import { useInfiniteQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { AnswerRow } from './answer-row.tsx';
import { bestOnShelf } from './answers.cache.ts';

const shown = 3;

/** The answers on a topic that reviewers found best; nothing where none has a score. */
export function BestShelf({ topic }: { topic: string }) {
  const page = useInfiniteQuery(bestOnShelf(topic)).data?.pages[0];
  if (!page?.items.length) return null;
  return (
    <Section title="Best answers" more={page.items.length > shown && <Link href={urls.best(topic)}>All of them</Link>}>
      <HairlineList label="Best answers">
        {page.items.slice(0, shown).map((answer) => (
          <AnswerRow key={answer.id} answer={answer} away />
        ))}
      </HairlineList>
    </Section>
  );
}
