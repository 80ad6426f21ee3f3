import { setTimeout as pause } from 'node:timers/promises';
import { call } from './call-api.mjs';

const patience = 60_000;
const commentsEach = 25;
const password = 'a password for proofs';

/**
 * Members who write as long as they are let, each at questions of their own, and keep trying one thing with one key until it is
 * acknowledged, as the page does. They remember what was acknowledged, and how they were turned away meanwhile.
 */
export async function startWriters(url, howMany) {
  const acknowledged = new Map();
  const refusals = [];
  let cutOff = 0;
  let writing = true;

  async function write(token, path, body) {
    const key = crypto.randomUUID();
    for (const began = performance.now(); performance.now() - began < patience; await pause(50)) {
      const answer = await call(url, 'POST', path, { token, key, body });
      if (answer.status === 201) {
        acknowledged.set(answer.body.id, { path, body });
        return answer.body.id;
      }
      if (!answer.broken) refusals.push(answer);
      else if (answer.broken !== 'ECONNREFUSED') cutOff++;
    }
    throw new Error(`POST ${path} was not acknowledged within ${patience / 1000} s`);
  }

  async function member(n) {
    const email = `writer-${n}@example.org`;
    const { body } = await call(url, 'POST', '/auth/register', { body: { email, password } });
    for (let asked = 1; writing; asked++) {
      const title = `Question ${asked} of writer ${n}, asked while things break`;
      const id = await write(body.accessToken, '/questions', { title, topics: ['technical'], companies: [] });
      for (let said = 1; said <= commentsEach && writing; said++)
        await write(body.accessToken, `/questions/${id}/comments`, { body: `Comment ${said} on question ${asked}` });
    }
  }

  const done = Promise.all(Array.from({ length: howMany }, (_, n) => member(n)));
  // Whoever stops them hears of it.
  done.catch(() => {});
  return {
    acknowledged,
    refusals,
    /** Requests that began and got no answer. */
    cutOff: () => cutOff,
    /** Lets each end what it is at. */
    async stop() {
      writing = false;
      await done;
    },
  };
}

/** What of the acknowledged is not there as it was written, and what is there twice. */
export async function whatIsWrong(url, acknowledged) {
  const wrong = [];
  const questions = [...acknowledged].filter(([, { path }]) => path === '/questions');
  for (const [id, { body }] of questions) {
    const shown = await call(url, 'GET', `/questions/${id}`);
    if (shown.body?.title !== body.title) wrong.push(`lost: ${body.title}`);
    const { items } = (await call(url, 'GET', `/questions/${id}/comments`)).body;
    const here = [...acknowledged].filter(([, { path }]) => path === `/questions/${id}/comments`);
    for (const [commentId, comment] of here)
      if (items.find((item) => item.id === commentId)?.body !== comment.body.body)
        wrong.push(`lost: ${comment.body.body}`);
    if (items.length !== here.length || shown.body.counts.comments !== here.length)
      wrong.push(
        `${body.title}: ${here.length} acknowledged, ${items.length} there, ${shown.body.counts.comments} counted`,
      );
  }
  return wrong;
}
