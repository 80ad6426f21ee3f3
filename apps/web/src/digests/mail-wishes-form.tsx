import type { MailWishes } from '@debrief/contract';
import { mailWays } from '@debrief/contract/limits';
import { useQuery } from '@tanstack/react-query';
import { choices } from '../questions/choice-names.ts';
import { Loaded } from '../ui/loaded.tsx';
import { SelectField } from '../ui/select.tsx';
import { mailWishes, useChooseWishes } from './digests.cache.ts';

const sorts: { sort: keyof MailWishes; label: string; hint: string }[] = [
  { sort: 'feedback', label: 'Feedback on what you wrote', hint: 'Notes, comments and reviews.' },
  { sort: 'replies', label: 'Replies', hint: 'To what you said, and whether what you changed is fixed.' },
  { sort: 'help', label: 'What became of your help', hint: 'Thanks, notes that were used, and offers.' },
];
const wayNames = { 'at-once': 'At once', daily: 'Once a day', weekly: 'Once a week', never: 'Never' };

/** What of the inbox is mailed; each choice is saved as it is made. */
export function MailWishesForm() {
  const query = useQuery(mailWishes());
  const choose = useChooseWishes();
  return (
    <Loaded query={query} label="Fetching what you chose">
      {(wishes) =>
        sorts.map(({ sort, label, hint }) => (
          <SelectField
            key={sort}
            label={label}
            hint={hint}
            choices={choices(mailWays, wayNames)}
            value={wishes[sort]}
            onChange={(event) => choose.mutate({ ...wishes, [sort]: event.target.value } as MailWishes)}
          />
        ))
      }
    </Loaded>
  );
}
