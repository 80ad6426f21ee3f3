import { limits } from '@debrief/contract/limits';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, SendProblem } from '../ui/problem.tsx';
import { importList } from './imports.cache.ts';
import styles from './imports.module.css';
import { sendFile } from './send-file.ts';

const most = limits.importParts.max * limits.importPart.bytes;

/** Chooses a file of questions and sends it; nothing of it is added before it was looked at. */
export function ImportForm({ onSent }: { onSent: (importId: string) => void }) {
  const client = useQueryClient();
  const [file, setFile] = useState<File>();
  const [as, setAs] = useState('');
  const [share, setShare] = useState(0);
  const [missing, setMissing] = useState<string>();
  const send = useMutation({
    mutationFn: (chosen: File) => sendFile({ file: chosen, as: as.trim().toLowerCase(), progress: setShare }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: importList().queryKey });
      onSent(id);
    },
  });
  const fields = problemFields(send.error);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = whyNot(file);
        setMissing(wrong);
        setShare(0);
        if (file && !wrong) send.mutate(file);
      }}
    >
      <TextField
        label="File"
        type="file"
        accept=".csv,.jsonl,.ndjson,.json"
        hint="CSV with the columns named in its first line, or JSONL with a question a line; UTF-8, up to 100 MB."
        error={missing}
        onChange={(event) => setFile(event.target.files?.[0])}
      />
      <TextField
        label="Whose questions they become (optional)"
        hint="A member’s name as in their address. Left empty they stand under “Imported”."
        autoCapitalize="none"
        autoComplete="off"
        maxLength={limits.handle.max}
        value={as}
        error={fields['as']}
        onChange={(event) => setAs(event.target.value)}
      />
      {send.isPending && (
        <p className={styles.progress}>
          <progress max={1} value={share} aria-label="Sent of the file" /> {Math.round(share * 100)} % sent
        </p>
      )}
      {send.error && Object.keys(fields).length === 0 && <SendProblem error={send.error} />}
      <Button look="primary" type="submit" busy={send.isPending}>
        {send.isPending ? 'Sending…' : 'Look at it first'}
      </Button>
    </form>
  );
}

function whyNot(file: File | undefined): string | undefined {
  if (!file) return 'Choose a file.';
  if (file.size === 0) return 'This file is empty.';
  return file.size > most ? 'This file is larger than 100 MB. Cut it into smaller ones.' : undefined;
}
