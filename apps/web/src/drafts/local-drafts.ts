import type { DraftContent, LocalDraft } from './draft-content.ts';

/** Drafts on this device, apart for each member and for guests. Says false instead of throwing where storage is full or closed. */
const slot = (owner: string | null, key: string) => `debrief:draft:${owner ?? 'guest'}:${key}`;

export function readLocalDraft<C extends DraftContent>(owner: string | null, key: string): LocalDraft<C> | null {
  try {
    const text = localStorage.getItem(slot(owner, key));
    return text ? (JSON.parse(text) as LocalDraft<C>) : null;
  } catch {
    return null;
  }
}

/** Under which keys that begin so something is kept here. */
export function localDraftKeys(owner: string | null, start: string): string[] {
  const begins = slot(owner, start);
  try {
    const found = Object.keys(localStorage).filter((each) => each.startsWith(begins));
    return found.map((each) => start + each.slice(begins.length));
  } catch {
    return [];
  }
}

export function writeLocalDraft(owner: string | null, key: string, draft: LocalDraft<DraftContent>): boolean {
  try {
    localStorage.setItem(slot(owner, key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropLocalDraft(owner: string | null, key: string) {
  try {
    localStorage.removeItem(slot(owner, key));
  } catch {
    // Nothing was kept.
  }
}

/** Puts words into a composer that was not opened yet, where they overwrite nothing. */
export function plantLocalDraft(owner: string | null, key: string, content: DraftContent) {
  if (readLocalDraft(owner, key)) return;
  writeLocalDraft(owner, key, { content, version: 0, dirty: true, postKey: crypto.randomUUID() });
}

export const newLocalDraft = <C extends DraftContent>(content: C): LocalDraft<C> => ({
  content,
  version: 0,
  dirty: false,
  postKey: crypto.randomUUID(),
});
