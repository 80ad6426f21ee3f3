import type { Comment } from '@debrief/contract';
import { createContext, useContext } from 'react';

/** The version the author of an answer writes next, as far as notes go into it. */
export interface NextVersion {
  number: number;
  /** The comments its draft uses. */
  used: readonly string[];
  /** Takes a comment into it: suggested words at once, others for the author to write. */
  use: (comment: Comment) => void;
  /** Takes a comment out of it again; its words stay as they are. */
  leaveOut: (commentId: string) => void;
}

/** Null where the reader writes no next version. */
export const NextVersionContext = createContext<NextVersion | null>(null);

export const useNextVersion = () => useContext(NextVersionContext);
