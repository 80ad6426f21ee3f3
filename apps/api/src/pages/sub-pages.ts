import { showAnswer, showSharedAnswer } from '../answers/show-answer.ts';
import { showQuestion } from '../questions/show-question.ts';
import { showTopic } from '../topics/show-topic.ts';
import { type Describe, usual } from './describe.ts';
import { nameOf, text } from './page-text.ts';

/** Out of search engines, which find the thing itself. */
const unlisted = (title: string, html = '') => ({ title, description: usual, canonical: null, html, prefetched: [] });

const ofQuestion =
  (heading: string): Describe =>
  async (ctx, key) => {
    const { title } = await showQuestion(ctx, { questionId: key });
    return unlisted(`${heading}: ${title}`, text(heading, title));
  };

const ofAnswer =
  (heading: (name: string) => string): Describe =>
  async (ctx, key) => {
    const answer = await showAnswer(ctx, { answerId: key });
    const what = heading(nameOf(answer));
    return unlisted(`${what}: ${answer.question.title}`, text(what, answer.question.title));
  };

/** What one does with a thing that has a page of its own: there only while the thing is. */
export const subPages: [RegExp, Describe][] = [
  [/^\/questions\/([^/]+)\/compare$/, ofQuestion('Side by side')],
  [/^\/questions\/([^/]+)\/write$/, ofQuestion('Write my answer')],
  [/^\/questions\/([^/]+)\/edit$/, ofQuestion('Edit the question')],
  [/^\/answers\/([^/]+)\/history$/, ofAnswer((name) => `Versions of ${name}’s answer`)],
  [/^\/answers\/([^/]+)\/improved$/, ofAnswer((name) => `How ${name}’s answer got better`)],
  [/^\/answers\/([^/]+)\/edit$/, ofAnswer((name) => `The next version of ${name}’s answer`)],
  [/^\/answers\/([^/]+)\/review$/, ofAnswer((name) => `Feedback for ${name}`)],
  [
    /^\/shared\/([^/]+)$/,
    async (ctx, key) => {
      await showSharedAnswer(ctx, { token: key });
      // Whatever makes a preview of a link would read more.
      return unlisted('Debrief');
    },
  ],
  [
    /^\/practise-scoring\/([^/]+)$/,
    async (ctx, key) => {
      const { name } = await showTopic(ctx, { slug: key });
      return unlisted(`Practise scoring: ${name}`, text('Practise scoring', name));
    },
  ],
];
