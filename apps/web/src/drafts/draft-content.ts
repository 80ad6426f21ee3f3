/** What stands in a composer: strings and choices, small enough for JSON. */
export type DraftContent = Record<string, unknown>;

export interface RemoteDraft<C extends DraftContent> {
  content: C;
  version: number;
}

/** The copy on this device. `dirty` says that the server has not seen it; `version` is the server's that it was written over. */
export interface LocalDraft<C extends DraftContent> {
  content: C;
  version: number;
  dirty: boolean;
  /** Sent with every try to publish, so that a repeat posts once. */
  postKey: string;
  /** The last few texts that were sent to the server, newest first. */
  sent?: C[];
}

const isBlankValue = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' && Object.keys(value).length === 0);

const sameValue = (one: unknown, other: unknown) =>
  (one ?? '') === (other ?? '') || JSON.stringify(one) === JSON.stringify(other);

/** Whether nothing worth keeping was written: every field is as it came, or empty. */
export const isBlank = <C extends DraftContent>(content: C, empty: C): boolean =>
  Object.keys(content).every((field) => isBlankValue(content[field]) || sameValue(content[field], empty[field]));

export const sameContent = (a: DraftContent, b: DraftContent): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => sameValue(a[field], b[field]));

/** Both texts: long fields one after the other, mine first, and of two lists every item once; of the short ones mine, or the other where mine is empty. */
export function bothTexts<C extends DraftContent>(mine: C, other: C, longFields: readonly (keyof C & string)[]): C {
  const merged: DraftContent = { ...other };
  for (const [field, value] of Object.entries(mine)) {
    const theirs = other[field];
    if (isBlankValue(value)) merged[field] = isBlankValue(theirs) ? value : theirs;
    else if (longFields.includes(field) && Array.isArray(value) && Array.isArray(theirs))
      merged[field] = [...value, ...theirs.filter((item) => !value.some((each) => sameValue(each, item)))];
    else if (longFields.includes(field) && !isBlankValue(theirs) && value !== theirs)
      merged[field] = `${value}\n\n${theirs}`;
    else merged[field] = value;
  }
  return merged as C;
}

export type Reconciled<C extends DraftContent> =
  | { kind: 'local'; version: number }
  | { kind: 'remote'; remote: RemoteDraft<C> }
  | { kind: 'conflict'; remote: RemoteDraft<C> };

/** Which text a composer opens with, given the device's copy and the server's. */
export function reconcile<C extends DraftContent>(
  local: LocalDraft<C> | null,
  remote: RemoteDraft<C> | null,
  empty: C,
): Reconciled<C> {
  if (!remote) return { kind: 'local', version: 0 };
  const nothingHere = !local || (isBlank(local.content, empty) && local.version !== remote.version);
  if (nothingHere || sameContent(local.content, remote.content)) return { kind: 'remote', remote };
  if (!local.dirty) return { kind: 'remote', remote };
  return local.version === remote.version ? { kind: 'local', version: remote.version } : { kind: 'conflict', remote };
}
