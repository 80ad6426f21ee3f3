import type { Question, questions, Request } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';

/** What stands in the form for a question that is out. */
export type EditedQuestion = ReturnType<typeof editedFrom>;

/** As the form opens when nothing was changed yet. */
export const editedFrom = ({ title, body, topics, companies, track, level, round, edits }: Question) => ({
  title,
  body,
  topics: topics.map(({ slug }) => slug),
  /** By name, as the author writes them; those that others reported are not the author's. */
  companies: companies.filter(({ reported }) => !reported).map(({ name }) => name),
  track: track as string,
  level: (level ?? '') as string,
  round: (round ?? '') as string,
  /** How often the question had been edited when one began. */
  basedOn: edits,
});

/** What is wrong with it, by field, in words; `changed` where it says what the question says already. */
export function wrongInEdit(edited: EditedQuestion, question: Question): Record<string, string> {
  const { basedOn: _, ...words } = edited;
  const { basedOn: __, ...now } = editedFrom(question);
  return {
    ...(edited.title.trim().length < limits.questionTitle.min && {
      title: `Write the question in at least ${limits.questionTitle.min} characters.`,
    }),
    ...(edited.topics.length === 0 && { topics: 'Choose what kind of question it is.' }),
    ...(JSON.stringify(words) === JSON.stringify(now) && { changed: 'Nothing has changed yet.' }),
  };
}

type Change = Omit<Request<(typeof questions)['edit']>, 'questionId'>;

/** What is sent of it. Companies only where they were changed: one that others deny is not seen here, and stays the author's. */
export const toChange = (
  { title, body, level, round, track, companies, ...rest }: EditedQuestion,
  question: Question,
): Change => ({
  ...rest,
  ...(companies.join('\n') !== editedFrom(question).companies.join('\n') && { companies }),
  title: title.trim(),
  body: body.trim(),
  track: track as never,
  level: (level || null) as never,
  round: (round || null) as never,
});
