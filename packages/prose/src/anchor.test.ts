import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor, matchesText, placeAnchor, placeAnchors, placerBetween } from './anchor.ts';

const oldText =
  'Goal\nI would grow weekly active users by ten percent within a year.\nUsers\nStudents who rent rooms near their ' +
  'campus are the first group. They search in July. They compare on price. They search in August again.\nMetrics\n' +
  'I watch bookings per visit, and I watch complaints per booking.';

function on(text: string, passage: string, nth = 0) {
  let start = text.indexOf(passage);
  for (let n = 0; n < nth; n += 1) start = text.indexOf(passage, start + 1);
  return createAnchor(text, { start, end: start + passage.length });
}

function placed(passage: string, newText: string, nth = 0) {
  const place = placeAnchor(JSON.parse(JSON.stringify(on(oldText, passage, nth))), newText, { oldText });
  return [place.status, place.start === undefined ? null : newText.slice(place.start, place.end)];
}

describe('placing an anchor in a revision', () => {
  it('keeps it where only the text around changed', () => {
    const newText = `Summary first.\n${oldText.replace('within a year', 'in two years')}`;
    expect(placed('weekly active users', newText)).toEqual(['kept', 'weekly active users']);
  });

  it('follows an edited sentence and says that it changed', () => {
    const newText = oldText.replace(
      'grow weekly active users by ten percent',
      'grow monthly active users by five percent',
    );
    expect(placed('I would grow weekly active users by ten percent within a year.', newText)).toEqual([
      'changed',
      'I would grow monthly active users by five percent within a year.',
    ]);
  });

  it('finds a section that moved', () => {
    const [goal, users] = [oldText.slice(0, oldText.indexOf('Users\n')), oldText.slice(oldText.indexOf('Users\n'))];
    const moved = placeAnchor(on(oldText, 'weekly active users by ten percent'), `${users}\n${goal}`, { oldText });
    expect(moved.status).toBe('moved');
    expect(`${users}\n${goal}`.slice(moved.start, moved.end)).toBe('weekly active users by ten percent');
  });

  it('gives up a deleted sentence though its twin is still there', () => {
    const twice = 'We ship on Monday. It is safe. We plan more then. We ship on Monday. Nobody minds at all.';
    const without = 'It is safe. We plan more then. We ship on Monday. Nobody minds at all.';
    expect(placeAnchor(on(twice, 'We ship on Monday.'), without, { oldText: twice }).status).toBe('gone');
    expect(placeAnchor(on(twice, 'We ship on Monday.', 1), without, { oldText: twice })).toEqual({
      status: 'kept',
      start: 31,
      end: 49,
    });
  });

  it('tells repeated words apart by where they stand', () => {
    const newText = oldText.replace('They search in July. ', '');
    expect(placed('They search in', newText)).toEqual(['gone', null]);
    expect(placeAnchor(on(oldText, 'They search in', 1), newText, { oldText })).toMatchObject({
      status: 'kept',
      start: newText.indexOf('They search in August'),
    });
  });

  it('gives up what was rewritten or deleted', () => {
    const newText = oldText.replace(/I watch bookings.*$/, 'Money earned is the only thing that counts here.');
    expect(placed('I watch bookings per visit, and I watch complaints per booking.', newText)).toEqual(['gone', null]);
    expect(placed('price', '')).toEqual(['gone', null]);
  });

  it('takes NFC and NFD, and straight and curly quotes, as the same words', () => {
    const nfc = 'Le café “déjà vu” est à côté. Il ferme tôt.';
    for (const newText of [nfc.normalize('NFD'), nfc.replace(/[“”]/g, '"')]) {
      const place = placeAnchor(on(nfc, 'café “déjà vu”'), newText, { oldText: nfc });
      expect(place.status).toBe('kept');
      expect(newText.slice(place.start, place.end).normalize('NFC').replaceAll('"', '')).toBe(
        newText.includes('"') ? 'café déjà vu' : 'café “déjà vu”',
      );
    }
  });

  it('keeps a passage inside of a word, between emoji and across blocks', () => {
    const text = 'Interdepartmental 👩‍👧 talk.\nNext block';
    for (const passage of ['depart', '👩‍👧', 'talk.\nNext'])
      expect(placeAnchor(on(text, passage), `More. ${text} More.`, { oldText: text })).toEqual({
        status: 'kept',
        start: text.indexOf(passage) + 6,
        end: text.indexOf(passage) + 6 + passage.length,
      });
  });

  it('finds a unique passage without the old text, and gives up one that could be either of two', () => {
    const anchor = on(oldText, 'compare on price');
    expect(placeAnchor(anchor, `New. ${oldText}`)).toMatchObject({ status: 'kept', start: anchor.start + 5 });
    expect(placeAnchor(anchor, 'They compare on price. They compare on price.').status).toBe('gone');
    expect(placeAnchor({ ...anchor, start: 0 }, oldText, { oldText })).toMatchObject({
      status: 'kept',
      start: anchor.start,
    });
  });

  it('places fifty anchors on an answer of 1,500 words quickly', () => {
    const words = Array.from(
      { length: 1500 },
      (_, n) => `w${((n * 7919) % 499).toString(36)}${n % 12 === 11 ? '.' : ''}`,
    );
    const before = words.join(' ');
    const after = [...words.slice(700), ...words.slice(0, 640)].map((word, n) => (n % 19 ? word : 'edited')).join(' ');
    const anchors = Array.from({ length: 50 }, (_, n) => createAnchor(before, { start: n * 100, end: n * 100 + 60 }));
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      expect(placeAnchors(anchors, after, { oldText: before })).toHaveLength(50);
      return performance.now() - started;
    });
    // The aim is 30 ms (`npm run bench:anchors` measures it); the bound tells one diff for all from a diff for each.
    expect(Math.min(...times)).toBeLessThan(600);
  });

  it('never throws, never leaves the text, and moves nothing in an unchanged or extended one', () => {
    const word = fc.constantFrom(
      'a',
      'goal',
      'users',
      'the',
      ' ',
      '. ',
      '\n',
      ', ',
      '中',
      '😀',
      'e\u0301',
      'é',
      '’',
      '\ud800',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, one, other) => {
        const start = one % before.length;
        const anchor = createAnchor(before, { start, end: start + 1 + (other % (before.length - start)) });
        expect(matchesText(anchor, before)).toBe(true);
        expect(placeAnchor(anchor, before, { oldText: before })).toMatchObject({ status: 'kept', start: anchor.start });
        for (const options of [{ oldText: before }, {}, { oldText: after }]) {
          const place = placeAnchor(anchor, after, options);
          if (place.status === 'gone') expect(place).toEqual({ status: 'gone' });
          else expect(place.start! >= 0 && place.start! < place.end! && place.end! <= after.length).toBe(true);
        }
      }),
      { seed: 8, numRuns: 1000 },
    );
  });
});

describe('texts compared beforehand', () => {
  it('place anchors as any other comparison does', () => {
    const newText = oldText.replace('They search in July. ', '').replace('ten percent', 'a tenth');
    const placer = placerBetween(oldText, newText);
    for (const passage of ['weekly active users by ten percent', 'They search in July.', 'compare on price', 'Metrics'])
      expect(placer(on(oldText, passage)), passage).toEqual(placeAnchor(on(oldText, passage), newText, { oldText }));
  });
});

describe('creating an anchor', () => {
  it('keeps the passage, its surroundings and its start', () => {
    expect(createAnchor('One two three', { start: 4, end: 7 })).toEqual({
      exact: 'two',
      prefix: 'One ',
      suffix: ' three',
      start: 4,
    });
  });

  it('never cuts a character in halves and stays inside of the text', () => {
    expect(createAnchor('a😀b', { start: 2, end: 99 })).toEqual({ exact: '😀b', prefix: 'a', suffix: '', start: 1 });
    expect(createAnchor('a😀b', { start: -5, end: 2 }).exact).toBe('a😀');
    expect(createAnchor(`${'x'.repeat(10)}😀${'y'.repeat(63)}Z`, { start: 75, end: 76 }).prefix).toBe('y'.repeat(63));
  });

  it('refuses an empty passage', () => {
    expect(() => createAnchor('abc', { start: 2, end: 2 })).toThrow(RangeError);
    expect(() => createAnchor('abc', { start: 0.5, end: 2 })).toThrow(RangeError);
  });
});

describe('an anchor', () => {
  it('matches a text that has its words at its start', () => {
    const anchor = on('One two three', 'two');
    expect(matchesText(anchor, 'One two')).toBe(true);
    expect(matchesText(anchor, 'One  two')).toBe(false);
    expect(matchesText({ ...anchor, start: -4 }, 'two')).toBe(false);
  });
});
