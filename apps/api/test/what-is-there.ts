import { Known, KnownMarks } from './from-schema.ts';

/** Fields by which things are named; what a response says in them can be asked for again. */
const naming = /^(id|slug|handle|key|email|token|number|\w+Id)$/;
const newest = 300;

interface Asked {
  endpoint: string;
  path: string;
  who: string;
  pick: number;
  /** Called where nothing of the kind is known. */
  missing: () => void;
  /** What was put in before: the id of the thing that the rest is part of. */
  within?: unknown;
}

const oneOf = (plural: string) => plural.replace(/ies$/, 'y').replace(/s$/, '');

/**
 * Remembers what responses named, by what it is and who saw it as their own, so that a later request can mean something that
 * exists. Knows no endpoint: `topics: [{ slug }]` is the slug of a topic, `questionId` the id of a question.
 */
export class WhatIsThere {
  private readonly pools = new Map<string, unknown[]>();
  /** The criteria of the rubrics that this person was shown, by domain, the newest last. */
  private readonly rubrics = new Map<string, string[][]>();

  private add(pool: string, value: unknown): void {
    const values = this.pools.get(pool) ?? [];
    if (!this.pools.has(pool)) this.pools.set(pool, values);
    if (value === '' || values.includes(value)) return;
    values.push(value);
    if (values.length > newest) values.shift();
  }

  /** Takes in a response of an endpoint of this domain, as this person received it. */
  remember(endpoint: string, who: string, response: unknown): void {
    const [domain = '', act = ''] = endpoint.split('.');
    const { nextCursor } = response as { nextCursor?: string | null };
    if (nextCursor) this.add(`${endpoint} cursor`, nextCursor);
    this.walk(response, oneOf(domain), who, domain);
    // `reviews.references` lists references.
    if (act.endsWith('s')) this.walk(response, oneOf(act), who, domain);
  }

  private walk(value: unknown, kind: string, who: string, domain: string): void {
    if (Array.isArray(value)) for (const each of value) this.walk(each, kind, who, domain);
    if (!value || typeof value !== 'object' || Array.isArray(value)) return;
    if ('can' in value && 'id' in value)
      for (const [act, may] of Object.entries(value.can ?? {}))
        if (may === true) this.add(`${kind} id to ${act} of ${who}`, value.id);
    for (const [key, each] of Object.entries(value)) {
      if (key === 'rubric' && Array.isArray(each)) this.learnRubric(`${domain} of ${who}`, each);
      if (Array.isArray(each) && 'id' in value)
        for (const part of each) if (part?.slug) this.add(`${oneOf(key)} slug within ${value.id}`, part.slug);
      if (typeof each === 'object') this.walk(each, key === 'items' ? kind : oneOf(key), who, domain);
      else if (naming.test(key)) {
        this.name(kind, key, each, 'mine' in value && value.mine === true ? who : undefined);
        // What this person was handed by this domain: a turn at an answer is theirs alone.
        this.add(`${kind} ${key} by ${domain} of ${who}`, each);
      }
      if (/Url$/.test(key) && typeof each === 'string') this.name(kind, 'token', each.split('/').at(-1), undefined);
    }
  }

  private learnRubric(shownBy: string, rubric: { id: string }[]): void {
    const known = this.rubrics.get(shownBy) ?? [];
    this.rubrics.set(shownBy, [...known, rubric.map(({ id }) => id)].slice(-3));
  }

  private name(kind: string, key: string, value: unknown, owner: string | undefined): void {
    const [what, field] = /\wId$/.test(key) ? [key.slice(0, -2), 'id'] : [kind, key];
    for (const pool of [`${what} ${field}`, `any ${field}`]) this.add(pool, value);
    if (owner) this.add(`${what} ${field} of ${owner}`, value);
  }

  /** This person was told that these are not there: they, or everyone where it was taken away, ask for others. */
  forget(values: unknown[], who?: string): void {
    for (const [pool, known] of this.pools) {
      if (who && pool.includes(' of ') && !pool.endsWith(` of ${who}`)) continue;
      for (const value of values) if (known.includes(value)) known.splice(known.indexOf(value), 1);
    }
  }

  /** Where values for a field of this endpoint may be found, the likeliest place first. */
  private poolsFor(endpoint: string, path: string, field: string): string[] {
    // In `/topics/:slug/references` the slug is that of a topic.
    const kind = oneOf(new RegExp(`/([a-z-]+)/:${field}\\b`).exec(path)?.[1] ?? endpoint.split('.')[0]!);
    if (field === 'cursor') return [`${endpoint} cursor`];
    if (field === 'parentId') return [`${kind} id`];
    // Another of the same kind.
    if (field === 'into') return [`${oneOf(endpoint.split('.')[0]!)} slug`];
    if (/\wId$/.test(field)) {
      const what = field.slice(0, -2);
      const [domain, act] = endpoint.split('.');
      return [`${what} id to ${act}`, `${what} id by ${domain}`, `${what} id`, 'any id'];
    }
    // A key is one of its own kind alone: what a member follows has keys too, and none is called like a draft.
    if (field === 'key') return [`${kind} key`];
    if (naming.test(field)) return [`${kind} ${field}`, `any ${field}`];
    return [`${oneOf(field)} slug`, `${oneOf(field)} id`];
  }

  /** This part of a request with what exists put in. */
  fill(value: unknown, asked: Asked): unknown {
    if (value instanceof Known) return this.choose(value, asked);
    if (value instanceof KnownMarks) return this.mark(value, asked);
    if (Array.isArray(value))
      return [...new Set(value.map((each, i) => this.fill(each, { ...asked, pick: asked.pick + i })))];
    if (!value || typeof value !== 'object') return value;
    let within: unknown;
    const filled = Object.entries(value).map(([key, each]) => {
      const put = this.fill(each, { ...asked, within });
      if (/\wId$/.test(key)) within = put;
      return [key, put];
    });
    return Object.fromEntries(filled);
  }

  /** By every criterion of a rubric, or by as many as there are marks. */
  private mark({ marks }: KnownMarks, { endpoint, who, pick }: Asked): Record<string, number> {
    const shown = this.rubrics.get(`${endpoint.split('.')[0]} of ${who}`) ?? [];
    const rubric = shown[pick % (shown.length || 1)] ?? [];
    const criteria = pick % 2 ? rubric : rubric.slice(0, marks.length);
    return Object.fromEntries(criteria.map((id, i) => [id, marks[i] ?? 2]));
  }

  private choose({ field, otherwise }: Known, { endpoint, path, who, pick: asked, missing, within }: Asked) {
    // Where the address names one, the body names another.
    const pick = field === 'into' ? asked + 1 : asked;
    // One's own address or handle again would only ever be taken.
    if (/^(handle|email)$/.test(field) && pick % 4 === 0) return otherwise;
    const pools = this.poolsFor(endpoint, path, field);
    // What this person may do it to, most often: few are one's own.
    const allowed = this.pools.has(`${pools[0]} of ${who}`) && pick % 8 !== 0;
    if (within !== undefined) pools.unshift(`${pools[0]} within ${within}`);
    const own = pick % 2 && !allowed ? [] : pools.map((pool) => `${pool} of ${who}`);
    const values = [...own, ...pools].map((pool) => this.pools.get(pool)).find((found) => found?.length);
    if (!values) {
      if (/\wId$/.test(field)) missing();
      return field === 'cursor' ? undefined : otherwise;
    }
    // The newest most often: what is old may have been taken away since.
    return pick % 3 ? values[values.length - 1 - (pick % Math.min(values.length, 5))] : values[pick % values.length];
  }
}
