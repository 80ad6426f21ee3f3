import { readdirSync, readFileSync } from 'node:fs';
import { everyEndpoint } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../src/platform/config.ts';
import { newLinkToken, newToken } from '../src/platform/token.ts';
import { cannotHappen, failures, testsOf } from './forum-failures.ts';

const source = new URL('../src/', import.meta.url);
/** The code of the server, by file. */
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, source), 'utf8') }));
const filesWith = (what: RegExp) => files.filter(({ text }) => what.test(text)).map(({ name }) => name);

/** How often raw text or a name of our own stands in SQL; each was read: they are names and numbers that our own code chose. */
const reviewed: Record<string, number> = {
  'authorship/authorship.visible.ts': 1,
  'collections/collections.visible.ts': 1,
  'companies/companies.visible.ts': 1,
  'embeddings/embeddings.queries.ts': 2,
  'exports/exports.queries.ts': 3,
  'follows/follows.visible.ts': 1,
  'follows/follows.writes.ts': 1,
  'moderation/moderation.writes.ts': 2,
  'notifications/notifications.writes.ts': 1,
  'own-data/all-of-mine.queries.ts': 2,
  'platform/db/insert-rows.ts': 2,
  'questions/questions.queries.ts': 1,
  'questions/ties.queries.ts': 1,
  'questions/withheld-questions.writes.ts': 2,
  'search/candidates.queries.ts': 2,
  'search/facets.queries.ts': 2,
  'search/held-answers.queries.ts': 3,
  'search/names.queries.ts': 7,
  'search/phrases.queries.ts': 2,
  'search/rank-answers.queries.ts': 2,
  'search/rank-questions.queries.ts': 3,
  'search/similar.queries.ts': 5,
  'search/vocabulary.queries.ts': 2,
  'sessions/sessions.writes.ts': 1,
  'sightings/sightings.queries.ts': 1,
  'votes/votes.visible.ts': 1,
};

interface Json {
  format?: string;
  contentEncoding?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
}
/** Every field that somebody may fill, however deep, as `endpoint field`. */
function fieldsOf(schema: Json, name: string): { name: string; schema: Json }[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, each]) => fieldsOf(each, `${name} ${key}`)),
    ...(schema.items ? fieldsOf(schema.items, name) : []),
    ...(schema.anyOf ?? []).flatMap((each) => fieldsOf(each, name)),
  ];
  return [{ name, schema }, ...inner];
}
const bodies = everyEndpoint.flatMap(({ name, spec }) =>
  spec.body
    ? [{ name, json: z.toJSONSchema(spec.body, { io: 'input', unrepresentable: 'any' }) as Json & { type?: string } }]
    : [],
);
const fields = bodies.flatMap(({ name, json }) => fieldsOf(json, name));

describe('what went wrong in other forums', () => {
  it(`has a test of its name for each, or cannot happen here (${failures.length} of 36)`, () => {
    const refs = failures.map(({ ref }) => ref);
    expect(new Set(refs).size).toBe(refs.length);
    const tested = testsOf(refs);
    for (const ref of refs) expect(tested[ref]! + (Object.hasOwn(cannotHappen, ref) ? 1 : 0), ref).toBe(1);
    if (refs.length) expect(Object.keys(cannotHappen).filter((ref) => !refs.includes(ref))).toEqual([]);
    // One that nobody has written is missed.
    expect(testsOf(['CVE-0000-0000'])).toEqual({ 'CVE-0000-0000': 0 });
  });

  it('cannot happen where it is said so: no picture, no address to fetch, no name of a file', () => {
    const bytes = fields.filter(({ schema }) => schema.contentEncoding).map(({ name }) => name);
    expect(bytes, 'rows of an import, and a file of one’s own').toEqual([
      'imports.sendPart bytes',
      'ownData.bringIn bytes',
    ]);
    const addresses = fields.filter(
      ({ name, schema }) => schema.format === 'uri' || /(url|uri|image|avatar|picture|website)$/i.test(name),
    );
    expect(addresses).toEqual([]);
    // What asks another server is named by whoever runs the forum, and what writes a file names it itself.
    expect(filesWith(/\bfetch\(|from 'openid-client'|\{[^}]*\brequest\b[^}]*\} from 'node:https?'/).sort()).toEqual([
      'embeddings/remote-embedder.ts',
      'identities/ask-issuer.ts',
    ]);
    expect(
      filesWith(/import [^;]*\b(writeFile\w*|createWriteStream|appendFile\w*|open)\b[^;]* from 'node:fs/).sort(),
    ).toEqual(['export-file.ts', 'own-data/erasures.ts', 'platform/config.ts']);
  });

  it('CVE-2024-45719 / CVE-2022-36045: nothing secret is made of a clock or of Math.random, and ten thousand tokens share nothing', () => {
    expect(filesWith(/Math\.random|uuid['"]|\bv[17]\(\)/)).toEqual([]);
    for (const [make, bits] of [
      [newToken, 256],
      [newLinkToken, 128],
    ] as const) {
      const tokens = Array.from({ length: 10_000 }, make);
      expect(new Set(tokens).size).toBe(tokens.length);
      const bytes = tokens.map((token) => Buffer.from(token, 'base64url'));
      expect(bytes[0]!.length * 8).toBe(bits);
      // Every bit is set in half of them: eight standard deviations of 10,000 throws are 400.
      for (let bit = 0; bit < bits; bit++) {
        const set = bytes.filter((each) => (each[bit >> 3]! >> (bit & 7)) & 1).length;
        expect(Math.abs(set - 5_000), `bit ${bit}`).toBeLessThan(400);
      }
    }
  });

  it('CVE-2026-39356: no word of a request becomes a name or raw text of SQL', () => {
    const counted = files.map(
      ({ name, text }) => [name, text.match(/sql\.(?:raw|identifier)\(/g)?.length ?? 0] as const,
    );
    expect(Object.fromEntries(counted.filter(([, times]) => times > 0))).toEqual(reviewed);
    expect(filesWith(/\.as\((?!'[a-z_]+'\))/)).toEqual([]);
  });

  it('GHSA-w2qp-rph6-63g4: no endpoint takes anything but an object, nor a field that it does not know', () => {
    expect(bodies.length).toBeGreaterThan(40);
    for (const { name, json } of bodies) {
      expect(json.type, name).toBe('object');
      expect((json as { additionalProperties?: unknown }).additionalProperties, name).toBe(false);
    }
  });

  it('CVE-2023-48223, CVE-2026-34950, CVE-2026-35039, CVE-2026-35041, CVE-2026-44351: tokens are read by versions that are mended, by one algorithm, with a key of 32 characters', () => {
    const lock = readFileSync(new URL('../../../pnpm-lock.yaml', import.meta.url), 'utf8');
    const versions = (of: string) =>
      [...lock.matchAll(new RegExp(`^  '?${of}@([\\d.]+)'?:`, 'gm'))].map(([, version]) => version!);
    const isFrom = (least: string) => (version: string) => version.localeCompare(least, 'en', { numeric: true }) >= 0;
    for (const [of, least] of [
      ['fast-jwt', '6.3.4'],
      ['@fastify/jwt', '10.2.2'],
    ] as const) {
      expect(versions(of).length, of).toBeGreaterThan(0);
      expect(
        versions(of).filter((version) => !isFrom(least)(version)),
        of,
      ).toEqual([]);
    }
    expect(isFrom('6.3.4')('6.2.9')).toBe(false);
    const [reader, ...others] = files.filter(({ text }) => /@fastify\/jwt'/.test(text) && /register\(/.test(text));
    expect(others).toEqual([]);
    expect(reader!.text).toMatch(/algorithms: \['HS256'\]/);
    expect(reader!.text).not.toMatch(/cacheKeyBuilder|allowed\w+: [^,]*(RegExp|\/)/);
    expect(filesWith(/\.jwtVerify\(/).filter((name) => name !== reader!.name)).toEqual([]);
    expect(() => readConfig({ SECRET_KEY: 'x'.repeat(31) })).toThrow(/32 characters/);
    expect(readConfig({ SECRET_KEY: 'x'.repeat(32) }).secret).toHaveLength(32);
  });
});
