import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useViewer } from '../platform/session.ts';
import { useSettled } from '../platform/settled.ts';
import { problemWords } from '../ui/problem.tsx';
import { begunOperator, valuesOf } from './complete-operator.ts';
import { PaletteOption } from './palette-option.tsx';
import { type Option, optionsFor } from './palette-options.ts';
import { forgetSearches, recentSearches } from './recent-searches.ts';
import { instantResults } from './search.cache.ts';
import { SearchInput } from './search-input.tsx';
import styles from './search-palette.module.css';
import { unknownWords } from './search-words.ts';
import { useOperatorValues } from './use-operator-values.ts';

/**
 * Finds while one types (a combobox with a listbox, as the ARIA Authoring Practices have it): arrows choose, Enter opens what is
 * chosen or else the page of the search, Escape closes. Where an operator is being typed, its values stand first.
 */
export function SearchPalette({
  typed,
  asked,
  onType,
  onGo,
  onClose,
  owner,
}: {
  typed: string;
  /** What came along when the search was opened. */
  asked: string;
  onType: (typed: string) => void;
  onGo: (href: string, words?: string) => void;
  onClose: () => void;
  owner: string;
}) {
  const id = useId();
  const isGuest = !useViewer();
  const [recent, setRecent] = useState(() => recentSearches(owner));
  const [chosen, setChosen] = useState<string | null>(null);
  const begun = begunOperator(typed);
  const values = useOperatorValues(begun);
  // A value that is still being typed finds nothing: until then what stands before it is looked for.
  const isWhole = values.some(({ value }) => value === begun?.value);
  const words = (begun && !isWhole ? begun.before : typed).trim();
  const settled = useSettled(words, 120);
  const query = useQuery({ ...instantResults(words && settled), placeholderData: keepPreviousData });
  const found = words ? query.data : undefined;

  // A name that is being typed may only not have been fetched yet.
  const isStrange = begun?.value && !values.length && valuesOf(begun.operator, isGuest);
  const unknown = [...(found?.unknown ?? []), ...(isStrange ? [begun] : [])];

  const groups = optionsFor({
    typed,
    begun: isWhole ? undefined : begun,
    values,
    found,
    recent: typed.trim() ? [] : recent,
  });
  const options = groups.flatMap((group) => group.options);
  // The value that is begun is the likeliest next thing.
  const usual = begun?.value && !isWhole && values.length ? options[0]!.key : null;
  const active = options.find(({ key }) => key === (chosen ?? usual));
  const idOf = (option: Option) => `${id}-${options.indexOf(option)}`;
  const activeId = active && idOf(active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const type = (next: string) => {
    setChosen(null);
    onType(next);
  };
  const take = (option: Option) => {
    if (option.fill !== undefined) type(option.fill);
    else onGo(option.href, option.words ?? typed);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && active && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(active);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step || !options.length || event.altKey) return;
    event.preventDefault();
    // Beyond either end one is back at what is typed.
    const at = active ? options.indexOf(active) + step : step > 0 ? 0 : options.length - 1;
    setChosen(options[at]?.key ?? '');
  };

  const isLate = query.isPlaceholderData || words !== settled;
  return (
    <>
      <SearchInput
        typed={typed}
        asked={asked}
        onType={type}
        onClose={onClose}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={options.length ? `${id}-list` : undefined}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        onKeyDown={press}
      />
      <div className={styles.below}>
        {!typed.trim() && recent.length > 0 && (
          <div className={styles.head}>
            <h2>Recent searches</h2>
            <button
              type="button"
              onClick={() => {
                forgetSearches(owner);
                setRecent([]);
              }}
            >
              Clear
            </button>
          </div>
        )}
        {options.length > 0 && (
          <div
            role="listbox"
            id={`${id}-list`}
            aria-label="What was found"
            className={styles.list}
            data-late={isLate || undefined}
          >
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
              <div key={group.label} role="group" aria-label={group.label}>
                {group.isNamed && (
                  <p role="presentation" className={styles.label}>
                    {group.label}
                  </p>
                )}
                {group.options.map((option) => (
                  <PaletteOption
                    key={option.key}
                    id={idOf(option)}
                    option={option}
                    active={option === active}
                    onTake={() => take(option)}
                  />
                ))}
              </div>
            ))}
          </div>
        )}
        {unknown.map((each) => (
          <p key={`${each.operator} ${each.value}`} className={styles.words}>
            {unknownWords(each)} {choiceWords(valuesOf(each.operator, isGuest))}
          </p>
        ))}
        {query.error && words && (
          <p role="alert" className={styles.words}>
            {problemWords(query.error)}
          </p>
        )}
        <p role="status" className={found && !found.items.length ? styles.words : 'visually-hidden'}>
          {found && statusWords(found)}
        </p>
        {!typed.trim() && (
          <p className={styles.hint}>
            <kbd>company:</kbd> <kbd>topic:</kbd> <kbd>track:</kbd> <kbd>level:</kbd> <kbd>round:</kbd> <kbd>is:</kbd>{' '}
            <kbd>has:</kbd> narrow it down, <kbd>"these words"</kbd> stand together, <kbd>-not</kbd> leaves out.
          </p>
        )}
      </div>
    </>
  );
}

const choiceWords = (values: readonly string[] | undefined) => values && `Choose one of ${values.join(', ')}.`;

function statusWords({ items, nearest }: { items: readonly unknown[]; nearest: boolean }): string {
  if (items.length === 0) return 'Nothing says that yet.';
  if (nearest) return 'Nothing says that yet. These are the nearest.';
  return items.length === 1 ? '1 result' : `${items.length} results`;
}
