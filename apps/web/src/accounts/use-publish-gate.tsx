import { useEffect, useRef, useState } from 'react';
import { isSignedOut } from '../platform/api.ts';
import { useViewer } from '../platform/session.ts';
import { JoinSheet } from './join-sheet.tsx';

/**
 * Lets an act of a member wait until the guest has an account or the ended session is back, then does it without being asked again.
 * `gate` stands in the page, outside any form; `ask` begins; `askAgain` is for a refusal that says one is signed out.
 */
export function usePublishGate(purpose: string, act: () => void) {
  const viewer = useViewer();
  const [asked, setAsked] = useState(false);
  const latest = useRef(viewer);
  latest.current = viewer;
  const askedAs = useRef(viewer);

  const wait = () => {
    askedAs.current = latest.current;
    setAsked(true);
  };
  useEffect(() => {
    if (!asked || !viewer || viewer === askedAs.current) return;
    setAsked(false);
    act();
  });

  return {
    ask: () => (viewer ? act() : wait()),
    askAgain: (problem: unknown) => {
      if (isSignedOut(problem)) wait();
    },
    gate: <JoinSheet open={asked && viewer !== undefined} purpose={purpose} onClose={() => setAsked(false)} />,
  };
}
