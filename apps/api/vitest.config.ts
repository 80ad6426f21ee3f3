import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    globalSetup: './test/global-setup.ts',
    include: ['{src,test,seed}/**/*.test.ts'],
    testTimeout: process.env['EVERY_PAIR'] ? 600_000 : 30_000,
    hookTimeout: 90_000,
    isolate: false,
  },
});
