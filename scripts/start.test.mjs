import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inRoot } from './root.mjs';

const say = (code) => spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

describe('starting on an old Node', () => {
  const refusing = (version) =>
    say(`(await import('${pathToFileURL(inRoot('scripts/node-version.mjs'))}')).refuseOldNode('${version}')`);

  it.each(['18.20.4', '20.18.3'])('says which one is needed, not %s', (version) => {
    const { status, stderr } = refusing(version);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Debrief needs Node 20.19 or newer, and this is Node ${version}. ` +
        'Install a newer one from https://nodejs.org (or `nvm install`), then run this again.\n',
    );
  });

  it.each(['20.19.0', '22.1.0', '24.0.0'])('goes on with %s', (version) => {
    expect(refusing(version)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.runIf(process.platform === 'linux')('the process that started the server', () => {
  const server = `import('${pathToFileURL(inRoot('scripts/stop-with-parent.mjs'))}').then((it) => it.stopWithParent());
    process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log(process.pid)`;

  /** A shell that stays between us and the server, as npm's does. */
  async function startUnderShell(env) {
    const shell = spawn('sh', ['-c', `"${process.execPath}" -e "${server.replaceAll('\n', ' ')}"; true`], {
      env: { ...process.env, ...env },
    });
    const [text] = await once(shell.stdout, 'data');
    return { shell, pid: Number(text) };
  }

  const isAlive = (pid) => {
    try {
      return !/\) Z /.test(execFileSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8', stdio: 'pipe' }));
    } catch {
      return false;
    }
  };

  async function endsWithin(pid, ms) {
    for (let waited = 0; waited < ms && isAlive(pid); waited += 50) await pause(50);
    return !isAlive(pid);
  }

  it.each(/** @type {NodeJS.Signals[]} */ (['SIGTERM', 'SIGKILL']))(
    'takes the server along when %s ends it, under npm',
    async (signal) => {
      const { shell, pid } = await startUnderShell({ npm_lifecycle_event: 'start' });
      await pause(300);
      shell.kill(signal);
      expect(await endsWithin(pid, 3000)).toBe(true);
    },
  );

  it('leaves it running elsewhere', async () => {
    const { shell, pid } = await startUnderShell({ npm_lifecycle_event: '' });
    await pause(300);
    shell.kill('SIGKILL');
    expect(await endsWithin(pid, 1500)).toBe(false);
    process.kill(pid, 'SIGKILL');
  });
});
