import type { Question } from '@debrief/contract';
import { answerSorts } from '@debrief/contract/limits';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Problem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { AnswerRow } from './answer-row.tsx';
import { answerList } from './answers.cache.ts';
import styles from './answers-of-question.module.css';
import { useFoldedAnswers } from './attempt-first.ts';
import { CompareBar, CompareButton, useComparing } from './choose-to-compare.tsx';
import { FoldedAnswers } from './folded-answers.tsx';

const sortNames = { useful: 'Most useful', newest: 'Newest', improved: 'Most improved' };
type Sort = (typeof answerSorts)[number];

/** The answers that came with the question, folded for who wants to try first. */
export function AnswersOfQuestion({ question }: { question: Question }) {
  const { folded, show } = useFoldedAnswers(question);
  const first = question.answers ?? [];
  if (first.length === 0 && question.locked) return <Empty>Nobody answered this before it was closed.</Empty>;
  if (first.length === 0)
    return (
      <Empty
        action={
          question.can.answer || !question.myAnswerId ? (
            <ButtonLink href={urls.writeAnswer(question.slug)}>Write my answer</ButtonLink>
          ) : null
        }
      >
        Nobody has answered this yet. A rough first try is enough.
      </Empty>
    );
  return (
    <FoldedAnswers folded={folded} count={question.counts.answers} onShow={show}>
      <OpenAnswers question={question} first={first} />
    </FoldedAnswers>
  );
}

/** More of them, or another order, when asked; two or three of them can be chosen to be laid side by side. */
function OpenAnswers({ question, first }: { question: Question; first: NonNullable<Question['answers']> }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const comparing = useComparing();
  const asked = useInfiniteQuery({ ...answerList(question.id, sort ?? 'useful'), enabled: sort !== null });
  const answers = (sort && asked.data?.pages.flatMap((page) => page.items)) || first;
  return (
    <>
      {answers.length > 1 && (
        <div className={styles.tools}>
          {answers.length > 2 && (
            <SelectField
              label="Order of the answers"
              labelHidden
              value={sort ?? 'useful'}
              choices={answerSorts.map((value) => ({ value, label: sortNames[value] }))}
              onChange={(event) => setSort(event.target.value as Sort)}
            />
          )}
          <CompareButton comparing={comparing} slug={question.slug} answers={answers} />
        </div>
      )}
      <HairlineList label="Answers">
        {answers.map((answer) => (
          <AnswerRow key={answer.id} answer={answer} choose={comparing.choiceOf(answer.id)} />
        ))}
      </HairlineList>
      {asked.error && <Problem error={asked.error} retry={() => void asked.refetch()} />}
      {sort === null && question.counts.answers > first.length && (
        <Button onClick={() => setSort('useful')}>Show more</Button>
      )}
      {sort !== null && <ShowMore query={asked} />}
      <CompareBar comparing={comparing} slug={question.slug} />
    </>
  );
}
