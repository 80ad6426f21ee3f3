import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../.dependency-cruiser.cjs';
import { guilty, innocent } from './dependency-fixtures.mjs';
import { inRoot } from './root.mjs';
import { binOf } from './workspaces.mjs';

const tree = mkdtempSync(join(tmpdir(), 'debrief-rules-'));
let broken = [];
let clean;

beforeAll(() => {
  clean = cruise('clean', innocent);
  broken = cruise('broken', { ...innocent, ...Object.assign({}, ...Object.values(guilty)) }).summary.violations;
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function cruise(name, files) {
  const root = join(tree, name);
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  for (const name of ['contract', 'prose']) {
    cpSync(inRoot(`packages/${name}/package.json`), join(root, `packages/${name}/package.json`));
    mkdirSync(join(root, 'node_modules/@debrief'), { recursive: true });
    symlinkSync(join(root, `packages/${name}`), join(root, `node_modules/@debrief/${name}`));
  }

  const depcruise = binOf('dependency-cruiser', { command: 'depcruise' });
  const args = ['apps', 'packages', '--config', inRoot('.dependency-cruiser.cjs'), '--output-type', 'json'];
  return JSON.parse(runAnyway(depcruise, args, root));
}

/** dependency-cruiser ends with the number of errors it found. */
function runAnyway(bin, args, cwd) {
  try {
    return execFileSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  } catch (error) {
    if (!error.stdout) throw error;
    return error.stdout;
  }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

describe('the dependency rules', () => {
  it('have a broken example each', () => {
    expect(Object.keys(guilty).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });

  it('let a tree pass in which every import is allowed, and read all of it', () => {
    expect(clean.summary.violations).toEqual([]);
    const sources = Object.keys(innocent).filter((path) => /^(apps|packages).*\.tsx?$/.test(path));
    expect(clean.modules.map(({ source }) => source)).toEqual(expect.arrayContaining(sources));
    expect(clean.summary.totalDependenciesCruised).toBeGreaterThan(sources.length);
  });

  it.each(Object.entries(guilty))('%s bites, and nothing else does', (rule, files) => {
    const found = broken.filter(({ from }) => from in files);
    expect(new Set(found.map((violation) => violation.rule.name))).toEqual(new Set([rule]));
    const places = found.flatMap(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)]);
    expect(new Set(places)).toEqual(new Set(Object.keys(files).filter((file) => files[file])));
  });

  it('blame nobody else in the broken tree', () => {
    const blamed = Object.assign({}, ...Object.values(guilty));
    expect(broken.filter(({ from }) => !(from in blamed))).toEqual([]);
  });
});
