import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './companies-field.module.css';
import { CompanyField } from './company-field.tsx';

/** Up to five companies by name, each taken off with a press; one that is typed counts without being added. */
export function CompaniesField({
  value,
  onChange,
  error,
}: {
  value: readonly string[];
  onChange: (names: string[]) => void;
  error: string | undefined;
}) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const name = typed.trim();
    setTyped('');
    if (name && !value.some((other) => other.toLowerCase() === name.toLowerCase())) onChange([...value, name]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: what is in it has labels of its own
    <div
      role="group"
      aria-label="Companies"
      className={styles.companies}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !typed.trim()) return;
        // Enter would send the form, without the name that is being typed.
        event.preventDefault();
        add();
      }}
    >
      {value.length > 0 && <p className={styles.label}>Companies</p>}
      {value.length > 0 && (
        <ul>
          {value.map((name) => (
            <li key={name}>
              {name}
              <Button look="quiet" size="small" onClick={() => onChange(value.filter((other) => other !== name))}>
                Take off<span className="visually-hidden"> {name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {value.length < limits.companies.max && (
        <div className={styles.add}>
          <CompanyField
            label={value.length > 0 ? 'Another company' : 'Company'}
            value={typed}
            error={error}
            onChange={setTyped}
          />
          <Button onClick={add}>Add</Button>
        </div>
      )}
    </div>
  );
}
