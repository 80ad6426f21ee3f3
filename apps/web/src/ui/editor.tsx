import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './editor.module.css';
import { applyEdit, type Markdown, markdownEdit } from './markdown-edits.ts';
import { MarkdownPreview } from './markdown-preview.tsx';
import { MarkdownToolbar } from './markdown-toolbar.tsx';
import { TellingLine } from './telling-line.tsx';

interface EditorProps {
  label: string;
  /** Keeps the label for screen readers only, where a heading says it already. */
  labelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  max: number;
  name?: string;
  hint?: ReactNode;
  error?: string;
  rows?: number;
  placeholder?: string;
  autoFocus?: boolean;
  /** Set in the typeface of answers. */
  reading?: boolean;
  /** Controls beside "Preview". */
  beside?: ReactNode;
}

const shortcuts: Record<string, Markdown> = { b: 'bold', i: 'italic', k: 'link' };

/** Says how many characters are left once the end comes near. */
const charactersLeft = (length: number, max: number) =>
  max - length > Math.max(50, max * 0.05) ? null : (max - length).toLocaleString('en');

/** A Markdown text field with a toolbar, shortcuts and a preview; undo works through all of it. */
export function Editor(props: EditorProps) {
  const { label, labelHidden, value, onChange, max, name, hint, error, rows = 8, placeholder } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const left = charactersLeft(value.length, max);
  const tooLong = value.length > max ? `Keep it to ${max.toLocaleString('en')} characters.` : undefined;
  const wrong = error ?? tooLong;
  const described = [hint && `${id}-hint`, wrong && `${id}-error`, left && `${id}-left`].filter(Boolean).join(' ');

  const use = (kind: Markdown) => {
    const { current } = field;
    if (!current) return;
    const edit = markdownEdit(kind, { value: current.value, start: current.selectionStart, end: current.selectionEnd });
    onChange(applyEdit(current, edit));
  };
  const shortcut = (event: KeyboardEvent) => {
    const kind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && shortcuts[event.key];
    if (!kind) return;
    event.preventDefault();
    use(kind);
  };

  return (
    <div className={styles.editor}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.frame} data-invalid={wrong ? true : undefined}>
        <div className={styles.tools}>
          {!previewing && <MarkdownToolbar fieldId={id} onUse={use} />}
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={previewing}
            onClick={() => setPreviewing(!previewing)}
          >
            {previewing ? 'Write' : 'Preview'}
          </button>
        </div>
        <textarea
          ref={field}
          id={id}
          name={name}
          hidden={previewing}
          className={props.reading ? `${styles.text} ${styles.reading}` : styles.text}
          rows={rows}
          value={value}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: only where one came to write
          autoFocus={props.autoFocus}
          aria-describedby={described || undefined}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={shortcut}
        />
        {previewing && (
          <div className={styles.preview}>
            <MarkdownPreview markdown={value} />
          </div>
        )}
      </div>
      <div className={styles.below}>
        {props.beside}
        {left && (
          <p id={`${id}-left`} className={styles.hint}>
            {left} characters left
          </p>
        )}
      </div>
      {wrong && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {wrong}
        </p>
      )}
      <TellingLine text={value} />
    </div>
  );
}
