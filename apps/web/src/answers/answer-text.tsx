import { limits } from '@debrief/contract/limits';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { topic } from '../topics/topics.cache.ts';
import { Button } from '../ui/button.tsx';
import { Editor } from '../ui/editor.tsx';
import { Timer } from '../ui/timer.tsx';
import styles from './answer-form.module.css';

export interface AnswerText {
  body: string;
  seconds: number;
  /** Whether readers may see how long it took. */
  tellMinutes: boolean;
}

/** The text of an answer, with a template to start from and a clock, when asked for. */
export function AnswerTextField({
  value,
  onChange,
  topicSlug,
  error,
  label = 'Your answer',
  labelHidden,
  autoFocus,
}: {
  value: AnswerText;
  onChange: (change: Partial<AnswerText>) => void;
  topicSlug: string | undefined;
  error?: string;
  label?: string;
  labelHidden?: boolean;
  autoFocus?: boolean;
}) {
  const [clock, setClock] = useState(value.seconds > 0);
  const { data: about } = useQuery({ ...topic(topicSlug ?? ''), enabled: !!topicSlug });
  const start = () =>
    onChange({ body: value.body.trim() ? `${value.body.trimEnd()}\n\n${about!.template}` : about!.template });

  return (
    <>
      <Editor
        {...{ label, labelHidden, error, autoFocus }}
        name="body"
        reading
        rows={14}
        max={limits.answerBody.max}
        value={value.body}
        placeholder="A rough first try is enough."
        onChange={(body) => onChange({ body })}
        beside={
          <div className={styles.starts}>
            {about?.template && !value.body.includes(about.template) && (
              <Button look="quiet" size="small" onClick={start}>
                Start from a template
              </Button>
            )}
            {!clock && (
              <Button look="quiet" size="small" onClick={() => setClock(true)}>
                Time myself
              </Button>
            )}
          </div>
        }
      />
      {clock && (
        <div className={styles.clock}>
          <Timer suggested={about?.minutes} seconds={value.seconds} onSeconds={(seconds) => onChange({ seconds })} />
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={value.tellMinutes}
              onChange={(event) => onChange({ tellMinutes: event.target.checked })}
            />
            Show readers how many minutes it took
          </label>
        </div>
      )}
    </>
  );
}

export const minutesTold = ({ seconds, tellMinutes }: AnswerText): number | undefined =>
  tellMinutes && seconds >= 30 ? Math.min(600, Math.max(1, Math.round(seconds / 60))) : undefined;
