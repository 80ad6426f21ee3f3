import { everyEndpoint } from '@debrief/contract';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

const url = (path: string) =>
  `/api/v1${path.replace(':number', '1').replace(':key', 'question').replace(/:\w+/g, '0190c000-0000-4000-8000-000000000000')}`;

describe.for(everyEndpoint.map(({ spec }) => [`${spec.method} ${spec.path}`, spec] as const))('%s', ([, spec]) => {
  it('is served, and only to whom it promises', async ({ app }) => {
    expect(app.hasRoute({ method: spec.method, url: `/api/v1${spec.path}` })).toBe(true);
    const asGuest = await app.inject({ method: spec.method, url: url(spec.path) });
    if (spec.access === 'public') expect(asGuest.body).not.toContain('session.required');
    else expect(asGuest.json()).toMatchObject({ code: 'session.required', status: 401 });
    expect(asGuest.statusCode).toBeLessThan(500);
  });
});

describe('what cannot be read', () => {
  it.for([
    ['a NUL', '/api/v1/questions?q=%00', 400],
    ['half a character', '/api/v1/similar-questions', 400],
    ['an unknown field', '/api/v1/questions?colour=red', 400],
    ['an unknown field where none is taken', '/api/v1/topics?colour=red', 400],
    ['a broken cursor', '/api/v1/questions?cursor=abc', 400],
    ['an unknown id', '/api/v1/answers/0190c000-0000-4000-8000-000000000000', 404],
    ['no id at all', '/api/v1/answers/1', 400],
    ['nothing there', '/api/v1/nothing', 404],
  ] as const)('is refused with a sentence: %s', async ([what, address, status], { app }) => {
    const half = what === 'half a character' && {
      method: 'POST' as const,
      payload: '{"title":"\\ud800 and some more"}',
      headers: { 'content-type': 'application/json' },
    };
    const response = await app.inject({ url: address, ...half });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json().detail).toMatch(/[.?]$/);
  });

  it.for([
    ['malformed JSON', '{', 'application/json', 400],
    ['another format', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['plain text', 'a question', 'text/plain', 415],
    ['JSON said to be plain text', '{}', 'text/plain;charset=UTF-8', 415],
    ['ten megabytes', `{"title":"${'x'.repeat(10_000_000)}"}`, 'application/json', 413],
  ] as const)('is refused before it is read further: %s', async ([, payload, type, status], { app }) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/register',
      payload,
      headers: { 'content-type': type },
    });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});
