/** Lengths in characters (UTF-16 units), counts and choices that the form and the API share. No zod here: the page imports this. */
export const limits = {
  handle: { min: 3, max: 30 },
  displayName: { min: 1, max: 60 },
  headline: { max: 120 },
  email: { max: 254 },
  password: { min: 8, max: 200 },
  passkeyName: { min: 1, max: 60 },
  passkeys: { max: 20 },
  tokenName: { min: 1, max: 60 },
  accessTokens: { max: 50 },
  questionTitle: { min: 10, max: 200 },
  questionBody: { max: 10_000 },
  answerBody: { min: 20, max: 30_000 },
  commentBody: { min: 2, max: 5_000 },
  /** So many comments come at once; the rest by cursor. */
  commentsAtOnce: { max: 1_000 },
  suggestion: { max: 2_000 },
  declineReason: { max: 300 },
  guestName: { min: 1, max: 40 },
  /** What guests left on one answer in two days and its author has not shown to everyone. */
  heldByAnswer: { max: 30 },
  reviewWords: { min: 2, max: 3_000 },
  pins: { max: 20 },
  revisionNote: { max: 300 },
  feedbackQuestion: { max: 300 },
  companyName: { min: 1, max: 80 },
  /** What members report of being asked is shown from so many members up, for each thing that it tells. */
  asked: { from: 3 },
  search: { max: 300 },
  draft: { max: 120_000 },
  topics: { min: 1, max: 3 },
  companies: { max: 5 },
  blocks: { max: 500 },
  follows: { max: 500 },
  collectionName: { min: 1, max: 60 },
  collections: { max: 100 },
  collectionItems: { max: 2_000 },
  savedSearchName: { min: 1, max: 60 },
  savedSearches: { max: 50 },
  /** What is new in a saved search is counted up to so many. */
  newInSearch: { max: 100 },
  replays: { max: 200 },
  /** One line of a replay: a company, a role, names. */
  replayLine: { max: 200 },
  replayQuestions: { max: 30 },
  replayAsked: { max: 1_000 },
  replaySaid: { max: 10_000 },
  replayWords: { max: 3_000 },
  replayRating: { min: 1, max: 5 },
  flagNote: { max: 1_000 },
  /** What a moderator says to whom it concerns, and what they say in an appeal. */
  moderationWords: { min: 10, max: 3_000 },
  takedownWords: { min: 20, max: 5_000 },
  /** How far a suspension may reach, in days. */
  suspension: { max: 365 },
  /** Flags of one case that are kept with their notes until it is decided; more are counted. */
  flagsKept: { max: 50 },
  page: { max: 100, usual: 20 },
  fileName: { min: 1, max: 200 },
  /** A part of an import in base64: 512 kB of the file. */
  importPart: { max: 700_000, bytes: 512 * 1024 },
  /** 100 MB in all. */
  importParts: { max: 200 },
  /** A member's own file in base64: 9 MB of it. */
  ownFile: { max: 12_000_000 },
} as const;

export const levels = ['intern', 'associate', 'mid', 'senior', 'lead', 'executive'] as const;
export const rounds = ['recruiter-screen', 'phone', 'onsite', 'take-home', 'panel', 'final'] as const;
export const tracks = ['product-management', 'engineering', 'data', 'design'] as const;
export const visibilities = ['public', 'link', 'private'] as const;
export const authorships = ['named', 'anonymous'] as const;
export const experiences = ['learning', 'in-role', 'interviewer'] as const;
export const tones = ['gentle', 'direct'] as const;
export const questionSorts = ['newest', 'active', 'most-asked', 'most-answered', 'relevance'] as const;
export const searchKinds = ['question', 'answer', 'company', 'topic', 'member'] as const;
/** What may stand before a colon in the words of a search. */
export const searchOperators = ['company', 'topic', 'track', 'level', 'round', 'is', 'has'] as const;
export const searchIs = ['unanswered', 'needs-feedback', 'mine', 'answered-by-me'] as const;
/** How news comes by mail. */
/** Why something is flagged, and which rule a decision goes by. */
export const flagReasons = [
  'unkind',
  'private',
  'confidential',
  'false-claim',
  'copied',
  'spam',
  'off-topic',
  'other',
] as const;
export const flaggable = ['question', 'answer', 'comment', 'review', 'member', 'company'] as const;
export const moderationActs = [
  'approve',
  'hide',
  'restore',
  'lock',
  'unlock',
  'move-topic',
  'edit',
  'warn',
  'suspend',
  'lift',
  'delete',
  'uphold',
  'overturn',
] as const;
export const caseSorts = ['oldest', 'most-flagged'] as const;
export const mailWays = ['at-once', 'daily', 'weekly', 'never'] as const;
/** Topics the forum keeps, and labels that imported questions brought. */
export const topicKinds = ['curated', 'label'] as const;
export const answerSorts = ['useful', 'newest', 'improved'] as const;
export const throughs = ['not-yet', 'nearly', 'yes'] as const;
export const commentStates = ['open', 'addressed', 'declined', 'withdrawn'] as const;
export const verdicts = ['fixed', 'not-quite'] as const;
/** How an answer landed, as whoever gave it felt. */
export const landings = ['confident', 'unsure', 'lost'] as const;
/** How an interview ended. */
export const outcomes = ['next-round', 'offer', 'rejected', 'no-reply', 'withdrew'] as const;
export const ownFileStates = ['waiting', 'ready', 'failed'] as const;
/** What a member wrote, when they go: taken away, or left without their name. */
export const whatBecomesOfPosts = ['take', 'leave'] as const;
export const exportFormats = ['jsonl', 'csv'] as const;
export const importStates = ['receiving', 'checking', 'checked', 'importing', 'done', 'refused', 'stopped'] as const;
export const importNoteKinds = ['skipped', 'changed'] as const;
export const duplicateStates = ['undecided', 'decided'] as const;
export const duplicateDecisions = ['kept', 'merged'] as const;

/** What a personal access token may be for. */
export const tokenScopes = ['read', 'write', 'manage'] as const;
/** So many days it may last. */
export const tokenDays = [7, 30, 90, 365] as const;
