import { useRouter } from '@tanstack/react-router';
import { TextField } from './field.tsx';
import styles from './find-field.module.css';

/** Narrows a list as one types; the words stand in the address, `at` makes it. */
export function FindField({
  label,
  words,
  at,
}: {
  label: string;
  words: string | undefined;
  at: (words: string | undefined) => string;
}) {
  const router = useRouter();
  return (
    <div className={styles.find}>
      <TextField
        label={label}
        labelHidden
        type="search"
        placeholder={label}
        defaultValue={words}
        onChange={(event) => router.history.replace(at(event.target.value.trim() || undefined))}
      />
    </div>
  );
}
