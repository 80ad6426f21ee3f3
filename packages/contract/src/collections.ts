import { z } from 'zod';
import { Answer } from './answers.ts';
import { endpoint } from './endpoint.ts';
import { Done, Id, named, Time } from './fields.ts';
import { limits } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';
import { Question } from './questions.ts';

/** A member's own list of saved questions and answers; nobody else sees it. */
export const Collection = z.object({
  id: Id,
  name: z.string(),
  /** Where a thing is saved when no list is named. It can be renamed and stays. */
  usual: z.boolean(),
  /** Everything in it, with what is no longer there. */
  count: z.number().int(),
  /** Does it hold the question or answer that was asked about? */
  holds: z.boolean(),
  can: z.object({ delete: z.boolean() }),
});
export type Collection = z.infer<typeof Collection>;

/** What was withdrawn, or is seen by fewer now, comes without its question or answer: it says what it was and nothing more. */
export const SavedItem = z.object({
  id: Id,
  kind: z.enum(['question', 'answer']),
  savedAt: Time,
  question: Question.optional(),
  answer: Answer.optional(),
});
export type SavedItem = z.infer<typeof SavedItem>;

const aCollection = z.strictObject({ collectionId: Id });
const aQuestion = z.strictObject({ questionId: z.string().min(1).max(240) });
const anAnswer = z.strictObject({ answerId: Id });
const Name = named(limits.collectionName);
const inWhich = z.strictObject({ collection: Id.optional() });

export const collections = {
  list: endpoint({
    method: 'GET',
    path: '/collections',
    access: 'member',
    summary:
      'Your lists, the usual one first and the others by name; one page. With `question` or `answer` each says whether it holds that.',
    query: z.strictObject({ question: Id.optional(), answer: Id.optional() }),
    response: pageOf(Collection),
  }),
  make: endpoint({
    method: 'POST',
    path: '/collections',
    access: 'member',
    status: 201,
    summary: `Makes a list; no two of one name, at most ${limits.collections.max}.`,
    body: z.strictObject({ name: Name }),
    response: Collection,
  }),
  rename: endpoint({
    method: 'PATCH',
    path: '/collections/:collectionId',
    access: 'member',
    summary: 'Gives your list another name.',
    params: aCollection,
    body: z.strictObject({ name: Name }),
    response: Collection,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/collections/:collectionId',
    access: 'member',
    status: 204,
    summary: 'Takes your list away; for a day it can be restored.',
    params: aCollection,
    response: Done,
  }),
  restore: endpoint({
    method: 'PUT',
    path: '/collections/:collectionId/restored',
    access: 'member',
    summary: 'Brings a list back that was taken away, with all it held.',
    params: aCollection,
    response: Collection,
  }),
  items: endpoint({
    method: 'GET',
    path: '/collections/:collectionId/items',
    access: 'member',
    summary: 'What is in your list, saved last first.',
    params: aCollection,
    query: z.strictObject(pageQuery),
    response: pageOf(SavedItem),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/saved-items/:savedItemId',
    access: 'member',
    status: 204,
    summary: 'Takes one thing out of your list, also one that is no longer there.',
    params: z.strictObject({ savedItemId: Id }),
    response: Done,
  }),
  saveQuestion: endpoint({
    method: 'PUT',
    path: '/questions/:questionId/saved',
    access: 'member',
    summary: `Saves a question in a list of yours, in the usual one where none is named; gives the list. Again changes nothing; a list holds ${limits.collectionItems.max} things.`,
    params: aQuestion,
    body: inWhich,
    response: Collection,
  }),
  unsaveQuestion: endpoint({
    method: 'DELETE',
    path: '/questions/:questionId/saved',
    access: 'member',
    status: 204,
    summary: 'Takes a question out of one list of yours, or out of all where none is named.',
    params: aQuestion,
    query: inWhich,
    response: Done,
  }),
  saveAnswer: endpoint({
    method: 'PUT',
    path: '/answers/:answerId/saved',
    access: 'member',
    summary: 'The same for an answer that you may see.',
    params: anAnswer,
    body: inWhich,
    response: Collection,
  }),
  unsaveAnswer: endpoint({
    method: 'DELETE',
    path: '/answers/:answerId/saved',
    access: 'member',
    status: 204,
    summary: 'Takes an answer out of one list of yours, or out of all where none is named.',
    params: anAnswer,
    query: inWhich,
    response: Done,
  }),
} as const;
