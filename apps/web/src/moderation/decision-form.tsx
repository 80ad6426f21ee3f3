import type { WholeCase } from '@debrief/contract';
import { flagReasons, limits, moderationActs } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { notify } from '../platform/notices.ts';
import { TopicsChoice } from '../questions/topics-choice.tsx';
import { Button } from '../ui/button.tsx';
import { TextAreaField, TextField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { SelectField } from '../ui/select.tsx';
import { type Decided, useDecide } from './moderation.cache.ts';
import styles from './moderation.module.css';
import { actWords, doneWords, reasonWords } from './moderation-words.ts';

type Act = Decided['act'];
const withoutReasons = new Set<Act>(['approve', 'restore', 'unlock', 'lift']);
const ofAppeal = new Set<Act>(['uphold', 'overturn']);

/** Chooses what is done, and says why to whom it concerns. */
export function DecisionForm({ one, onGone }: { one: WholeCase; onGone: () => void }) {
  // The form of what was decided makes room for one of what is there now.
  const decide = useDecide(one.id, (done, left) => {
    notify(`Decided: ${doneWords[done]}.`);
    if (!left) onGone();
  });
  const [act, setAct] = useState<Act>();
  const [rule, setRule] = useState<Decided['rule'] | ''>('');
  const [words, setWords] = useState('');
  const [days, setDays] = useState('7');
  const [topics, setTopics] = useState(one.topics.map(({ slug }) => slug));
  const [title, setTitle] = useState(one.subject.title);
  const [body, setBody] = useState(one.body ?? '');
  const [sure, setSure] = useState(false);
  const fields = problemFields(decide.error);
  const acts = moderationActs.filter((each) => one.can[each]);
  if (acts.length === 0) return <p className={styles.facts}>You cannot decide this. Another moderator looks at it.</p>;

  const reasons = act && !withoutReasons.has(act);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!act || (act === 'delete' && !sure)) return;
    const decided: Decided = {
      act,
      ...(reasons && { words: words.trim() || undefined, ...(!ofAppeal.has(act) && { rule: rule || undefined }) }),
      ...(act === 'suspend' && { days: Number(days) }),
      ...(act === 'move-topic' && { topics }),
      ...(act === 'edit' && { body, ...(one.subject.kind === 'question' && { title }) }),
    };
    decide.mutate(decided);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">What is done</legend>
        {acts.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="act" checked={act === each} onChange={() => setAct(each)} />
            <span>{actWords[each]}</span>
          </label>
        ))}
      </fieldset>
      {act === 'suspend' && (
        <SelectField
          label="For how long"
          value={days}
          error={fields['days']}
          choices={[
            ['1', 'A day'],
            ['3', 'Three days'],
            ['7', 'A week'],
            ['30', 'Thirty days'],
            ['90', 'Ninety days'],
            ['365', 'A year'],
          ].map(([value = '', label = '']) => ({ value, label }))}
          onChange={(event) => setDays(event.target.value)}
        />
      )}
      {act === 'move-topic' && <TopicsChoice value={topics} onChange={setTopics} error={fields['topics']} />}
      {act === 'edit' && one.subject.kind === 'question' && (
        <TextField
          label="Title"
          value={title}
          maxLength={limits.questionTitle.max}
          error={fields['title']}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      {act === 'edit' && (
        <TextAreaField
          label="What should stand there"
          hint={
            one.subject.kind === 'answer'
              ? 'This changes the newest version. Earlier ones keep their words: hide the answer where those must not be read.'
              : undefined
          }
          rows={8}
          value={body}
          error={fields['body']}
          onChange={(event) => setBody(event.target.value)}
        />
      )}
      {reasons && !ofAppeal.has(act) && (
        <SelectField
          label="By which rule"
          any="Choose one"
          value={rule}
          error={fields['rule']}
          choices={flagReasons.map((value) => ({ value, label: reasonWords[value] }))}
          onChange={(event) => setRule(event.target.value as Decided['rule'])}
        />
      )}
      {reasons && (
        <TextAreaField
          label="Why, in words for whom it concerns"
          hint={
            ofAppeal.has(act)
              ? 'They read this as the answer to their appeal.'
              : 'They read this, and can ask for another look. They do not learn who decided.'
          }
          rows={4}
          maxLength={limits.moderationWords.max}
          value={words}
          error={fields['words']}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      {act === 'delete' && (
        <label className={styles.choice}>
          <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
          <span>It is gone with all that stands at it, and cannot be brought back.</span>
        </label>
      )}
      {decide.error && <SendProblem error={decide.error} />}
      <p>
        <Button
          type="submit"
          look={act === 'delete' ? 'danger' : 'primary'}
          busy={decide.isPending}
          aria-disabled={!act || (act === 'delete' && !sure) || undefined}
        >
          Decide
        </Button>
      </p>
    </form>
  );
}
