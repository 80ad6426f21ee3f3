import type { ComponentPropsWithRef } from 'react';
import fields from './field.module.css';
import { Field } from './field.tsx';
import styles from './select.module.css';

interface Choice {
  value: string;
  label: string;
}

/** The platform's own select, with a label; `any` is the words of the empty choice. */
export function SelectField({
  label,
  labelHidden,
  hint,
  error,
  any,
  choices,
  ...select
}: Omit<ComponentPropsWithRef<'select'>, 'id'> & {
  label: string;
  labelHidden?: boolean;
  hint?: string;
  error?: string;
  any?: string;
  choices: readonly Choice[];
}) {
  return (
    <Field {...{ label, labelHidden, hint, error }}>
      {(control) => (
        <select {...select} {...control} className={`${fields.control} ${styles.select}`}>
          {any !== undefined && <option value="">{any}</option>}
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
