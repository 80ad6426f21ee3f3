import { chooseTheme, type Theme, useTheme } from '../platform/theme.ts';
import styles from './account-form.module.css';

const words: [Theme, string][] = [
  ['system', 'As this device is set'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

export function ThemeChoice() {
  const theme = useTheme();
  return (
    <fieldset className={styles.choices}>
      <legend>Light or dark</legend>
      {words.map(([choice, label]) => (
        <label key={choice} className={styles.choice}>
          <input type="radio" name="theme" checked={theme === choice} onChange={() => chooseTheme(choice)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
