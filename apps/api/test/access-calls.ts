import { randomBytes, randomUUID } from 'node:crypto';
import { type EndpointSpec, everyEndpoint } from '@debrief/contract';
import type { Forum } from './access-it.ts';
import { matrix } from './access-matrix.ts';
import type { Whereabouts } from './access-posts.ts';
import { requests } from './access-requests.ts';
import { type Expectation, type Row, type State, type Thing, type Viewer, viewers } from './access-rows.ts';
import { seen } from './access-seen.ts';
import type { World } from './access-world.ts';

/** What never was, in the place of each part of an address. */
const absent = (param: string) => {
  if (param === 'number') return '1';
  if (param === 'key') return `answer:${randomUUID()}`;
  if (param === 'token') return randomBytes(16).toString('base64url');
  if (['handle', 'slug', 'passkeyId'].includes(param)) return 'nobody-and-nothing';
  return randomUUID();
};

/** Here one reads what nobody else is shown: moderators the cases, whom they wrote to their own words, and everybody what they drafted. */
const readsMore = (name: string, viewer: Viewer) =>
  (name.startsWith('moderation.') && (viewer === 'moderator' || viewer === 'admin')) ||
  /^(notices|drafts)\./.test(name);

/** The words in a response that this viewer may not read there, and the name of who is anonymous. */
function leaksIn(world: World, { name, viewer, at, spec, state }: Asked, body: string): string[] {
  if (readsMore(name, viewer)) return [];
  const text = body.toLowerCase();
  const sent = JSON.stringify(requests[name]?.({ ...at, elsewhere: '' }, viewer) ?? '').toLowerCase();
  const words = Object.entries(world.things).flatMap(([thing, places]) =>
    Object.entries(places)
      // Who has a link reads what it leads to.
      .filter(
        ([key]) => !shows(thing as Thing, key as State, viewer) && !(spec.path.includes(':token') && key === 'link'),
      )
      .flatMap(([, { word }]) => (word?.startsWith('zq') ? [word] : [])),
  );
  const found = words.filter((word) => text.includes(word) && !sent.includes(word));
  const isOwner = viewer === 'owner' || viewer === 'expired';
  for (const { params } of Object.values(world.things.shared!))
    if (!isOwner && body.includes(params['token']!)) found.push('the link of an answer');
  const { of } = matrix[name as keyof typeof matrix] as Expectation;
  // What is similar is other questions, some of them the owner's by name.
  if (
    of &&
    state === 'anonymous' &&
    !isOwner &&
    name !== 'questions.similar' &&
    (text.includes('the-owner') || text.includes(world.owner.id))
  )
    found.push('who wrote it');
  return found;
}

interface Asked {
  name: string;
  spec: EndpointSpec;
  viewer: Viewer;
  state: State;
  at: Whereabouts;
}

async function ask(world: Forum, { name, spec, viewer, at }: Asked) {
  const { params = {}, query, body } = requests[name]?.({ ...at, elsewhere: world.elsewhere }, viewer) ?? {};
  const path = spec.path.replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(params[param] ?? at.params[param] ?? absent(param)),
  );
  const authorization = world.bearers[viewer];
  const send = () =>
    world.app.inject({
      method: spec.method,
      url: `/api/v1${path}${query ? `?${new URLSearchParams(query)}` : ''}`,
      headers: authorization ? { authorization } : {},
      ...(body && { payload: body }),
    });
  const response = await (spec.method === 'GET' ? send() : world.undoing(send));
  const { 'x-request-id': _id, date: _date, ...headers } = response.headers;
  return { status: response.statusCode, headers, body: response.body };
}

type Response = Awaited<ReturnType<typeof ask>>;

const letters: Record<string, string> = {
  'not-found': 'n',
  'session.required': 's',
  'session.expired': 'x',
  'access.denied': 'd',
  'account.suspended': 'p',
};

function letterOf({ status, body }: Response, code: string | undefined, word: string | undefined): string {
  if (status < 300) return word === undefined || body.toLowerCase().includes(word) ? 'y' : '-';
  const said = JSON.parse(body).code;
  return said === code ? 'r' : (letters[said] ?? `(${said})`);
}

const shows = (thing: Thing, state: State, viewer: Viewer) =>
  (seen[thing] as Partial<Record<State, Row>>)[state]?.[viewers.indexOf(viewer)] === 'y';

/** What is said of what is not there. */
function absentRow({ access, method, whileSuspended, writes }: EndpointSpec): Row {
  if (access === 'public') return 'nnnnnnnnx';
  const suspended = method === 'GET' || method === 'DELETE' || whileSuspended || writes ? 'n' : 'p';
  return { member: `snnnn${suspended}nnx`, moderator: 'sdddddnnx', admin: 'sddddddnx' }[access];
}

/** What the matrix wants here of this endpoint, for each viewer. */
function wantedRow({ of, lists, row, states, absent }: Expectation, spec: EndpointSpec, state: State): Row {
  const thing = of ?? lists;
  const seenBy = states?.[state] ?? row;
  const otherwise = lists && !of ? row.replaceAll('y', '-') : (absent ?? absentRow(spec));
  return viewers.map((viewer, i) => (!thing || shows(thing, state, viewer) ? seenBy : otherwise)[i]).join('');
}

const specs = new Map(everyEndpoint.map(({ name, spec }) => [name, spec]));

/** Calls an endpoint as everybody on everything: what the matrix wants, what came, and what somebody could read or tell who should not. */
export async function callAll(world: Forum, name: string) {
  const spec = specs.get(name)!;
  const expected: Expectation = matrix[name as keyof typeof matrix];
  const { of, lists, code } = expected;
  const thing = of ?? lists;
  const places = thing ? Object.entries(world.things[thing]!) : [['public', { params: {} }] as const];
  if (thing && Object.keys(world.things[thing]!).sort().join() !== Object.keys(seen[thing]).sort().join())
    throw new Error(`${thing}: not in every state`);
  const got: Record<string, string> = {};
  const wanted: Record<string, Row> = {};
  const wrong: string[] = [];
  const nothing: Partial<Record<Viewer, Response>> = {};
  for (const [key, at] of places) {
    const state = key as State;
    wanted[state] = wantedRow(expected, spec, state);
    got[state] = '';
    for (const viewer of viewers) {
      const asked = { name, spec, viewer, state, at };
      const response = await ask(world, asked);
      const hidden = of && !shows(of, state, viewer);
      got[state] += letterOf(response, code, hidden ? undefined : lists && world.things[lists]![state]?.word);
      for (const word of leaksIn(world, asked, response.body)) wrong.push(`${viewer} reads ${word} (${state})`);
      if (!hidden) continue;
      nothing[viewer] ??= await ask(world, { ...asked, at: { ...at, params: {} } });
      if (JSON.stringify(response) !== JSON.stringify(nothing[viewer]))
        wrong.push(`${viewer} can tell what is ${state} from what never was`);
    }
  }
  return { got, wanted, wrong };
}
