import type { Answer } from '@debrief/contract';
import type { ReactNode } from 'react';
import { notesWords } from '../../answers/answer-words.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Section } from '../../ui/page.tsx';
import { Comments } from '../comments.tsx';
import type { NoteList } from './note-list.ts';

/** Under the text: what is said about all of it, or about words that are gone; and the way to the other notes where there is no margin. */
export function NotesBelow({
  answer,
  notes,
  filter,
  onOpen,
}: {
  answer: Answer;
  notes: NoteList;
  filter: ReactNode;
  /** Opens the notes on words one by one; absent where they stand beside them. */
  onOpen: (() => void) | undefined;
}) {
  const count = notes.pinned.length;
  return (
    <Section title={count > 0 ? 'On the whole answer' : 'Notes'} id="notes" more={filter}>
      {answer.mine && answer.counts.comments === 0 && (
        <Empty>No notes yet. Send it to someone you trust meanwhile.</Empty>
      )}
      {onOpen && count > 0 && (
        <Button look="quiet" size="small" onClick={onOpen}>
          Read the {notesWords(count)} on its words
        </Button>
      )}
      <Comments
        answerId={answer.id}
        revision={answer.revision}
        threads={notes.rest}
        closed={answer.locked}
        unnamed={answer.mine && answer.authorship === 'anonymous'}
      />
    </Section>
  );
}
