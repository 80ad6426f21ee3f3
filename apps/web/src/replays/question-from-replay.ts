import type { ReplayContent } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { literalPattern } from '../platform/literal-pattern.ts';
import { recentMonths } from '../platform/time.ts';
import { emptyQuestionDraft, type QuestionDraft } from '../questions/question-draft.ts';
import type { Asked } from './replay-draft.ts';

const inOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

/** As much of a line as a title may hold, to the end of a word. */
function asTitle(line: string): string {
  const { max } = limits.questionTitle;
  if (line.length <= max) return line;
  const start = line.slice(0, max);
  return start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start;
}

/** What the composer opens with: the question, where and when it was asked, and what one said. Names of people are not taken along. */
export function questionFromReplay(
  { company, date, round, track }: ReplayContent,
  { asked, said }: Asked,
  now = new Date(),
): QuestionDraft {
  const line = inOneLine(asked);
  const title = asTitle(line);
  const month = date?.slice(0, 7) ?? '';
  return {
    ...emptyQuestionDraft,
    title,
    details: title === line ? '' : asked.trim(),
    company: company.trim().slice(0, limits.companyName.max).trim(),
    month: recentMonths(now).some(({ value }) => value === month) ? month : '',
    round: round ?? '',
    track: track ?? '',
    body: said.trim(),
    step: said.trim() ? 2 : 1,
  };
}

/** Which names of who asked stand in a text, each once; a word counts as a name where it begins with a capital letter. */
export function namesToldIn(text: string, interviewers: string): string[] {
  const names = interviewers.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];
  const there = (name: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);
  return [...new Set(names)].filter(there);
}
