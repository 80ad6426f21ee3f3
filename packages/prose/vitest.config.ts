import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'prose', include: ['src/**/*.test.ts'], testTimeout: 20_000 } });
