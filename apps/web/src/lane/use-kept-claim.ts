import type { Claim } from '@debrief/contract';
import { useEffect, useRef, useState } from 'react';
import { isOver, useKeepClaim } from './lane.cache.ts';

const minute = 60_000;
/** How long an answer is one's own after one began or last wrote. */
const turn = 30 * minute;
const between = 4 * minute;

/** Milliseconds left by this device's clock; where that is plainly wrong, a whole turn. */
export function timeLeft(until: string, now = Date.now()): number {
  const left = new Date(until).getTime() - now;
  return left <= 0 || left > turn + minute ? turn : left;
}

/** The time that an answer is one's own: it grows while one writes and is said in whole minutes. */
export function useKeptClaim({ answer, until }: Claim) {
  const keepClaim = useKeepClaim();
  const [endsAt, setEndsAt] = useState(() => Date.now() + timeLeft(until));
  const [over, setOver] = useState(false);
  const [now, setNow] = useState(Date.now);
  const keptAt = useRef(Date.now());

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);

  const keep = () => {
    if (over || Date.now() - keptAt.current < between) return;
    keptAt.current = Date.now();
    keepClaim.mutate(answer.id, {
      onSuccess: (kept) => setEndsAt(Date.now() + timeLeft(kept.until)),
      onError: (error) => isOver(error) && setOver(true),
    });
  };
  const minutes = Math.max(0, Math.ceil((endsAt - now) / minute));
  return { minutes, over: over || minutes === 0, keep };
}
