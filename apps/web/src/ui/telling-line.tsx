import { createContext, use, useDeferredValue, useMemo } from 'react';
import { useViewer } from '../platform/session.ts';
import styles from './telling-line.module.css';
import { type TellingWords, tellingWords } from './telling-words.ts';

/** Whether what is written here carries its writer's name anyway. */
export const Signed = createContext(false);

const shown = 3;

const kindWords: Record<TellingWords['kind'], string> = {
  name: 'your name',
  email: 'an email address',
  phone: 'a telephone number',
  profile: 'a profile',
  secret: '',
};

function sentence(found: TellingWords[]): string {
  const named = found.slice(0, shown).map(({ kind, words }) => `“${words}” (${kindWords[kind]})`);
  const more = found.length - named.length;
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** Says, while one writes, what in the text may tell who one is or should not be told; nothing is sent and nothing is in the way. */
export function TellingLine({ text }: { text: string }) {
  const viewer = useViewer();
  const signed = use(Signed);
  const settled = useDeferredValue(text);
  const found = useMemo(() => tellingWords(settled, viewer ?? null), [settled, viewer]);
  const who = found.filter(({ kind }) => kind !== 'secret' && !(signed && kind === 'name'));
  const secret = found.find(({ kind }) => kind === 'secret');
  return (
    <div role="status" className={who.length > 0 || secret ? styles.lines : 'visually-hidden'}>
      {who.length > 0 && (
        <p className={styles.line}>
          This may tell who you are, or somebody else: {sentence(who)}. Take it out if readers should not know.
        </p>
      )}
      {secret && (
        <p className={styles.line}>
          “{secret.words}”: leave out what you promised to keep secret. What the question tests can be told without it.
        </p>
      )}
    </div>
  );
}
