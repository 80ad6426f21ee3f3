import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingWords } from './telling-words.ts';

const marit = { handle: 'marit', displayName: 'Marit Hansen' };
const told = (text: string, writer: typeof marit | null = marit) =>
  tellingWords(text, writer).map(({ kind, words }) => `${kind}: ${words}`);

describe('words that may tell who wrote a text', () => {
  it('are the name and the handle of whoever writes, whole or in part', () => {
    expect(told('Then Marit Hansen, that is me, said')).toEqual(['name: Marit Hansen']);
    expect(told('find me as MARIT here')).toEqual(['name: MARIT']);
    expect(told('My lead, Hansen, disagreed')).toEqual(['name: Hansen']);
    expect(told('Marit Hansen wrote this', null)).toEqual([]);
  });

  it('are not parts of other words, nor a common word that is part of the name', () => {
    expect(told('I would wait, will you? I may.', { handle: 'wm7', displayName: 'Will May' })).toEqual([]);
    expect(told('maritime routes of hansenware')).toEqual([]);
  });

  it.each(['a.lopez+jobs@mail.example.co.uk', 'anna(at)example.org', 'ann@müller.example'])(
    'are an email address: %s',
    (address) => expect(told(`Write to ${address}, please.`)).toEqual([`email: ${address}`]),
  );

  it.each(['+47 912 34 567', '(415) 555-0142', '0170 1234567', '0044 20 7946 0958', '415.555.0142', '+4791234567'])(
    'are a telephone number: %s',
    (number) => expect(told(`Call ${number} tomorrow`)).toEqual([`phone: ${number}`]),
  );

  it.each([
    'from 2019-2024 we grew',
    'on 2024-05-06 at 10:30',
    'between 01.02.2023 and 03/04/2024',
    '10,000,000 users and 1 000 000 000 events',
    'a budget of 120.000.000 in 2024',
    '$1500000000 of revenue, or 1500000000 rows',
    'p99 of 80.123456789 ms; 3.14159265358979',
    'ids such as 550e8400-e29b-41d4-a716-446655440000',
    '1. 2. 3. 4. 5. 6. 7. 8. 9. 10.',
  ])('are no dates, sums or figures: %s', (text) => expect(told(text)).toEqual([]));

  it.each(['linkedin.com/in/marit-h', 'github.com/someone'])('are the address of a profile: %s', (address) =>
    expect(told(`See https://www.${address} for more`, null)).toEqual([`profile: ${address}`]),
  );

  it('are those that say it is under a non-disclosure agreement', () => {
    expect(told('This was under NDA, so')).toEqual(['secret: under NDA']);
    expect(told('I am under an nda with them')).toEqual(['secret: under an nda']);
    expect(told('we signed a non-disclosure agreement')).toEqual(['secret: signed a non-disclosure agreement']);
    expect(told('a new agenda, and what panda bears eat')).toEqual([]);
  });

  it('are found within a moment, whatever the text', () => {
    const pieces = fc.constantFrom(
      '1',
      '23',
      '-',
      ' ',
      '(',
      ')',
      '.',
      '/',
      '+',
      'a',
      '@',
      'under ',
      'NDA',
      '\n',
      'Marit',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
        for (const { words } of tellingWords(parts.join(''), marit)) expect(parts.join('')).toContain(words);
      }),
    );
    const began = performance.now();
    tellingWords('1 '.repeat(10_000) + '('.repeat(5_000) + 'a.'.repeat(5_000), marit);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
