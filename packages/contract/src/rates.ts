/** How often one member, or one address where nobody is signed in, may do something within so many seconds. */
export interface Rate {
  times: number;
  seconds: number;
}

/**
 * How often things may be done, all in one table. Beyond it a request is refused (rate.limited) and told when to come back. What names the
 * same rate is still counted apart, by endpoint. No zod here.
 */
export const rates = {
  /** Whatever writes and names no other. */
  write: { times: 600, seconds: 600 },
  /** Saved while one types. */
  draft: { times: 1_500, seconds: 600 },
  /** Searching and comparing, which cost more than opening a page. */
  search: { times: 300, seconds: 60 },
  /** Pictures that are drawn for where a link is shared. */
  card: { times: 120, seconds: 60 },
  feed: { times: 120, seconds: 60 },
  register: { times: 20, seconds: 3_600 },
  'sign-in': { times: 30, seconds: 600 },
  /** Codes from an app, which are also counted by member wherever they come from. */
  'second-step': { times: 30, seconds: 600 },
  /** What is asked of a device or of an issuer on the way in. */
  'way-in': { times: 60, seconds: 600 },
  refresh: { times: 300, seconds: 600 },
  /** What a mailed link opens. */
  'mailed-link': { times: 30, seconds: 600 },
  /** What sends a mail to an address. */
  mail: { times: 10, seconds: 3_600 },
  verification: { times: 5, seconds: 3_600 },
  /** What asks for the password again. */
  password: { times: 10, seconds: 3_600 },
  unsubscribe: { times: 30, seconds: 3_600 },
  /** Making or reading a file with all that one has. */
  'own-file': { times: 10, seconds: 86_400 },
  comment: { times: 120, seconds: 600 },
  question: { times: 30, seconds: 3_600 },
  answer: { times: 60, seconds: 3_600 },
  'comment-by-link': { times: 20, seconds: 3_600 },
  'review-by-link': { times: 10, seconds: 3_600 },
  flag: { times: 30, seconds: 3_600 },
  appeal: { times: 20, seconds: 3_600 },
  /** Who wrote something anonymous. */
  reveal: { times: 10, seconds: 3_600 },
  takedown: { times: 5, seconds: 3_600 },
  /** Parts of a file that is imported: 100 MB in ten minutes. */
  'import-part': { times: 300, seconds: 600 },
} as const satisfies Record<string, Rate>;

export type RateName = keyof typeof rates;
