import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    globalSetup: './test/global-setup.ts',
    include: ['{src,test,seed}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
