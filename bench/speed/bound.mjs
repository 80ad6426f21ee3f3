import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  addComment,
  addNews,
  answersOf,
  countComment,
  endWait,
  listAfter,
  oneQuestion,
  signComment,
  takeKey,
  whatFor,
} from './bound-sql.mjs';
import { Fastify, pg } from './of-the-server.mjs';

/**
 * The raw bound: what the machine gives when nothing stands between Fastify and PostgreSQL. Prepared statements through plain
 * `pg`, the same rows with the same joins, one JSON.stringify, as many bytes (`pad`), and no rules, no rights, no Markdown.
 */
const { values } = parseArgs({
  options: { port: { type: 'string' }, url: { type: 'string' }, connections: { type: 'string' } },
});
const pool = new pg.Pool({ connectionString: values.url, max: Number(values.connections) });
const app = Fastify();
/** Set by the bench, so that both servers send as many bytes. */
const pad = { list: '', page: '', comment: '' };

app.get('/readyz', async () => (await pool.query('select 1')).rowCount);
app.post('/pad', async (request) => {
  for (const [what, length] of Object.entries(/** @type {Record<string, number>} */ (request.body)))
    pad[what] = ' '.repeat(length);
  return pad;
});

app.get('/api/v1/questions', async (request) => {
  const { cursor } = /** @type {{ cursor: string }} */ (request.query);
  const [createdAt, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const { rows } = await pool.query({ ...listAfter, values: [createdAt, id] });
  return { items: rows, nextCursor: cursor, pad: pad.list };
});

app.get('/api/v1/questions/:id', async (request) => {
  const { id } = /** @type {{ id: string }} */ (request.params);
  const [question, answers] = await Promise.all([
    pool.query({ ...oneQuestion, values: [id] }),
    pool.query({ ...answersOf, values: [id] }),
  ]);
  return { ...question.rows[0], answers: answers.rows, pad: pad.page };
});

app.post('/api/v1/answers/:id/comments', async (request, reply) => {
  const { id } = /** @type {{ id: string }} */ (request.params);
  const { body } = /** @type {{ body: string }} */ (request.body);
  const commentId = randomUUID();
  const memberId = request.headers['x-member'];
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({ ...whatFor, values: [id, memberId] });
    const { question_id: questionId, revision, ...author } = rows[0];
    const key = request.headers['idempotency-key'];
    await client.query({ ...takeKey, values: [key, `POST ${request.url}`, commentId] });
    await client.query({ ...countComment, values: [id] });
    await client.query({ ...signComment, values: [commentId, memberId, questionId] });
    const added = [commentId, questionId, id, memberId, body, `<p>${body}</p>`, revision];
    const comment = await client.query({ ...addComment, values: added });
    await client.query({ ...addNews, values: [id, commentId, memberId] });
    await client.query({ ...endWait, values: [id, memberId] });
    await client.query('commit');
    return reply.code(201).send({ ...comment.rows[0], author, pad: pad.comment });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

await app.listen({ port: Number(values.port), host: '127.0.0.1' });
process.on('SIGTERM', () => app.close().then(() => pool.end()));
