import { renderMarkdown } from '@debrief/prose';
import type { BrowserContext } from '@playwright/test';

interface Json {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Json[];
  oneOf?: Json[];
  format?: string;
  pattern?: string;
  minimum?: number;
  properties?: Record<string, Json>;
  items?: Json;
}
interface Operation {
  responses: Record<string, { content?: { 'application/json'?: { schema: Json } } }>;
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
}

/** What our own code chose, and no member: it stays what it is. */
const ours =
  /^(slug|handle|key|url|linkUrl|cardUrl|nextCursor|accessToken|token|externalId|value|criterion|device|scopes|path|state|code|status|type)$/;
const sample: Record<string, string> = {
  url: 'http://127.0.0.1:9/here',
  linkUrl: 'http://127.0.0.1:9/shared/AAAAAAAAAAAAAAAAAAAAAA',
};

export interface Filling {
  texts: readonly string[];
  /** How many stand in one text. */
  together: number;
  /** Markdown becomes HTML as the server makes it; or stays as it was typed, which is how we know that this can fail. */
  html: 'as the server makes it' | 'as it was typed';
}

/** Which texts, by number, were in which place. */
export type Pairs = Map<string, Set<number>>;

export interface Given {
  /** The names of the places; the marks have their numbers. */
  places: string[];
  /** What responses had in them; whoever looks puts in another for each view. */
  handed: Pairs;
  /** With each load of a view every place gets the next texts of its own turn. */
  load: number;
}

export function addPair(pairs: Pairs, place: string, text: number): void {
  const already = pairs.get(place) ?? new Set();
  pairs.set(place, already.add(text));
}

/**
 * Answers every request of the page from what the contract says of its response: all that a member could have written is
 * hostile texts, each followed by a mark that tells which one it is and where it stands. After as many loads as there are
 * texts, divided by how many stand together, each text has been in each place, in every row of a list.
 */
export async function answerAll(context: BrowserContext, api: OpenApi, filling: Filling): Promise<Given> {
  const { texts, together, html } = filling;
  const given: Given = { places: [], handed: new Map(), load: 0 };
  const numbers = new Map<string, number>();
  const known = new Map<string, string>();
  const rendered = (each: string) => {
    const made = known.get(each) ?? renderMarkdown(each);
    known.set(each, made);
    return made;
  };
  let ids = 0;
  const numberOf = (place: string) => {
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    given.places[number] = place;
    return number;
  };

  const text = (name: string, place: string, row: number): string => {
    if (ours.test(name)) return sample[name] ?? 'metrics';
    const number = numberOf(place);
    const first = number * 7 + (given.load + row) * together;
    const some = Array.from({ length: Math.min(together, texts.length) }, (_, n) => (first + n) % texts.length);
    for (const n of some) addPair(given.handed, place, n);
    const marked = some.map((n) => ({ each: texts[n]!, mark: `⟦${number}:${n}⟧` }));
    if (!/Html$/.test(name)) return marked.map(({ each, mark }) => `${each} ${mark}`).join(' ');
    const shown = (each: string) => (html === 'as it was typed' ? each : rendered(each));
    return marked.map(({ each, mark }) => `${shown(each)}<p>${mark}</p>`).join('\n');
  };

  function make(schema: Json, name: string, place: string, turn: number): unknown {
    const choices = (schema.anyOf ?? schema.oneOf)?.filter(({ type }) => type !== 'null');
    if (name === 'nextCursor') return null;
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return schema.enum[turn % schema.enum.length];
    if (choices) return make(choices[turn % choices.length]!, name, place, turn);
    switch (schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, each]) => [key, make(each, key, `${place}.${key}`, turn)]),
        );
      case 'array':
        return Array.from({ length: name === 'items' ? 8 : 3 }, (_, n) =>
          make(schema.items ?? {}, name, place, turn + n),
        );
      case 'integer':
      case 'number':
        return Math.max(schema.minimum ?? 0, 2);
      case 'boolean':
        // What is deleted has no words.
        return !/^(deleted|locked|waits|held)$/.test(name) && turn % 4 !== 3;
      case 'string':
        if (schema.format === 'uuid' || /^id$|Id$/.test(name))
          return `0190c000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
        if (schema.format === 'date-time') return '2026-10-05T10:00:00.000Z';
        if (schema.pattern) return '2026-10';
        return text(name, place, turn);
      default:
        return null;
    }
  }

  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      method: method.toUpperCase(),
      // What is written out comes before what any name fits.
      parameters: path.split('{').length,
      path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      name: `${method} ${path.replace('/api/v1', '')}`,
      schema: Object.values(responses).find(({ content }) => content?.['application/json'])?.content?.[
        'application/json'
      ]?.schema,
    })),
  );
  operations.sort((a, b) => a.parameters - b.parameters);

  await context.route('**/api/v1/**', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const found = operations.find(({ method, path }) => method === request.method() && path.test(pathname));
    if (!found?.schema) return route.fulfill({ status: found ? 204 : 404 });
    const made = make(found.schema, '', found.name, 0) as { member?: object; role?: string; accessToken?: string };
    // It lasts as long as a real one does; one that is over is fetched anew with every request.
    if (made.accessToken)
      Object.assign(made, { accessToken: 'a.b.c', expiresAt: new Date(Date.now() + 900_000).toISOString() });
    for (const me of [made, made.member as { role?: string } | undefined]) if (me?.role) me.role = 'admin';
    return route.fulfill({ json: made });
  });
  return given;
}
