import type {
  Author,
  questions as endpoints,
  search as finding,
  moderation as moderating,
  Request,
} from '@debrief/contract';

/** What the list of questions can be narrowed and sorted by: the endpoint's own query, without its paging. */
export type QuestionFilter = Omit<Request<(typeof endpoints)['list']>, 'q' | 'cursor' | 'limit'>;
/** What a search is made of: the endpoint's own query, without its paging. */
export type SearchFilter = Omit<Request<(typeof finding)['find']>, 'facets' | 'cursor' | 'limit'>;

const at = (strings: TemplateStringsArray, ...values: (string | number)[]) =>
  String.raw({ raw: strings }, ...values.map((value) => encodeURIComponent(value)));

const query = (values: Record<string, string | undefined>) => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value) search.set(key, value);
  return search.size ? `?${search}` : '';
};

/** Every address of the page, once. */
export const urls = {
  home: () => '/',
  questions: (filter: QuestionFilter = {}) => `/questions${query(filter)}`,
  search: (filter: SearchFilter = {}) => `/search${query(filter)}`,
  question: (slug: string) => at`/questions/${slug}`,
  compare: (slug: string, ids: readonly string[]) =>
    `${at`/questions/${slug}/compare`}${query({ ids: ids.join(',') })}`,
  answer: (id: string) => at`/answers/${id}`,
  answerHistory: (id: string) => at`/answers/${id}/history`,
  /** One version with the words of this note marked. */
  answerVersion: (id: string, version: number, noteId: string) =>
    `${at`/answers/${id}/history`}${query({ version: String(version), note: noteId })}`,
  /** How it got better, note by note. */
  improvedAnswer: (id: string) => at`/answers/${id}/improved`,
  improved: (topic?: string) => `/improved${query({ topic })}`,
  /** The answers that reviewers found best, of all or on a topic. */
  best: (topic?: string) => `/best${query({ topic })}`,
  /** What is new in what one follows, and what that is. */
  following: () => '/following',
  companies: (q?: string) => `/companies${query({ q })}`,
  /** A company, its questions narrowed. */
  company: (slug: string, narrowed: { topic?: string; round?: string } = {}) =>
    `${at`/companies/${slug}`}${query(narrowed)}`,
  /** What one saved; in this list. */
  saved: (list?: string) => `/saved${query({ list })}`,
  /** Curated topics, and the labels that match what is typed. */
  topics: (q?: string) => `/topics${query({ q })}`,
  topic: (slug: string) => at`/topics/${slug}`,
  member: (handle: string) => at`/members/${handle}`,
  /** Where a name leads; a made-up name leads nowhere. */
  author: (author: Author) => (author.kind === 'member' ? at`/members/${author.handle}` : undefined),
  write: (start: { title?: string } = {}) => `/write${query(start)}`,
  writeAnswer: (slug: string) => at`/questions/${slug}/write`,
  editQuestion: (slug: string) => at`/questions/${slug}/edit`,
  /** The editor of the next version; beside it, and first, this note. */
  editAnswer: (id: string, noteId?: string) => `${at`/answers/${id}/edit`}${query({ note: noteId })}`,
  signIn: (next?: string) => `/sign-in${query({ next })}`,
  signUp: (next?: string) => `/sign-up${query({ next })}`,
  forgotPassword: () => '/forgot-password',
  feedback: () => '/feedback',
  helpSomeone: (topic?: string) => `/feedback/help${query({ topic })}`,
  /** The answer one is sent to. */
  helpNow: (topic?: string) => `/feedback/help/now${query({ topic })}`,
  review: (answerId: string) => at`/answers/${answerId}/review`,
  practiseScoring: (topic: string) => at`/practise-scoring/${topic}`,
  health: () => '/community-health',
  settings: () => '/settings',
  /** What one noted down of one's interviews. */
  replays: () => '/practice/replays',
  /** One of these, at a step; the first where none is named. */
  replay: (id: string, step?: number) =>
    `${at`/practice/replays/${id}`}${query({ step: step && step > 1 ? String(step) : undefined })}`,
  /** How one signs in, and where one is signed in. */
  security: () => '/settings/security',
  /** What of the inbox comes by mail. */
  mailSettings: () => '/settings/mail',
  /** All that one has here: to take along, to bring, to delete. */
  yourData: () => '/settings/your-data',
  /** Whom one keeps away. */
  blocks: () => '/settings/blocks',
  deleteAccount: () => '/settings/delete-account',
  imports: () => '/imports',
  import: (id: string) => at`/imports/${id}`,
  /** The queue of moderators, narrowed. */
  moderation: (filter: Omit<Request<(typeof moderating)['cases']>, 'cursor' | 'limit'> = {}) =>
    `/moderation${query(filter)}`,
  moderationCase: (id: string) => at`/moderation/cases/${id}`,
  moderationLog: () => '/moderation/log',
  /** What moderators decided about oneself. */
  notices: () => '/notices',
  /** Asks for what stands at this address to be taken down. */
  takedown: (address?: string) => `/takedown${query({ address })}`,
  takedownState: (token: string) => at`/takedown/${token}`,
  shared: (token: string) => at`/shared/${token}`,
};
