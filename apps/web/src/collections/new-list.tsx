import type { Collection } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, problemWords } from '../ui/problem.tsx';
import { useMakeCollection } from './collections.cache.ts';
import styles from './list-chooser.module.css';

/** Makes a list by its name. */
export function NewList({ onMade }: { onMade: (list: Collection) => void }) {
  const [name, setName] = useState('');
  const make = useMakeCollection();
  const { error } = make;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    make.mutate(name, {
      onSuccess: (list) => {
        setName('');
        onMade(list);
      },
    });
  };
  return (
    <form className={styles.new} onSubmit={submit}>
      <TextField
        label="New list"
        value={name}
        maxLength={limits.collectionName.max}
        placeholder="Onsite in March"
        error={error && (problemFields(error)['name'] ?? problemWords(error))}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" busy={make.isPending}>
        Make it
      </Button>
    </form>
  );
}
