import { Redis } from 'ioredis';

/** How often something was done in the time that began with the first of it, and in how many milliseconds that ends. */
interface Counted {
  times: number;
  endsIn: number;
}

/** Counts by key, each in a time of so many milliseconds. */
export interface Counter {
  count(key: string, milliseconds: number): Promise<Counted>;
  end(): void;
}

/** About ten megabytes. */
const mostKeys = 100_000;

/** Counts in this process alone. Of more keys than it can hold it forgets those that were counted first. */
export function counterHere(most = mostKeys): Counter {
  const kept = new Map<string, { times: number; endsAt: number }>();
  return {
    async count(key, milliseconds) {
      const now = Date.now();
      let found = kept.get(key);
      if (!found || found.endsAt <= now) {
        kept.delete(key);
        if (kept.size >= most) kept.delete(kept.keys().next().value!);
        found = { times: 0, endsAt: now + milliseconds };
        kept.set(key, found);
      }
      found.times++;
      return { times: found.times, endsIn: found.endsAt - now };
    },
    end() {},
  };
}

/** In one step, so that no two processes count the same and no key stays without an end. */
const script = `
  local times = redis.call('INCR', KEYS[1])
  local left = redis.call('PTTL', KEYS[1])
  if left < 0 then
    left = tonumber(ARGV[1])
    redis.call('PEXPIRE', KEYS[1], left)
  end
  return { times, left }`;

/** Longer a request does not wait for the count, in milliseconds. */
const patience = 500;

/**
 * Counts for all processes in a Valkey or Redis at this address. While that does not answer each process counts by itself, so that
 * nobody is turned away for it and nobody may do without end what is limited; `told` hears when it is lost and when it is back.
 */
export function sharedCounter(url: string, told: (state: 'lost' | 'back', error?: Error) => void): Counter {
  const here = counterHere();
  const redis = new Redis(url, {
    keyPrefix: 'debrief:rate:',
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: patience,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  redis.defineCommand('countOne', { numberOfKeys: 1, lua: script });
  let isLost = false;
  const lost = (error: Error) => {
    if (!isLost) told('lost', error);
    isLost = true;
  };
  redis.on('error', lost);
  return {
    async count(key, milliseconds) {
      try {
        const [times, endsIn] = await (redis as unknown as Counting).countOne(key, milliseconds);
        if (isLost) told('back');
        isLost = false;
        return { times, endsIn };
      } catch (error) {
        lost(error as Error);
        return here.count(key, milliseconds);
      }
    },
    end: () => redis.disconnect(),
  };
}

interface Counting {
  countOne(key: string, milliseconds: number): Promise<[number, number]>;
}
