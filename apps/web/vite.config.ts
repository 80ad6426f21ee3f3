import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? 3001}`;

/** What every reader needs first: all that the entry reaches without `import()`. The rest comes when it is asked for. */
const neededFirst = new Set<string>();
const findNeededFirst: Plugin = {
  name: 'find-needed-first',
  buildEnd() {
    const reach = (id: string) => {
      if (neededFirst.has(id)) return;
      neededFirst.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(reach);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) reach(id);
  },
};

export default defineConfig({
  plugins: [react(), findNeededFirst],
  server: {
    port: 3000,
    strictPort: true,
    proxy: Object.fromEntries(['/api', '/healthz', '/readyz', '/metrics', '/dev/mail'].map((path) => [path, api])),
  },
  build: {
    manifest: true,
    // The content security policy allows no `data:` sources.
    assetsInlineLimit: 0,
    // light-dark() and nesting as written.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'reading', test: (id) => neededFirst.has(id) }] } },
    },
  },
});
