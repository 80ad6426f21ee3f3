import { describe, expect, it } from 'vitest';
import { sharedData } from '../test/shared-data.ts';
import { createAnchor, type Place, placeAnchor } from './anchor.ts';

interface Case {
  type: 'case';
  doc: string;
  origin: 'real' | 'generated';
  kind: string;
  tags: string[];
  quote: { start: number; end: number };
  truth: { kind: string; start: number; end: number; accept?: string[] };
}

interface Doc {
  type: 'doc';
  id: string;
  old: string;
  new: string;
}

/** The verdict of the benchmark's own scorer (data/anchors/score.mjs). */
function judge(truth: Case['truth'], place: Place): 'correct' | 'misnamed' | 'admitted' | 'wrong' {
  const { start, end } = place;
  if (start === undefined || end === undefined) return truth.kind === 'gone' ? 'correct' : 'admitted';
  if (truth.kind === 'gone') return 'wrong';
  const shared = Math.max(0, Math.min(truth.end, end) - Math.max(truth.start, start));
  if (shared / (truth.end - truth.start + (end - start) - shared) < 0.5) return 'wrong';
  return (truth.accept ?? [truth.kind]).includes(place.status) ? 'correct' : 'misnamed';
}

const lines = sharedData('anchors/dev.jsonl', '2,382 quotes from real and generated revisions');
const records: (Case | Doc)[] = (lines ?? '').split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));

describe.runIf(lines)('placing anchors in revisions that people made', () => {
  const docs = new Map(records.flatMap((record) => (record.type === 'doc' ? [[record.id, record]] : [])));
  const verdicts = records.flatMap((record) => {
    if (record.type === 'doc') return [];
    const { old: oldText, new: newText } = docs.get(record.doc)!;
    const anchor = JSON.parse(JSON.stringify(createAnchor(oldText, record.quote)));
    return [{ ...record, verdict: judge(record.truth, placeAnchor(anchor, newText, { oldText })) }];
  });
  const share = (verdict: string, of: (one: Case) => boolean) => {
    const chosen = verdicts.filter(of);
    return (100 * chosen.filter((one) => one.verdict === verdict).length) / chosen.length;
  };
  const real = ({ origin }: Case) => origin === 'real';

  it('is right for at least 98.5 % of real quotes and loses at most 1.5 %', () => {
    expect(share('correct', real)).toBeGreaterThanOrEqual(98.5);
    expect(share('admitted', real)).toBeLessThanOrEqual(1.5);
  });

  it('finds at least 90 % of the real quotes that moved', () => {
    expect(share('correct', (one) => real(one) && one.kind === 'moved')).toBeGreaterThanOrEqual(90);
  });

  it('is right for at least 97 % of generated hard cases, and for all that differ by NFC and NFD', () => {
    expect(share('correct', ({ origin }) => origin === 'generated')).toBeGreaterThanOrEqual(97);
    expect(share('correct', ({ tags }) => tags.some((tag) => /nfc|nfd/.test(tag)))).toBe(100);
  });

  it('claims a wrong place for at most 4 of all', () => {
    expect(verdicts.filter(({ verdict }) => verdict === 'wrong').length).toBeLessThanOrEqual(4);
  });
});
