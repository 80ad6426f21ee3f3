import { ranking, rarity, type WeighedQuery } from './ranking.queries.ts';
import { typingErrors } from './typing-errors.ts';
import type { Alternative } from './vocabulary.queries.ts';

/** So many questions are looked at for one term, and for all of them. */
const most = { ofTerm: 700, ofAll: 2000 };
/** A word in more questions is common: all answers that hold it are too many to look at. */
const commonFrom = 500;
/** More typed words than this are not ranked by. */
const mostWords = 20;

/** What may stand for one typed word. */
interface Group {
  group: number;
  isStop: boolean;
  terms: Map<string, { weight: number; questions: number }>;
  weight: number;
}

/** Weighs the alternatives of each typed word and decides which of them find candidates: the rarest, until there are enough. */
export function weighWords(typed: string[], alternatives: Alternative[]): WeighedQuery {
  const questions = alternatives.find(({ place }) => place === -1)?.questions ?? 0;
  const query: WeighedQuery = {
    terms: [],
    words: [],
    best: 0,
    essential: [],
    common: null,
    corrections: [],
    questions,
  };
  const groups: Group[] = [];
  const { aboutAll } = ranking;

  for (const [place, word] of typed.entries()) {
    const known = alternatives.filter((a) => a.place === place);
    const nearest = Math.min(...known.filter(({ how }) => how === 'near').map((a) => errorsOf(word, a.word)));
    const isKnown = known.some(({ how, withWord }) => how === 'is' && withWord > 0);
    for (const a of known) {
      // A word that no question holds may yet stand in an answer.
      if (!a.questions && a.how !== 'is') continue;
      const likeness = likenessOf(word, a, nearest, isKnown);
      if (!likeness) continue;
      const group = a.parts > 1 ? 1000 * (place + 1) + a.part : place;
      const weight = likeness * rarity(a.questions, questions) * (aboutAll.words.includes(word) ? aboutAll.weight : 1);
      const entry = groups.find((g) => g.group === group) ?? { group, isStop: a.isStop, terms: new Map(), weight: 0 };
      if (!entry.terms.size) groups.push(entry);
      if (weight > (entry.terms.get(a.term)?.weight ?? 0)) entry.terms.set(a.term, { weight, questions: a.questions });
      entry.weight = Math.max(entry.weight, weight);
    }
    const own = known.find(({ how }) => how === 'is');
    if (own?.withWord && !aboutAll.words.includes(word))
      query.words.push({ word, weight: ranking.exact * rarity(own.withWord, questions) });
    const meant = correctionOf(word, known, nearest);
    // Another form of a word that is there is no typing error.
    if (!isKnown && !own?.questions && meant) query.corrections.push({ place, word: meant });
  }

  // What was typed comes before what it means in several words.
  const isTyped = ({ group }: Group) => Number(group < 1000);
  groups.sort((a, b) => isTyped(b) - isTyped(a) || b.weight - a.weight);
  groups.splice(mostWords);
  groups.sort((a, b) => b.weight - a.weight);
  const onlyStops = groups.every(({ isStop }) => isStop);
  let room = most.ofAll;
  for (const { group, isStop, terms, weight } of groups) {
    if (group < 1000) query.best += weight * 1.5;
    const all = [...terms].sort(([, a], [, b]) => b.weight - a.weight);
    for (const [term, t] of all) {
      const cut = room > 0 ? Math.min(t.questions, most.ofTerm) : 0;
      room -= cut;
      if (t.questions) query.terms.push({ group, term, weight: t.weight, cut, marked: !isStop || onlyStops });
    }
    if (group < 1000 && !isStop) query.essential.push(all.map(([term]) => term));
  }
  const [rarest] = groups.filter(({ group, isStop }) => group < 1000 && !isStop);
  const [top] = rarest ? [...rarest.terms].sort(([, a], [, b]) => b.questions - a.questions) : [];
  if (top && top[1].questions > commonFrom) query.common = top[0];
  return query;
}

const mostErrors = (word: string) => (word.length <= 5 ? 1 : 2);
const errorsOf = (typed: string, word: string) => typingErrors(typed, word, mostErrors(typed));

function likenessOf(typed: string, a: Alternative, nearest: number, isKnown: boolean): number {
  const { likeness } = ranking;
  if (a.how === 'is') return 1;
  if (a.how === 'name') return likeness.name;
  if (a.how === 'synonym') return likeness.synonym / Math.sqrt(a.parts);
  if (a.how === 'begun') return likeness.begun(typed, a.word) * (isKnown ? 0.5 : 1);
  const errors = errorsOf(typed, a.word);
  if (errors > mostErrors(typed)) return 0;
  return likeness.near(typed, errors) * (errors > nearest ? likeness.lessNear : 1);
}

/** The nearest word, of several the one in most questions. */
function correctionOf(typed: string, known: Alternative[], nearest: number): string | undefined {
  const near = known.filter(
    (a) => a.how === 'near' && errorsOf(typed, a.word) === nearest && nearest <= mostErrors(typed),
  );
  if (known.some(({ how }) => how === 'begun')) return undefined;
  return near.sort((a, b) => b.withWord - a.withWord)[0]?.word;
}
