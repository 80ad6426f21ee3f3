import { useInfiniteQuery } from '@tanstack/react-query';
import { improvedOnShelf } from '../answers/answers.cache.ts';
import { improvedByNote } from '../answers/improved-by-note.ts';
import { ImprovedSentence } from '../answers/improved-sentence.tsx';
import { ImprovedWhole } from '../answers/improved-whole.tsx';
import { SentenceFigure } from '../answers/sentence-figure.tsx';
import { urls } from '../app/urls.ts';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';

/** A sentence of an answer that got better, with the note on it; one of the demo content, whole, where none got better yet. */
export function BeforeAndAfter() {
  const improved = useInfiniteQuery(improvedOnShelf());
  if (improved.isPending) return null;
  const found = improvedByNote(improved.data?.pages[0]?.items ?? []);
  if (found) return <ImprovedSentence {...found} />;
  return (
    <SentenceFigure
      versions={[1, 2]}
      words={
        <>
          Metric: <mark>hours listened to podcasts per month</mark>. It covers new and old listeners, it is easy to
          explain to the rest of the company, and it grows when the shows are good.
        </>
      }
      by="Marit"
      note="Doubles tomorrow because of one eight-hour audiobook. Happy? No."
      now="Regulars: people who listened to at least half an episode of the same show in three of the last four weeks."
      source={
        <>
          From an answer to “Choose one metric for the podcast team, and name one you would refuse to have” ·{' '}
          <SampleMark />
        </>
      }
    />
  );
}

/** The same with all of its paragraph, and what took its place. */
export function WholeBeforeAndAfter() {
  const items = useInfiniteQuery(improvedOnShelf()).data?.pages[0]?.items ?? [];
  const found = improvedByNote(items);
  if (!found) return null;
  return (
    <ImprovedWhole improved={found} more={items.length > 1 && <Link href={urls.improved()}>Most improved</Link>} />
  );
}
