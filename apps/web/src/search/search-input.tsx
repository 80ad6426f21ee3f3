import { limits } from '@debrief/contract/limits';
import { IconSearch } from '@tabler/icons-react';
import { type ComponentPropsWithRef, useEffect, useRef } from 'react';
import styles from './search-dialog.module.css';

/**
 * The field one types into, and the way out. What came along (`asked`) is selected, so that typing replaces it; what was typed while the
 * rest was on its way is not.
 */
export function SearchInput({
  typed,
  asked,
  onType,
  onClose,
  ...combobox
}: {
  typed: string;
  asked: string;
  onType: (typed: string) => void;
  onClose: () => void;
} & ComponentPropsWithRef<'input'>) {
  const input = useRef<HTMLInputElement>(null);
  const came = useRef({ typed, asked });
  useEffect(() => {
    const { typed: words, asked: along } = came.current;
    input.current?.focus();
    input.current?.setSelectionRange(words === along ? 0 : words.length, words.length);
  }, []);
  return (
    <div className={styles.field}>
      <IconSearch size={20} stroke={1.6} aria-hidden="true" />
      <input
        {...combobox}
        ref={input}
        type="text"
        name="q"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={limits.search.max}
        aria-label="Search"
        placeholder="A question, company or topic"
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
      <button type="button" className={styles.close} onClick={onClose}>
        Close
      </button>
    </div>
  );
}
