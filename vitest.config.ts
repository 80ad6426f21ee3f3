import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'scripts'],
    // Two cores, and an embedded PostgreSQL takes 300 MB in every worker.
    maxWorkers: 2,
  },
});
