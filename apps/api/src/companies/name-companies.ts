import { randomUUID } from 'node:crypto';
import type { Db } from '../platform/db/connect.ts';
import { plainKey, slugOf } from '../platform/slug.ts';
import { findCompaniesBy, takenSlugs } from './companies.queries.ts';
import { addToQuestionCounts, insertCompanies } from './companies.writes.ts';

export interface CompanyRef {
  id: string;
  slug: string;
  name: string;
}

/**
 * The companies with these names, aliases or slugs, in the order given, each once; an unknown name makes the company; one
 * that is not `listed` is shown only once a question is filed under it.
 */
export async function nameCompanies(db: Db, names: string[], made = { listed: true }): Promise<CompanyRef[]> {
  const found = await companiesByName(db, names, made);
  const chosen = new Map(names.map((name) => found.get(plainKey(name))!).map((company) => [company.id, company]));
  return [...chosen.values()];
}

/** The same for many names at once: each company by the plain key of the name it was asked by. */
export async function companiesByName(
  db: Db,
  names: string[],
  made = { listed: true },
): Promise<Map<string, CompanyRef>> {
  const nameOf = new Map(names.map((name) => [plainKey(name), name.trim()]));
  const companies = await knownCompanies(db, [...nameOf.keys()]);
  for (let attempt = 1; companies.size < nameOf.size && attempt < 5; attempt++) {
    const missing = [...nameOf].filter(([key]) => !companies.has(key));
    await makeCompanies(db, missing, made);
    // Somebody else may have made one meanwhile; whose it is, the names tell.
    for (const [key, company] of await knownCompanies(
      db,
      missing.map(([key]) => key),
    ))
      companies.set(key, company);
  }
  return companies;
}

/** Those of these names that a company has, its own before its slug. */
export async function knownCompanies(db: Db, keys: string[]): Promise<Map<string, CompanyRef>> {
  const found = keys.length ? await findCompaniesBy(db, keys) : [];
  const bySlug = found.map(({ key: _, ...company }) => [company.slug, company] as const);
  const byKey = found.map(({ key, ...company }) => [key, company] as const);
  const known = new Map([...bySlug, ...byKey]);
  return new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key)!]] : [])));
}

async function makeCompanies(
  db: Db,
  missing: [key: string, name: string][],
  { listed }: { listed: boolean },
): Promise<void> {
  const wanted = missing.map(([key, name]) => ({ id: randomUUID(), key, name, slug: slugOf(name, 'company') }));
  const taken = new Set(
    await takenSlugs(
      db,
      wanted.map(({ slug }) => slug),
    ),
  );
  const made = wanted.map(({ slug, ...company }) => {
    const own = taken.has(slug) ? `${slug}-${company.id.slice(0, 6)}` : slug;
    taken.add(own);
    return { ...company, slug: own, listed };
  });
  await insertCompanies(db, made);
}

/** Keeps the number of questions beside each company true: adds so many to each. */
export const countQuestionsFor = (db: Db, by: Map<string, number>) => addToQuestionCounts(db, by);
