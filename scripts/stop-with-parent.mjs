import { readFileSync } from 'node:fs';

const often = 500;

/**
 * A SIGTERM to `npm start` ends npm, or npm and its shell, and no word of it comes here: the server would go on alone.
 * So the server goes when what started it has gone. Only under npm: elsewhere (`nohup node …`) to outlive it is the point.
 */
export function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const began = starters();
  const timer = setInterval(() => {
    if (starters() === began) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, often);
  timer.unref();
}

/** npm itself, or the shell it put between itself and us and then npm: a shell may well stay when npm is killed. */
function starters() {
  const parent = process.ppid;
  return isShell(parent) ? `${parent} ${parentOf(parent)}` : `${parent}`;
}

const isShell = (pid) => /^(?:ba|da|z)?sh$/.test(told(pid, 'comm').trim());
const parentOf = (pid) => told(pid, 'stat').split(') ').at(-1).split(' ')[1];

/** Only Linux tells; elsewhere the parent alone is watched. */
function told(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
