import type { Question } from '@debrief/contract';
import { monthOf } from '../platform/time.ts';
import { Button } from '../ui/button.tsx';
import styles from './own-reports.module.css';
import { useDispute, useWithdrawSighting } from './sightings.cache.ts';

/** What the reader said of being asked this, each to be taken back; nobody else is shown it. */
export function OwnReports({ question }: { question: Question }) {
  const { withdraw, isPending } = useWithdrawSighting();
  const dispute = useDispute(question);
  const { reports, disputes } = question.yours ?? { reports: [], disputes: [] };
  if (reports.length + disputes.length === 0) return null;
  return (
    <ul className={styles.own} aria-label="What you said of it">
      {reports.map(({ id, company, month }) => (
        <li key={id}>
          You were asked this{company && ` at ${company.name}`} in {monthOf(`${month}-01`)}.
          <Button look="quiet" size="small" busy={isPending} onClick={() => withdraw(id)}>
            Take it back
          </Button>
        </li>
      ))}
      {disputes.map(({ slug, name }) => (
        <li key={slug}>
          You said that this isn’t asked at {name}.
          <Button look="quiet" size="small" busy={dispute.isPending} onClick={() => dispute.say(slug, false)}>
            Take it back
          </Button>
        </li>
      ))}
    </ul>
  );
}
