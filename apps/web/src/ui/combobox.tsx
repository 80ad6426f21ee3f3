import { lazy, Suspense, useState } from 'react';
import type { ComboboxProps } from './combobox-props.ts';
import { TextField } from './field.tsx';

const ComboboxList = lazy(() => import('./combobox-list.tsx').then(({ ComboboxList }) => ({ default: ComboboxList })));

/** A text field that suggests and takes any words. Until the list is loaded, a plain field serves. */
export function Combobox(props: ComboboxProps) {
  const { suggestions: _, onChange, ...field } = props;
  const [focused, setFocused] = useState(false);
  const plain = (
    <TextField
      {...field}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    />
  );
  return (
    <Suspense fallback={plain}>
      <ComboboxList {...props} autoFocus={focused} />
    </Suspense>
  );
}
