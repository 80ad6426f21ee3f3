import { createRequire } from 'node:module';
import { inRoot } from '../../scripts/root.mjs';

/** The server's own packages: the bound is measured with the very same. */
const load = createRequire(inRoot('apps/api/package.json'));

/** @type {typeof import('fastify').default} */
export const Fastify = load('fastify');
/** @type {typeof import('pg')} */
export const pg = load('pg');
