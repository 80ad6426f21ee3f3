import type { Answer } from '@debrief/contract';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import styles from './choose-to-compare.module.css';

/** How many answers lie side by side at most. */
export const mostCompared = 3;

/** Which answers are chosen; null while nobody is choosing. */
export function useComparing() {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const choiceOf = (id: string) => {
    if (!ids) return undefined;
    const chosen = ids.includes(id);
    return {
      chosen,
      full: !chosen && ids.length >= mostCompared,
      toggle: () => setIds(chosen ? ids.filter((other) => other !== id) : [...ids, id]),
    };
  };
  return { ids, choiceOf, begin: () => setIds([]), end: () => setIds(null) };
}
type Comparing = ReturnType<typeof useComparing>;

/** The way to two answers, or to a choice among more. */
export function CompareButton({
  comparing,
  slug,
  answers,
}: {
  comparing: Comparing;
  slug: string;
  answers: readonly Answer[];
}) {
  if (answers.length === 2)
    return (
      <Link
        href={urls.compare(
          slug,
          answers.map(({ id }) => id),
        )}
      >
        Read both side by side
      </Link>
    );
  return (
    <Button
      look="quiet"
      aria-pressed={comparing.ids !== null}
      onClick={comparing.ids ? comparing.end : comparing.begin}
    >
      Compare answers
    </Button>
  );
}

/** Stands at the foot while one chooses. */
export function CompareBar({ comparing: { ids, end }, slug }: { comparing: Comparing; slug: string }) {
  if (!ids) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line and two ways on are no fieldset
    <div className={styles.bar} role="group" aria-label="Compare answers">
      <p role="status">
        {ids.length === 0
          ? 'Choose two or three.'
          : ids.length === 1
            ? '1 chosen. Choose another.'
            : `${ids.length} chosen.`}
      </p>
      {ids.length >= 2 && (
        <ButtonLink look="primary" href={urls.compare(slug, ids)}>
          Side by side
        </ButtonLink>
      )}
      <Button look="quiet" onClick={end}>
        Cancel
      </Button>
    </div>
  );
}
