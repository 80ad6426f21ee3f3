import { parseArgs } from 'node:util';
import * as sql from './feedback-sql.mjs';
import { Fastify, pg } from './of-the-server.mjs';

/** The raw bound for feedback: prepared statements, one JSON.stringify, as many bytes (`pad`), no rules and no rights. */
const { values } = parseArgs({
  options: { port: { type: 'string' }, url: { type: 'string' }, connections: { type: 'string' } },
});
const pool = new pg.Pool({ connectionString: values.url, max: Number(values.connections) });
const app = Fastify();
let pad = {};

const rows = async (statement, ...params) => (await pool.query({ ...statement, values: params })).rows;

app.get('/readyz', async () => (await pool.query('select 1')).rowCount);
app.post('/pad', async (request) => {
  const lengths = /** @type {Record<string, number>} */ (request.body);
  pad = Object.fromEntries(Object.entries(lengths).map(([what, length]) => [what, ' '.repeat(length)]));
  return {};
});

app.get('/api/v1/answers/:id', async (request) => {
  const { id } = /** @type {{ id: string }} */ (request.params);
  const [[answer], comments, reviews, scores, rubric] = await Promise.all(
    [sql.oneAnswer, sql.itsComments, sql.itsReviews, sql.itsScores, sql.itsRubric].map((statement) =>
      rows(statement, id),
    ),
  );
  return { ...answer, comments, reviews, scores, rubric, pad: pad.answer };
});

app.get('/api/v1/answers/:id/reviews', async (request) => {
  const { id } = /** @type {{ id: string }} */ (request.params);
  const [reviews, scores] = await Promise.all([rows(sql.itsReviews, id), rows(sql.itsScores, id)]);
  return { reviews, scores, pad: pad.reviews };
});

app.get('/api/v1/inbox', async (request) => {
  const member = request.headers['x-member'];
  const [items, unread] = await Promise.all([rows(sql.inbox, member), rows(sql.unread, member)]);
  return { items, unread, pad: pad.inbox };
});

app.post('/api/v1/lane/claims', async (request, reply) => {
  const member = request.headers['x-member'];
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ ...sql.lockMember, values: [member] });
    const [mine] = (await client.query({ ...sql.myClaim, values: [member] })).rows;
    const [taken] = mine ? [mine] : (await client.query({ ...sql.claimNext, values: [member] })).rows;
    const answer = taken && (await client.query({ ...sql.oneAnswer, values: [taken.id] })).rows[0];
    await client.query('commit');
    return reply.code(201).send({ answer, pad: pad.claim });
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

await app.listen({ port: Number(values.port), host: '127.0.0.1' });
process.on('SIGTERM', () => app.close().then(() => pool.end()));
