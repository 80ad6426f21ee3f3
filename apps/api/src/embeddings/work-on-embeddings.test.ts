import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import type { Db } from '../platform/db/connect.ts';
import { remoteEmbedder } from './remote-embedder.ts';
import { beginEmbedding, workOnEmbedding } from './work-on-embeddings.ts';

/** A server of the protocol that knows three things people talk about, by whatever words. */
const meanings = [/depart|churn|leaving|stop using/gi, /bicycle|cycling|two-wheeled/gi, /pric|cost|charge/gi];
const directionOf = (text: string) => [...meanings.map((words) => text.match(words)?.length ?? 0), 0.01];

let server: Server;
let url: string;
const asked: { model: string; input: string[]; key: string | undefined }[] = [];
let answer: ((input: string[], response: ServerResponse) => void) | undefined;

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const part of request) body += part;
  const { model, input } = JSON.parse(body) as { model: string; input: string[] };
  asked.push({ model, input, key: request.headers.authorization });
  if (answer) return answer(input, response);
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: directionOf(text) }));
  response
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify({ object: 'list', model, data: data.reverse() }));
}

beforeEach(async () => {
  asked.length = 0;
  answer = undefined;
  server = createServer((request, response) => void respond(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const failures: unknown[] = [];
const roundFor = (db: Db, clock: { now: Date }, model = 'a-model') =>
  beginEmbedding({
    db,
    now: () => clock.now,
    embedder: remoteEmbedder({ url, model, key: 'a-key' }),
    failed: (error) => void failures.push(error),
  });

const post = (who: Client, title: string) => who(questions.post, { title, topics: ['strategy'], companies: [] });
const similarTo = async (who: Client, { id }: { id: string }) =>
  (await who(questions.similar, { questionId: id })).items.map(({ question }) => question.title);
const kept = async (db: Db) =>
  (
    (await db.execute(sql`select model from question_embeddings order by 1`)) as unknown as {
      rows: { model: string }[];
    }
  ).rows.map(({ model }) => model);

const churn = 'Why might customers be leaving our meal kits?';
const departures = 'What would you do about subscribers who depart?';
const bicycles = 'How would you design a shop for two-wheeled transport?';
/** More questions, so that a word that two of them share says something. */
const others = ['How many pianos stand in Vienna?', 'Describe a conflict at work', 'What is a load balancer?'];

describe('with a server of embeddings', () => {
  it.override({ embeddingModel: 'a-model' });

  it('questions are similar by meaning once it was asked, by words alone before, and what is typed is sent to nobody', async ({
    as,
    member,
    db,
    clock,
  }) => {
    const author = as(await member());
    const first = await post(author, churn);
    for (const title of [departures, bicycles, ...others]) await post(author, title);
    expect(await similarTo(as(), first)).not.toContain(departures);

    const round = roundFor(db, clock);
    expect(await workOnEmbedding(round)).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ model: 'a-model', key: 'Bearer a-key' });
    expect(asked[0]!.input).toContain(churn);
    expect((await similarTo(as(), first))[0]).toBe(departures);
    expect(await workOnEmbedding(round)).toBe(false);
    await as()(questions.similarTo, { title: 'People who depart' });
    expect(asked).toHaveLength(1);
  });

  it('a question that is changed is asked of anew, and never found by what it said before', async ({
    as,
    member,
    db,
    clock,
  }) => {
    const author = as(await member());
    const first = await post(author, churn);
    const second = await post(author, departures);
    const round = roundFor(db, clock);
    await workOnEmbedding(round);
    await workOnEmbedding(round);
    await author(questions.edit, { questionId: second.id, title: 'What is your view of bicycle lanes?' });
    expect(await similarTo(as(), first)).toEqual([]);
    expect(await workOnEmbedding(round)).toBe(true);
    expect(asked.at(-1)!.input).toEqual(['What is your view of bicycle lanes?']);
    expect(await kept(db)).toHaveLength(2);
  });

  it('that is away, refuses or answers nonsense, nothing is lost: words find what they find, and it is asked again later', async ({
    as,
    member,
    db,
    clock,
  }) => {
    const author = as(await member());
    const first = await post(author, churn);
    await post(author, departures);
    const round = roundFor(db, clock);
    const nonsense: ((input: string[], response: ServerResponse) => void)[] = [
      (_, response) => response.writeHead(401).end(`no such key for ${churn}`),
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      (_, response) => response.end('<html>'),
      (_, response) => response.end(JSON.stringify({ data: [] })),
      (input, response) =>
        response.end(JSON.stringify({ data: input.map((__, index) => ({ index, embedding: [0, 0] })) })),
      (input, response) =>
        response.end(
          JSON.stringify({ data: input.map((__, index) => ({ index, embedding: Array(index + 1).fill(1) })) }),
        ),
      (_, response) => response.destroy(),
    ];
    let wait = 0;
    for (const each of nonsense) {
      answer = each;
      failures.length = 0;
      expect(await workOnEmbedding(round)).toBe(false);
      expect(String(failures)).toMatch(/^Error: The server of embeddings/);
      expect(String(failures)).not.toContain('meal');
      const before = asked.length;
      expect(await workOnEmbedding(round)).toBe(false);
      expect(asked).toHaveLength(before);
      const next = round.notBefore.getTime() - clock.now.getTime();
      expect(next).toBeGreaterThan(wait);
      wait = next;
      clock.now = round.notBefore;
    }
    expect(await similarTo(as(), first)).toEqual([]);
    answer = undefined;
    expect(await workOnEmbedding(round)).toBe(true);
    expect(await similarTo(as(), first)).toEqual([departures]);
  });

  it('two processes do not ask for the same, and another goes on for one that was killed', async ({
    as,
    member,
    db,
    clock,
  }) => {
    const author = as(await member());
    await post(author, churn);
    const [one, other] = [roundFor(db, clock), roundFor(db, clock)];
    answer = (_, response) => response.writeHead(500).end();
    await workOnEmbedding(one);
    answer = undefined;
    expect(await workOnEmbedding(other)).toBe(false);
    expect(asked).toHaveLength(1);
    clock.now = new Date(clock.now.getTime() + 61_000);
    expect(await workOnEmbedding(other)).toBe(true);
  });

  it('another model is asked of every question, and the two are never compared', async ({ as, member, db, clock }) => {
    const author = as(await member());
    const first = await post(author, churn);
    await post(author, departures);
    await workOnEmbedding(roundFor(db, clock, 'another'));
    expect(await similarTo(as(), first)).toEqual([]);
    await workOnEmbedding(roundFor(db, clock));
    expect(await kept(db)).toEqual(['a-model', 'a-model', 'another', 'another']);
  });
});
