import { urls } from '../app/urls.ts';
import { nameOf } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import type { ImprovedByNote } from './improved-by-note.ts';
import { sentenceAround } from './sentence-around.ts';
import { SentenceFigure } from './sentence-figure.tsx';

/** One sentence of an answer that got better, and the note on it; what became of it stands elsewhere. */
export function ImprovedSentence({ answer, note }: ImprovedByNote) {
  const { before, after } = sentenceAround(note.anchor);
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
      source={
        <>
          See what became of it: <Link href={urls.improvedAnswer(answer.id)}>{answer.question.title}</Link>
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
