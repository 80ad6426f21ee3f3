import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { TellingLine } from './telling-line.tsx';

interface Described {
  label: ReactNode;
  /** A sentence under the label. */
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  error?: ReactNode;
  /** Keeps the label for screen readers only. */
  labelHidden?: boolean;
}
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, its control, and the sentences that belong to it. */
export function Field({
  label,
  hint,
  error,
  labelHidden,
  children,
}: Described & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  labelHidden,
  ...input
}: Omit<ComponentPropsWithRef<'input'>, 'id'> & Described) {
  return (
    <Field {...{ label, hint, error, labelHidden }}>
      {(control) => <input {...input} {...control} className={styles.control} />}
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  labelHidden,
  isPrivate = false,
  ...input
}: Omit<ComponentPropsWithRef<'textarea'>, 'id'> &
  Described & { /** No reader sees it: it may tell who one is. */ isPrivate?: boolean }) {
  return (
    <Field {...{ label, hint, error, labelHidden }}>
      {(control) => (
        <>
          <textarea rows={4} {...input} {...control} className={styles.control} />
          {!isPrivate && typeof input.value === 'string' && <TellingLine text={input.value} />}
        </>
      )}
    </Field>
  );
}
