import type { Revision } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { nameOf } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { answerVersions, versionChanges } from './answers.cache.ts';
import { readWords } from './html-blocks.ts';
import type { ImprovedByNote } from './improved-by-note.ts';
import { changesOfNote, paragraphOf, wordsNow } from './improved-steps.ts';
import { SentenceFigure } from './sentence-figure.tsx';

/** The paragraph that a note was on, the note, and what stands there since; nothing where nothing took its place. */
export function ImprovedWhole({ improved, more }: { improved: ImprovedByNote; more: ReactNode }) {
  const versions = useQuery(answerVersions(improved.answer.id)).data;
  const [before, after] = [0, 1].map((later) =>
    versions?.find(({ number }) => number === (improved.note.revision ?? 0) + later),
  );
  if (!before || !after || improved.note.addressedIn !== after.number) return null;
  return <Whole {...{ ...improved, before, after, more }} />;
}

function Whole({
  answer,
  note,
  before,
  after,
  more,
}: ImprovedByNote & { before: Revision; after: Revision; more: ReactNode }) {
  const changes = useQuery(versionChanges(answer.id, before, after)).data;
  if (!changes) return null;
  const [was, is] = [readWords(before.bodyHtml), readWords(after.bodyHtml)];
  const { start, exact } = note.anchor;
  const place = { status: 'kept' as const, start, end: start + exact.length };
  const found = changesOfNote(changes, { words: was, place }, { words: is, place: undefined });
  const now = found && wordsNow(changes, found);
  if (!now) return null;
  const [from, to] = [was.at(place.start), was.at(place.end)];
  const around = paragraphOf(was.text, { start: from, end: to });
  return (
    <Section title="What became of it" more={more}>
      <SentenceFigure
        whole
        versions={[before.number, after.number]}
        words={
          <>
            {was.text.slice(around.start, from).trimStart()}
            <mark>{was.text.slice(from, to)}</mark>
            {was.text.slice(to, around.end)}
          </>
        }
        by={nameOf(note.author)}
        note={note.body}
        now={now}
        source={
          <>
            {nameOf(answer.author)} on <Link href={urls.improvedAnswer(answer.id)}>{answer.question.title}</Link>
            {answer.sample && (
              <>
                {' · '}
                <SampleMark />
              </>
            )}
          </>
        }
      />
    </Section>
  );
}
