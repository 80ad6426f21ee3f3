const most = 8;
const slot = (owner: string) => `debrief:searches:${owner}`;

/** What somebody searched for on this device, the last first. */
export function recentSearches(owner: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(slot(owner)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((q) => typeof q === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a search on this device; one that only goes on from the last takes its place. */
export function rememberSearch(owner: string, typed: string): void {
  const q = typed.trim();
  if (q.length < 2) return;
  const before = recentSearches(owner).filter(
    (other, index) => other.toLowerCase() !== q.toLowerCase() && !(index === 0 && q.startsWith(other)),
  );
  keep(owner, [q, ...before].slice(0, most));
}

export const forgetSearches = (owner: string) => keep(owner, []);

function keep(owner: string, searches: string[]): void {
  try {
    if (searches.length) localStorage.setItem(slot(owner), JSON.stringify(searches));
    else localStorage.removeItem(slot(owner));
  } catch {
    // A device that keeps nothing remembers no searches.
  }
}
