import type { Draft } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { draftsQuery } from '../drafts/drafts.cache.ts';
import { useThrowAway } from '../drafts/use-throw-away.ts';
import { ago } from '../platform/time.ts';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import styles from './drafts-waiting.module.css';

/** What was begun and not finished; nothing where there is nothing. */
export function DraftsWaiting() {
  const drafts = useQuery(draftsQuery()).data?.items ?? [];
  const throwAway = useThrowAway();
  if (drafts.length === 0) return null;
  return (
    <Section title="Go on writing">
      <HairlineList label="Drafts">
        {drafts.map((draft) => (
          <li key={draft.key} className={styles.row}>
            <div>
              <Link className={styles.draft} href={hrefOf(draft.key)}>
                {firstWords(draft)}
              </Link>
              <p className={styles.when}>
                {kindOf(draft.key)} · saved {ago(draft.savedAt)}
              </p>
            </div>
            <Button look="quiet" size="small" onClick={() => throwAway(draft)}>
              Throw away<span className="visually-hidden">: {firstWords(draft)}</span>
            </Button>
          </li>
        ))}
      </HairlineList>
    </Section>
  );
}

function hrefOf(key: string): string {
  const [kind, id = ''] = key.split(':');
  if (kind === 'answer') return urls.writeAnswer(id);
  if (kind === 'review') return urls.review(id);
  if (kind === 'edit') return urls.editAnswer(id);
  return id ? urls.editQuestion(id) : urls.write();
}

const kinds: Record<string, string> = { answer: 'Your answer', edit: 'The next version', review: 'Your feedback' };
const kindOf = (key: string) => {
  const [kind = '', id] = key.split(':');
  return kinds[kind] ?? (id ? 'A change to your question' : 'A question');
};

/** The first text that stands in the draft. */
function firstWords({ content }: Draft): string {
  const written = ['title', 'body', 'answer', 'strength', 'change'].map((field) => content[field]);
  const text = written.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return text ? text.trim().slice(0, 120) : 'Without words yet';
}
