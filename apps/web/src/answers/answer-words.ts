import type { Answer } from '@debrief/contract';

export const notesWords = (comments: number) => (comments === 1 ? '1 note' : `${comments} notes`);

/** How a version came about, where its author said how long it took; never that others were read first. */
export const minutesWords = (version: number, minutes: number | null) =>
  minutes !== null && (version === 1 ? `First try, ${minutes} min` : `${minutes} min`);

/** What is worth saying about an answer in a list, words before numbers; nothing says a zero. */
export function answerFacts({ revision, counts, score, offer, minutes }: Answer): string[] {
  return [
    score.ready && 'Ready',
    offer && 'Got the offer',
    revision === 1 && minutesWords(revision, minutes),
    revision > 1 && `Version ${revision}`,
    counts.comments > 0 && notesWords(counts.comments),
    counts.votes > 0 && `Useful to ${counts.votes}`,
  ].filter((fact) => fact !== false);
}

export const visibilityNames: Record<Answer['visibility'], string> = {
  public: 'Everyone',
  link: 'People with the link',
  private: 'Only me',
};
