import type { questions, Request } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { minutesTold } from '../answers/answer-text.tsx';
import { type Audience, audienceMeans, feedbackWanted, noWish } from '../answers/audience.ts';
import type { Marks } from '../reviews/review-draft.ts';

/** What stands in the composer: one question, and what was said to it. */
export const emptyQuestionDraft = {
  title: '',
  company: '',
  month: '',
  /** Chosen by hand; empty goes by the guess. */
  topic: '',
  details: '',
  level: '',
  round: '',
  track: '',
  body: '',
  ...noWish,
  seconds: 0,
  tellMinutes: false,
  /** What one would give it oneself. */
  guess: {} as Marks,
  /** How many of the three steps are open. */
  step: 1,
};
export type QuestionDraft = typeof emptyQuestionDraft;

export const longDraftFields = ['body', 'details', 'wish'] as const satisfies (keyof QuestionDraft)[];

/** What the composer misses, by field, in words. */
export function missingFrom(draft: QuestionDraft, topic: string): Partial<Record<keyof QuestionDraft, string>> {
  const said = draft.body.trim();
  return {
    ...(draft.title.trim().length < limits.questionTitle.min && {
      title: `Write the question in at least ${limits.questionTitle.min} characters.`,
    }),
    ...(!draft.company.trim() && { company: 'Write where you were asked it.' }),
    ...(!topic && { topic: 'Choose what kind of question it is.' }),
    ...(said &&
      said.length < limits.answerBody.min && {
        body: `Write at least ${limits.answerBody.min} characters, or leave it empty.`,
      }),
  };
}

type NewQuestion = Request<(typeof questions)['post']>;
const orNothing = (value: string) => (value || undefined) as never;

/** What is posted: the question, with its first answer where one was written. */
export function toPost(
  draft: QuestionDraft,
  topic: string,
  month: string,
  audience: Audience,
  guess?: Marks,
): NewQuestion {
  const means = audienceMeans[audience];
  return {
    title: draft.title.trim(),
    body: draft.details.trim(),
    topics: [topic],
    companies: [draft.company.trim()],
    track: orNothing(draft.track),
    level: orNothing(draft.level),
    round: orNothing(draft.round),
    askedIn: month,
    authorship: means.question,
    ...(draft.body.trim() && {
      answer: {
        body: draft.body,
        ...means.answer,
        feedbackWanted: feedbackWanted(audience, draft),
        minutes: minutesTold(draft),
        guess,
      },
    }),
  };
}

/** The server names fields by their path, the composer by its own: `companies.0` is the company. */
export function composerFields(fields: Record<string, string>): Partial<Record<keyof QuestionDraft, string>> {
  const names: [prefix: string, field: keyof QuestionDraft][] = [
    ['answer.feedbackWanted', 'wish'],
    ['answer.guess', 'guess'],
    ['answer', 'body'],
    ['body', 'details'],
    ['companies', 'company'],
    ['topics', 'topic'],
    ['askedIn', 'month'],
    ['title', 'title'],
  ];
  const own: Partial<Record<keyof QuestionDraft, string>> = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const name = names.find(([prefix]) => path === prefix || path.startsWith(`${prefix}.`));
    if (name) own[name[1]] ??= sentence;
  }
  return own;
}
