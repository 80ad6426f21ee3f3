import { useInfiniteQuery } from '@tanstack/react-query';
import { improvedOnShelf } from '../answers/answers.cache.ts';
import { improvedByNote } from '../answers/improved-by-note.ts';
import { ImprovedSentence } from '../answers/improved-sentence.tsx';
import { SentenceFigure } from '../answers/sentence-figure.tsx';
import { urls } from '../app/urls.ts';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';

const asked = 'Choose one metric for the podcast team, and name one you would refuse to have';

/** A sentence of the answer that rose most, with the note that changed it; one of the demo content where none has risen yet. */
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
          From an answer to <Link href={urls.questions({ q: asked })}>{asked}</Link> · <SampleMark />
        </>
      }
    />
  );
}
