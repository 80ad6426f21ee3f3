import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

const { spawn } = await import('node:child_process');
const { installMissing } = await import('./install.mjs');
const { inRoot, root } = await import('./root.mjs');
const { explain } = await import('./step.mjs');
const { stopWithParent } = await import('./stop-with-parent.mjs');
const { whenToldToEnd } = await import('./when-told-to-end.mjs');
const { binOf } = await import('./workspaces.mjs');

stopWithParent();
await installMissing().catch(explain);

const pagePort = process.env.PORT ?? '3000';
const apiPort = process.env.API_PORT ?? '3001';

const running = [
  run(root, [binOf('tsx'), 'watch', '--clear-screen=false', 'apps/api/src/server.ts'], { PORT: apiPort }),
  run(inRoot('apps/web'), [binOf('vite', { of: 'apps/web' }), '--port', pagePort, '--strictPort'], {
    API_PORT: apiPort,
  }),
];

function run(cwd, args, settings) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A terminal's Ctrl-C reaches the whole group, and ours would be the second signal, at which tsx kills the server.
    detached: process.platform !== 'win32',
  });
  child.on('exit', (code, signal) => endAll(signal ? 0 : code));
  return child;
}

let ending = false;

/** One without the other is of no use: whichever ends first, or a Ctrl-C, ends both. */
function endAll(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code ?? 0;
  for (const child of running) child.kill();
}

whenToldToEnd(() => endAll(0));
