import { createContext, useContext } from 'react';

/** What the answer is scored by, of which a comment may name one part; empty where a comment names none. */
export const CriteriaContext = createContext<readonly { id: string; name: string }[]>([]);

/** The part of the rubric that a comment is about, in words; nothing for one that is not there any more. */
export function useCriterionName(id: string | null): string | undefined {
  const criteria = useContext(CriteriaContext);
  return criteria.find((criterion) => criterion.id === id)?.name;
}
