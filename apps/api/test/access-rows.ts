/** Who asks. The owner wrote what it is about; `blocked` is whom the owner blocked, `expired` the owner with a token whose time is over. */
export const viewers = [
  'guest',
  'new',
  'owner',
  'other',
  'blocked',
  'suspended',
  'moderator',
  'admin',
  'expired',
] as const;
export type Viewer = (typeof viewers)[number];

/**
 * `y` it is done; in a list, it is there. `-` it is answered without this. `n` not found, `s` sign in first, `d` denied, `p` not while
 * suspended, `x` the session has expired, `r` refused for the reason that the endpoint names.
 */
export type Row = string;

// In the order of the viewers: gnoobsmax
export const everybody = 'yyyyyyyyx';
export const nobody = '--------x';
export const theOwner = '--y-----x';

export type State = 'public' | 'anonymous' | 'link' | 'private' | 'held' | 'hidden' | 'deleted';

export type Thing =
  | 'question'
  | 'answer'
  | 'shared'
  | 'comment'
  | 'review'
  | 'ripe'
  | 'note'
  | 'guestReview'
  | 'member'
  | 'topic'
  | 'company'
  | 'reference'
  | 'draft'
  | 'collection'
  | 'savedItem'
  | 'savedSearch'
  | 'replay'
  | 'sighting'
  | 'notice'
  | 'session'
  | 'passkey'
  | 'accessToken'
  | 'case'
  | 'import'
  | 'duplicate'
  | 'takedown'
  | 'unsubscribe';

export interface Expectation {
  /** What its address names. */
  of?: Thing;
  /** For who sees it. */
  row: Row;
  /** Where something else holds in this state. */
  states?: Partial<Record<State, Row>>;
  /** For who does not see it, where it is not what `absent` says. */
  absent?: Row;
  /** A list: `y` where it holds this thing in that state. */
  lists?: Thing;
  /** The code of `r`. */
  code?: string;
}

/** An endpoint whose address names something. */
export const on = (of: Thing, row: Row, more: Omit<Expectation, 'of' | 'row'> = {}): Expectation => ({
  of,
  row,
  ...more,
});
/** One whose address names nothing that somebody could not see. */
export const all = (row: Row, code?: string): Expectation => ({ row, ...(code && { code }) });
/** One that lists. */
export const list = (lists: Thing, row: Row, states: Expectation['states'] = {}): Expectation => ({
  lists,
  row,
  states,
});
