import type { Found } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { answersWords, questionsWords } from '../questions/question-words.ts';
import { nameOf } from '../ui/author-line.tsx';

export function hrefOf(found: Found): string {
  if (found.kind === 'question') return urls.question(found.slug);
  if (found.kind === 'answer') return urls.answer(found.id);
  if (found.kind === 'company') return urls.company(found.slug);
  return found.kind === 'topic' ? urls.topic(found.slug) : urls.member(found.handle);
}

/** What a result is called: an answer goes by its question. */
export function nameOfFound(found: Found): string {
  if (found.kind === 'question') return found.title;
  if (found.kind === 'answer') return found.question.title;
  return found.kind === 'member' ? found.displayName || found.handle : found.name;
}

/** A few words that tell a result from others of its name. */
export function factsOf(found: Found): string[] {
  if (found.kind === 'question')
    return [...found.companies, ...found.topics].map(({ name }) => name).concat(answersWords(found.counts.answers));
  if (found.kind === 'answer') return [`Answered by ${nameOf(found.author)}`];
  if (found.kind === 'member') return ['Member', ...(found.headline ? [found.headline] : [])];
  const { questions } = found.counts;
  return [found.kind === 'company' ? 'Company' : 'Topic', ...(questions ? [questionsWords(questions)] : [])];
}
