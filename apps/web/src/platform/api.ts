import { createClient, ProblemError } from '@debrief/contract/client';
import { fetchPrefetched } from './prefetched.ts';
import { accessToken } from './session.ts';

/** The only way from the page to the server. */
export const api = createClient({ baseUrl: '/api/v1', token: accessToken, fetch: fetchPrefetched });

export const isNotFound = (error: unknown) => error instanceof ProblemError && error.status === 404;
export const isSignedOut = (error: unknown) => error instanceof ProblemError && error.status === 401;
