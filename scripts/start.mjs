import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

// Imported only now: an old Node could not even read some of it, and would say so less clearly.
const { pathToFileURL } = await import('node:url');
const { inRoot } = await import('./root.mjs');
const { stopWithParent } = await import('./stop-with-parent.mjs');
const { installMissing } = await import('./install.mjs');
const { buildChanged } = await import('./build.mjs');
const { explain } = await import('./step.mjs');

process.env.NODE_ENV ??= 'production';
stopWithParent();
await installMissing().then(buildChanged).catch(explain);

await import(pathToFileURL(inRoot('apps/api/dist/server.js')).href);
