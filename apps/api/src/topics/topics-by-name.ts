import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { plainKey, slugOf } from '../platform/slug.ts';
import { listTopicNames } from './topics.queries.ts';
import { insertTopics } from './topics.writes.ts';

/** After the curated ones. */
const labelPosition = 1_000;

export interface TopicNames {
  id: string;
  slug: string;
  name: string;
  synonyms: string[];
}

/** The topics with these names, slugs or synonyms, each by the plain key it was asked by; an unknown name makes the topic. */
export async function topicsByName(db: Db, names: { name: string; track: string }[]): Promise<Map<string, TopicNames>> {
  const wanted = new Map(names.map(({ name, track }) => [plainKey(name), { name, track }]));
  const known = await knownTopics(db, [...wanted.keys()]);
  if (known.size === wanted.size) return known;
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, named]) => named);
  const { slugs } = await allNames(db);
  await insertTopics(
    db,
    missing.map(({ name, track }) => {
      const id = randomUUID();
      const slug = slugOf(name, 'topic');
      const own = slugs.has(slug) ? `${slug}-${id.slice(0, 6)}` : slug;
      slugs.add(own);
      return {
        ...{ id, slug: own, name, position: labelPosition, about: '', synonyms: [], tracks: [track] },
        ...{ minutes: 15, template: '' },
      };
    }),
  );
  return knownTopics(db, [...wanted.keys()]);
}

/** Those of these keys that a topic is called by: its name before its slug before a synonym. */
export async function knownTopics(db: Db, keys: string[]): Promise<Map<string, TopicNames>> {
  const { byKey } = await allNames(db);
  return new Map(keys.flatMap((key) => (byKey.has(key) ? [[key, byKey.get(key)!]] : [])));
}

async function allNames(db: Db): Promise<{ byKey: Map<string, TopicNames>; slugs: Set<string> }> {
  const rows = await listTopicNames(db);
  const byKey = new Map<string, TopicNames>();
  for (const callIt of [namesOf, slugOnly, synonymsOf])
    for (const topic of rows) for (const key of callIt(topic)) if (!byKey.has(key)) byKey.set(key, topic);
  return { byKey, slugs: new Set(rows.map(({ slug }) => slug)) };
}

const namesOf = ({ name }: TopicNames) => [plainKey(name)];
const slugOnly = ({ slug }: TopicNames) => [slug];
const synonymsOf = ({ synonyms }: TopicNames) => synonyms.map(plainKey);
