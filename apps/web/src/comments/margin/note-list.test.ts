import type { Comment } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { nextNote, noteList } from './note-list.ts';

const comment = (id: string, more: Partial<Comment> = {}) =>
  ({
    id,
    parentId: null,
    state: 'open',
    addressedIn: null,
    revision: 1,
    place: null,
    anchor: null,
    author: { kind: 'anonymous', name: 'Keen Swift' },
    ...more,
  }) as Comment;
const answer = { mine: false, author: { kind: 'anonymous' as const, name: 'Quiet Heron' } };
const listOf = (all: Comment[], text: string, filter: Parameters<typeof noteList>[3]) =>
  noteList(answer, all, text, filter);
const at = (start: number, status: 'kept' | 'changed' | 'moved' = 'kept') => ({ status, start, end: start + 5 });

const comments = [
  comment('late', { place: at(90) }),
  comment('early', { place: at(10, 'changed') }),
  comment('reply', { parentId: 'early' }),
  comment('whole'),
  comment('gone', { place: { status: 'gone', start: null, end: null } }),
  comment('used', { place: at(50), state: 'addressed', addressedIn: 2 }),
  comment('unknown', { state: 'addressed', addressedIn: 1 }),
];

describe('the notes of an answer', () => {
  it('stand in the order of their words, with their replies; the rest is said below', () => {
    const { pinned, rest } = listOf(comments, 'some text', null);
    expect(pinned.map(({ id }) => id)).toEqual(['early', 'used', 'late']);
    expect(pinned[0]!.replies.map(({ id }) => id)).toEqual(['reply']);
    expect(rest.map(({ comment: { id } }) => id)).toEqual(['whole', 'gone', 'unknown']);
  });
  it('stand beside the suggested words once the author took them', () => {
    const gone = { status: 'gone' as const, start: null, end: null };
    const taken = comment('taken', { place: gone, suggestion: 'shorter words', state: 'addressed', addressedIn: 2 });
    expect(listOf([taken], 'Now in shorter words.', null).pinned[0]?.passage).toEqual({ start: 7, end: 20 });
    expect(listOf([taken], 'shorter words, shorter words', null).pinned).toEqual([]);
    expect(listOf([{ ...taken, state: 'open' }], 'Now in shorter words.', null).pinned).toEqual([]);
  });
  it('are counted truly, whatever is shown', () => {
    for (const filter of [null, 'to-do', 'done'] as const)
      expect(listOf(comments, 'some text', filter).counts).toEqual({ toDo: 4, done: 2 });
  });
  it('are not what the author of the answer says there, nor is that done', () => {
    const own = comment('own', { place: at(20), author: answer.author });
    const guests = comment('guests', { author: answer.author, guest: true });
    const all = [...comments, own, guests];
    expect(listOf(all, 'some text', null).counts).toEqual({ toDo: 5, done: 2 });
    expect(listOf(all, 'some text', null).pinned.map(({ id }) => id)).toContain('own');
    for (const filter of ['to-do', 'done'] as const)
      expect(listOf(all, 'some text', filter).pinned.map(({ id }) => id)).not.toContain('own');
    const mine = { ...answer, mine: true };
    const named = comment('named', { mine: true, author: { kind: 'member', id: 'm', handle: 'm', displayName: 'M' } });
    expect(noteList(mine, [...comments, named], 'some text', null).counts.toDo).toBe(4);
  });
  it('can be narrowed to what is to do or done', () => {
    expect(listOf(comments, 'some text', 'to-do').pinned.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(listOf(comments, 'some text', 'done').pinned.map(({ id }) => id)).toEqual(['used']);
  });
  it('are walked in a round', () => {
    const { pinned } = listOf(comments, 'some text', null);
    expect(nextNote(pinned, null, 1)?.id).toBe('early');
    expect(nextNote(pinned, null, -1)?.id).toBe('late');
    expect(nextNote(pinned, 'late', 1)?.id).toBe('early');
    expect(nextNote([], null, 1)).toBeUndefined();
  });
});
