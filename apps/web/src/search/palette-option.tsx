import { Link } from '../ui/link.tsx';
import { factsOf, nameOfFound } from './found-words.ts';
import { Marked, MarkedField } from './marked.tsx';
import type { Option } from './palette-options.ts';
import styles from './search-palette.module.css';

/** One thing to choose: by arrow and Enter, or pressed. What leads somewhere is a link, and opens beside where a link would. */
export function PaletteOption({
  id,
  option,
  active,
  onTake,
}: {
  id: string;
  option: Option;
  active: boolean;
  onTake: () => void;
}) {
  const shared = { id, 'aria-selected': active, className: styles.option };
  const words = <OptionWords option={option} />;
  if (option.fill !== undefined)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
      <div {...shared} role="option" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={onTake}>
        {words}
      </div>
    );
  return (
    <Link
      {...shared}
      role="option"
      tabIndex={-1}
      href={option.href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onTake();
      }}
    >
      {words}
    </Link>
  );
}

function OptionWords({ option: { found, label, fill } }: { option: Option }) {
  if (!found)
    return (
      <span className={styles.title}>
        {label}
        {fill !== undefined && <span className={styles.facts}> {fill.trim().split(' ').at(-1)}</span>}
      </span>
    );
  const passage = found.kind === 'answer' && found.highlights.find(({ field }) => field === 'body');
  const isName = found.kind !== 'question' && found.kind !== 'answer';
  return (
    <>
      <span className={styles.title}>
        <MarkedField of={found} field={isName ? 'name' : 'title'} plain={nameOfFound(found)} />
      </span>
      <span className={styles.facts}>
        {factsOf(found).join(' · ')}
        {passage && (
          <>
            {': '}
            <Marked highlight={passage} />
          </>
        )}
      </span>
    </>
  );
}
