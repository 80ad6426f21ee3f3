import type { ImprovedAnswer } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { nameOf } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { readWords } from './html-blocks.ts';
import type { ImprovedByNote } from './improved-by-note.ts';
import { sentenceAround } from './sentence-around.ts';
import { SentenceFigure } from './sentence-figure.tsx';

/** One sentence of an answer, the note on it, and what stands there since. */
export function ImprovedSentence({ answer, note }: ImprovedByNote) {
  const { before, after } = sentenceAround(note.anchor);
  const now = wordsSince(answer, note);
  return (
    <SentenceFigure
      versions={[note.revision ?? 1, answer.revision]}
      words={
        <>
          {before}
          <mark>{note.anchor.exact}</mark>
          {after}
        </>
      }
      by={nameOf(note.author)}
      note={note.body}
      now={now}
      source={
        <>
          {now ? 'From an answer to ' : 'See what became of it: '}
          <Link href={urls.improvedAnswer(answer.id)}>{answer.question.title}</Link>
          {answer.sample && (
            <>
              {' · '}
              <SampleMark />
            </>
          )}
        </>
      }
    />
  );
}

/** What stands in place of the words of a note that the newest version used; null where that is not known. */
function wordsSince({ bodyHtml }: ImprovedAnswer['answer'], { place }: ImprovedByNote['note']): string | null {
  if (place?.status !== 'changed' || place.start === null || place.end === null) return null;
  const { text, at } = readWords(bodyHtml);
  return text.slice(at(place.start), at(place.end));
}
