import { pathToFileURL } from 'node:url';
import { buildChanged } from './build.mjs';
import { installMissing } from './install.mjs';
import { inRoot } from './root.mjs';
import { explain } from './step.mjs';

await installMissing().then(buildChanged).catch(explain);
await import(pathToFileURL(inRoot('apps/api/dist/reseal-replays-now.js')).href);
