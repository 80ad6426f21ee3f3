import { defineConfig } from 'vitest/config';
import { withoutGuards } from './test/without-guards.ts';

/** For `npm run proof -- guards`: the server with a switch at each guard. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [withoutGuards],
  test: {
    globalSetup: './test/global-setup.ts',
    include: ['test/remove-guards.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
