import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { renderMarkdown } from '@debrief/prose';
import { eq, like, sql } from 'drizzle-orm';
import { parse } from 'yaml';
import { companies, companyNames } from '../src/companies/companies.table.ts';
import { upsertReference } from '../src/feedback/reviews/reviews.writes.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { loaded } from '../src/platform/db/loaded.table.ts';
import { plainKey } from '../src/platform/slug.ts';
import { learnSynonyms, readSynonyms } from '../src/search/learn-synonyms.ts';
import { type Criterion, topics } from '../src/topics/topics.table.ts';
import { upsertTopic } from '../src/topics/topics.writes.ts';
import { type Block, readBlocks } from './blocks.ts';

export interface CompanyEntry {
  slug: string;
  name: string;
  aliases?: string[];
  about?: string;
}

const base = new URL('./base/', import.meta.url);
export const textOf = (url: URL) => readFileSync(url, 'utf8');

/** What a review of an answer to this topic scores. */
const readRubric = (topic: string) => parse(textOf(new URL(`rubrics/${topic}.yaml`, base))) as Criterion[];

/**
 * Topics with their templates, rubrics and practice answers, and well-known companies with their other names: brought up to date
 * when what is in the files has changed since the last start.
 */
export async function loadBase(db: Db): Promise<void> {
  const folder = new URL('topics/', base);
  const name = `base ${digestOf(base)}`;
  await db.transaction(async (tx) => {
    // Two processes may start at once.
    await tx.execute(sql`select pg_advisory_xact_lock(7362812)`);
    const [known] = await tx.select().from(loaded).where(eq(loaded.name, name));
    if (known) return;
    for (const file of readdirSync(folder).sort()) {
      const [topic] = readBlocks(textOf(new URL(file, folder)));
      const { name, position, about, synonyms, cues, tracks, minutes, text } = topic!;
      await upsertTopic(tx, {
        id: randomUUID(),
        slug: file.replace('.md', ''),
        name,
        position,
        about,
        synonyms,
        cues,
        tracks,
        minutes,
        template: text,
        rubric: readRubric(file.replace('.md', '')),
        curated: true,
      });
    }
    await loadReferences(tx);
    await learnSynonyms(tx, readSynonyms(textOf(new URL('synonyms.txt', base))));
    await loadCompanies(tx, parse(textOf(new URL('companies.yaml', base))) as CompanyEntry[], false);
    await tx.delete(loaded).where(like(loaded.name, 'base %'));
    await tx.insert(loaded).values({ name, loadedAt: new Date() });
  });
}

/** Of every file below a folder, by name and content. */
function digestOf(folder: URL): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`${entry.name}\0`);
    if (entry.isDirectory()) hash.update(digestOf(new URL(`${entry.name}/`, folder)));
    else hash.update(readFileSync(new URL(entry.name, folder)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Answers to practise scoring on, a file each, with the marks and reasons of people who know. */
async function loadReferences(db: Db): Promise<void> {
  const folder = new URL('references/', base);
  const topicIds = new Map(
    (await db.select({ id: topics.id, slug: topics.slug }).from(topics)).map((t) => [t.slug, t.id]),
  );
  for (const file of readdirSync(folder).sort()) {
    const [{ topic, position, question, scores, reasons, text }] = readBlocks(textOf(new URL(file, folder))) as [Block];
    await upsertReference(db, {
      id: randomUUID(),
      slug: file.replace('.md', ''),
      topicId: topicIds.get(topic)!,
      position,
      question,
      body: text,
      bodyHtml: renderMarkdown(text),
      scores,
      reasons,
    });
  }
}

/** Adds the companies that are not there yet. */
export async function loadCompanies(db: Db, entries: CompanyEntry[], sample: boolean): Promise<void> {
  const fresh = entries.map((entry) => ({
    id: randomUUID(),
    slug: entry.slug,
    name: entry.name,
    aliases: entry.aliases ?? [],
    about: entry.about ?? '',
    sample,
  }));
  const known = new Set((await db.select({ slug: companies.slug }).from(companies)).map(({ slug }) => slug));
  const missing = fresh.filter(({ slug }) => !known.has(slug));
  if (!missing.length) return;
  await db.insert(companies).values(missing);
  const names = missing.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((each) => ({ key: plainKey(each), companyId: id })),
  );
  await db.insert(companyNames).values(names).onConflictDoNothing();
}
