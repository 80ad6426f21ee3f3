import { experiences } from '@debrief/contract/limits';
import styles from './account-form.module.css';

export type Experience = (typeof experiences)[number];

const words: Record<Experience, string> = {
  learning: 'Learning',
  'in-role': 'In the role',
  interviewer: 'I interview candidates',
};

export function ExperienceChoice({
  value,
  onChange,
}: {
  value: Experience | null;
  onChange: (value: Experience | null) => void;
}) {
  const choices: [Experience | null, string][] = [
    ...experiences.map((experience): [Experience, string] => [experience, words[experience]]),
    [null, 'I would rather not say'],
  ];
  return (
    <fieldset className={styles.choices}>
      <legend>Where are you in this?</legend>
      {choices.map(([choice, label]) => (
        <label key={label} className={styles.choice}>
          <input type="radio" name="experience" checked={value === choice} onChange={() => onChange(choice)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
