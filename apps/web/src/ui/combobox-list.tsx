import { ComboboxItem, ComboboxPopover, ComboboxProvider, Combobox as Input } from '@ariakit/react';
import styles from './combobox.module.css';
import type { ComboboxProps } from './combobox-props.ts';
import fields from './field.module.css';
import { Field } from './field.tsx';

export function ComboboxList(props: ComboboxProps & { autoFocus: boolean }) {
  const { label, hint, error, value, onChange, suggestions, ...input } = props;
  return (
    <ComboboxProvider value={value} setValue={onChange}>
      <Field {...{ label, hint, error }}>
        {(control) => <Input {...control} {...input} autoSelect={false} className={fields.control} />}
      </Field>
      {suggestions.length > 0 && (
        <ComboboxPopover gutter={4} sameWidth className={styles.list} aria-label="Suggestions">
          {suggestions.map((words) => (
            <ComboboxItem key={words} value={words} className={styles.item} />
          ))}
        </ComboboxPopover>
      )}
    </ComboboxProvider>
  );
}
