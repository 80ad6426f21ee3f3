import { describe, expect, it } from 'vitest';
import { blockPolicy } from './blocks.policy.ts';

describe('who may block whom', () => {
  it('is any member any other, and nobody themselves', () => {
    const me = { kind: 'member', id: 'me' } as const;
    expect(blockPolicy.block(me, { id: 'other' })).toBe(true);
    expect(blockPolicy.block(me, { id: 'me' })).toBe('Nobody needs to be kept from themselves.');
    expect(blockPolicy.block({ kind: 'guest' }, { id: 'other' })).toBe('Sign in first.');
  });
});
