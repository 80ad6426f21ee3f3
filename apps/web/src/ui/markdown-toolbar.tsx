import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconTable,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Markdown } from './markdown-edits.ts';
import styles from './markdown-toolbar.module.css';

const tools: { kind: Markdown; label: string; Icon: typeof IconBold }[] = [
  { kind: 'bold', label: 'Bold (Ctrl+B)', Icon: IconBold },
  { kind: 'italic', label: 'Italic (Ctrl+I)', Icon: IconItalic },
  { kind: 'heading', label: 'Heading', Icon: IconHeading },
  { kind: 'list', label: 'List', Icon: IconList },
  { kind: 'numbered', label: 'Numbered list', Icon: IconListNumbers },
  { kind: 'quote', label: 'Quote', Icon: IconBlockquote },
  { kind: 'code', label: 'Code', Icon: IconCode },
  { kind: 'table', label: 'Table', Icon: IconTable },
  { kind: 'link', label: 'Link (Ctrl+K)', Icon: IconLink },
];

/** One stop for Tab; the arrow keys go along it. */
export function MarkdownToolbar({ fieldId, onUse }: { fieldId: string; onUse: (kind: Markdown) => void }) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons.at(to % buttons.length)!;
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };
  return (
    <div role="toolbar" aria-label="Formatting" aria-controls={fieldId} className={styles.toolbar} onKeyDown={move}>
      {tools.map(({ kind, label, Icon }, i) => (
        <button
          key={kind}
          type="button"
          title={label}
          aria-label={label}
          tabIndex={i === 0 ? 0 : -1}
          className={styles.tool}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onUse(kind)}
        >
          <Icon size={20} stroke={1.75} aria-hidden />
        </button>
      ))}
    </div>
  );
}
