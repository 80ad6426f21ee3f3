import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyring } from './keyring.ts';

const [first, second] = ['a first secret, long enough to be one', 'a second secret, long enough to be one'];
const said = { company: 'Nowhere Ferries', change: 'Breathe first.' };

describe('what is sealed', () => {
  it('is opened by the same ring as it was, whatever it says', () => {
    const ring = keyring('test', [first]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, thing) => {
        expect(ring.open(thing, ring.seal(thing, { text }))).toEqual({ text });
      }),
    );
  });

  it('shows none of its words, and hardly how many there are', () => {
    const ring = keyring('test', [first]);
    const sealed = ring.seal('one', said);
    expect(sealed.toString('latin1')).not.toMatch(/Nowhere|Breathe|company/);
    expect(ring.seal('one', {}).length).toBe(sealed.length);
    expect(ring.seal('one', said).equals(sealed)).toBe(false);
  });

  it('opens neither under another key, nor as something else, nor for another purpose', () => {
    const sealed = keyring('test', [first]).seal('one', said);
    expect(keyring('test', [second]).open('one', sealed)).toBeUndefined();
    expect(keyring('test', [first]).open('two', sealed)).toBeUndefined();
    expect(keyring('other', [first]).open('one', sealed)).toBeUndefined();
  });

  it('opens no more once a single bit of it was changed or a part is missing', () => {
    const ring = keyring('test', [first]);
    const sealed = ring.seal('one', said);
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(ring.open('one', changed), `byte ${at}`).toBeUndefined();
    }
    expect(ring.open('one', sealed.subarray(0, -1))).toBeUndefined();
    expect(ring.open('one', Buffer.alloc(0))).toBeUndefined();
  });

  it('opens after the key was turned, as long as the old one is in the ring', () => {
    const sealed = keyring('test', [first]).seal('one', said);
    const turned = keyring('test', [second, first]);
    expect(turned.open('one', sealed)).toEqual(said);
    expect([turned.isSealedNow(sealed), turned.isSealedNow(turned.seal('one', said))]).toEqual([false, true]);
  });
});
