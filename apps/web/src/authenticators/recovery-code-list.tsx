import styles from '../accounts/account-form.module.css';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import own from './authenticator.module.css';

/** Shown once, with two ways to keep them. */
export function RecoveryCodeList({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const text = codes.join('\n');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify('Codes copied.'),
      () => notify('This browser does not let the page copy. Save them as a file, or write them down.'),
    );
  const save = () => {
    const url = URL.createObjectURL(new Blob([`Recovery codes for Debrief\n\n${text}\n`], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: url, download: 'debrief-recovery-codes.txt' }).click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className={styles.form}>
      <p className={styles.words} role="status">
        Keep these ten codes where you find them without your phone: each signs you in once when the app is lost. They
        are not shown again.
      </p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without bullets is one */}
      <ul role="list" className={own.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <Button onClick={copy}>Copy</Button>
        <Button onClick={save}>Save as a file</Button>
        <Button look="primary" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
