import type { Criterion } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import pins from '../comments/pins/pins.module.css';
import { Button } from '../ui/button.tsx';
import { TextAreaField } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';
import type { ReviewPin } from './review-draft.ts';

/** What one would change about the chosen words; it is kept with the rest and sent along. */
export function ReviewPinFields({
  pin,
  rubric,
  error,
  autoFocus,
  onWrite,
  onDone,
  onRemove,
}: {
  pin: ReviewPin;
  rubric: readonly Criterion[];
  error?: string | undefined;
  autoFocus: boolean;
  onWrite: (change: Partial<ReviewPin>) => void;
  onDone: () => void;
  onRemove: () => void;
}) {
  return (
    <div className={pins.form}>
      <blockquote className={pins.words}>{pin.anchor.exact}</blockquote>
      <TextAreaField
        label="What would you change here?"
        autoFocus={autoFocus}
        rows={3}
        maxLength={limits.commentBody.max}
        value={pin.body}
        error={error}
        onChange={(event) => onWrite({ body: event.target.value })}
      />
      {pin.suggestion === null ? (
        <Button
          look="quiet"
          size="small"
          className={pins.suggest}
          onClick={() => onWrite({ suggestion: pin.anchor.exact })}
        >
          Suggest other words
        </Button>
      ) : (
        <TextAreaField
          label="Other words"
          hint="Change them as you would say it."
          rows={2}
          maxLength={limits.suggestion.max}
          value={pin.suggestion}
          onChange={(event) => onWrite({ suggestion: event.target.value })}
        />
      )}
      {rubric.length > 0 && (
        <SelectField
          label="It is about"
          any="Nothing in particular"
          choices={rubric.map(({ id, name }) => ({ value: id, label: name }))}
          value={pin.criterion}
          onChange={(event) => onWrite({ criterion: event.target.value })}
        />
      )}
      <div className={pins.row}>
        <Button size="small" onClick={onDone}>
          Done
        </Button>
        <Button look="quiet" size="small" onClick={onRemove}>
          Take it away
        </Button>
      </div>
    </div>
  );
}
