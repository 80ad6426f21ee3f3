import type { Revision } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../ui/loaded.tsx';
import { versionChanges } from './answers.cache.ts';
import { ChangedText } from './changed-text.tsx';

/** What changed between two versions. */
export function WordChanges({ answerId, before, after }: { answerId: string; before: Revision; after: Revision }) {
  const query = useQuery(versionChanges(answerId, before, after));
  return (
    <Loaded query={query} label="Comparing">
      {(changes) => <ChangedText changes={changes} />}
    </Loaded>
  );
}
