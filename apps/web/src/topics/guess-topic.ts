import type { GuessableTopic } from '@debrief/contract';

type Guessable = Pick<GuessableTopic, 'slug' | 'name' | 'synonyms' | 'cues'>;

const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ')} `;
const sentencesOf = (title: string) => title.split(/[.?!:;]+(?=\s|$)/u).map(plain);

/** What a phrase says for its topic, in characters: longer ones say more, and so do those that open a sentence. */
function said(sentences: readonly string[], phrase: string): number {
  const opens = phrase.startsWith('^');
  const words = phrase.endsWith('*') ? plain(phrase).trimEnd() : plain(phrase);
  if (!words.trim()) return 0;
  const found = sentences.some((sentence) => (opens ? sentence.startsWith(words) : sentence.includes(words)));
  return found ? words.trim().length + (opens ? 4 : 0) : 0;
}

/** The topic that a title's own words speak for most, or null where they speak for none. */
export function guessTopic<T extends Guessable>(title: string, topics: readonly T[]): T | null {
  const sentences = sentencesOf(title);
  let best: T | null = null;
  let most = 0;
  for (const topic of topics) {
    const phrases = [topic.name, ...topic.synonyms, ...topic.cues];
    const found = phrases.reduce((sum, phrase) => sum + said(sentences, phrase), 0);
    if (found > most) [best, most] = [topic, found];
  }
  return best;
}
