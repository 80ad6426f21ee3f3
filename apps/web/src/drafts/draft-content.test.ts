import { describe, expect, it } from 'vitest';
import { bothTexts, isBlank, reconcile } from './draft-content.ts';

const empty = { title: '', body: '', step: 1 };
const local = (body: string, { version = 0, dirty = true } = {}) => ({
  content: { ...empty, body },
  version,
  dirty,
  postKey: 'key',
});
const remote = (body: string, version: number) => ({ content: { ...empty, body }, version });

describe('a draft that is opened', () => {
  it('is the text of this device where the server has none', () => {
    expect(reconcile(local('mine'), null, empty)).toEqual({ kind: 'local', version: 0 });
  });
  it("is the server's where this device has none", () => {
    expect(reconcile(null, remote('theirs', 3), empty).kind).toBe('remote');
  });
  it('goes on from this device when it was written over the version that the server has', () => {
    expect(reconcile(local('mine', { version: 3 }), remote('theirs', 3), empty)).toEqual({ kind: 'local', version: 3 });
  });
  it("is the server's newer one when nothing was typed here since", () => {
    expect(reconcile(local('old', { version: 2, dirty: false }), remote('new', 3), empty).kind).toBe('remote');
  });
  it('asks when both were changed', () => {
    expect(reconcile(local('mine', { version: 2 }), remote('theirs', 3), empty).kind).toBe('conflict');
  });
  it('does not ask when both say the same', () => {
    expect(reconcile(local('same', { version: 2 }), remote('same', 3), empty).kind).toBe('remote');
  });
  it('stays empty when it was emptied here on purpose', () => {
    expect(reconcile(local('', { version: 3 }), remote('theirs', 3), empty).kind).toBe('local');
  });
});

describe('keeping both texts', () => {
  it('puts long fields one after the other, mine first', () => {
    const both = bothTexts({ ...empty, body: 'mine' }, { ...empty, body: 'theirs' }, ['body']);
    expect(both.body).toBe('mine\n\ntheirs');
  });
  it('takes of short fields mine, or the other where mine is empty', () => {
    const both = bothTexts({ title: '', body: 'a', step: 2 }, { title: 'T', body: 'a', step: 1 }, ['body']);
    expect(both).toEqual({ title: 'T', body: 'a', step: 2 });
  });
});

describe('a blank draft', () => {
  it('is one whose fields are as they came, or only spaces', () => {
    expect(isBlank({ title: '  ', body: '', step: 1 }, empty)).toBe(true);
    expect(isBlank({ title: '', body: 'x', step: 1 }, empty)).toBe(false);
  });
});
