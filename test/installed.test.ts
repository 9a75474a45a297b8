import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { missingPackage, NEEDED_FOR } from '../packages/standoff/src/published/missing-package.ts';
import { bringAlong } from '../scripts/bring-along.mjs';
import { root } from './markdown/pages.ts';

/** A folder of somebody who has installed the package and nothing else. */
let folder: string;
let command: string;

const manifest = JSON.parse(readFileSync(join(root, 'packages/standoff/package.json'), 'utf8'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standoff-installed-'));
  const own = join(folder, 'node_modules/standoff');
  mkdirSync(own, { recursive: true });
  for (const part of ['package.json', 'bin', 'dist/command', 'assets']) {
    cpSync(join(root, 'packages/standoff', part), join(own, part), { recursive: true });
  }
  bringAlong(own);
  for (const name of Object.keys(manifest.dependencies)) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  command = join(own, 'bin/standoff.js');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, [command, ...words], { cwd: folder, encoding: 'utf8', env: {} });

describe('the package alone', () => {
  it('brings one other package, and what it is built from is none of the user’s', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['tinypool']);
    const optional = Object.keys(manifest.peerDependenciesMeta);
    expect(optional).toEqual(Object.keys(manifest.peerDependencies));
    expect(Object.values(NEEDED_FOR).flat().sort()).toEqual(optional.sort());
  });

  it('answers about its conflicts', () => {
    expect(run('--version').stdout).toBe(`${manifest.version}\n`);
    const { stdout, stderr, status } = run('analyze', 'korea-2017');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('Korea, September 2017');
  });

  it.each([
    [['publish', 'korea-2017', '--one-file', 'page.html'], 'Pictures', 'satori'],
    // Without photographs it is only as it draws figures that it comes to want the package.
    [['publish', 'kinsara-2014-syria-iraq', '--to', 'pages'], 'Pictures', 'satori'],
    [['ask', 'korea-2017', 'south-korea.thaad'], 'The solver', 'z3-solver'],
    [['serve'], 'A server', 'better-auth'],
  ])('names what %j needs, with the line to type', (words, what, name) => {
    const { stderr, status } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(`error: ${what} cannot be used yet`);
    expect(stderr).toContain('npm install');
    expect(stderr).toContain(`"${name}@${manifest.peerDependencies[name]}"`);
  });

  it('names what a question of a batch needs, with the line to type', () => {
    const question = JSON.stringify({ ask: 'ask', model: 'korea-2017', options: {} });
    const { stdout } = spawnSync(process.execPath, [command, 'batch', '--threads', '1'], {
      ...{ cwd: folder, encoding: 'utf8', env: {}, input: `${question}\n` },
    });
    const install = `npm install "z3-solver@${manifest.peerDependencies['z3-solver']}"`;
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ status: 'failed', kind: 'limit', code: 'package-missing' },
      with: { what: 'The solver', name: 'z3-solver', install },
      problem: expect.stringMatching(/^The solver cannot be used yet.*: npm install/),
    });
  });

  it('is a library, with threads and the files of its conflicts', () => {
    const program = `
import { readFileSync } from 'node:fs';
import { analyze, ask, parse } from 'standoff';
import { caseFile } from 'standoff/cases';
import { analyzeInParallel } from 'standoff/threads';
const { model } = parse(readFileSync(caseFile('korea-2017'), 'utf8'));
const { equilibria } = analyze(model);
const { value } = await analyzeInParallel(model, { threads: 2 });
console.log(Object.keys(equilibria).join(), Object.keys(value.equilibria).join());
console.log(await ask(model).catch(({ message }) => message));`;
    writeFileSync(join(folder, 'program.mjs'), program);
    const printed = execFileSync(process.execPath, ['program.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const concepts = 'nash,gmr,smr,seq,sseq';
    expect(printed).toContain(`${concepts} ${concepts}\nThe solver cannot be used yet`);
  });

  it('opens the workbench', async () => {
    const words = [command, 'open', 'korea-2017', '--port', '0'];
    const child = spawn(process.execPath, words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    // To stop reading by leaving a loop would close the pipe, which ends the command.
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        printed += chunk;
        if (printed.includes('Ctrl-C')) resolve();
      });
    });
    const [, address = ''] = /is open at (\S+)#\/korea-2017\n/.exec(printed) ?? [];
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toContain('frame-ancestors');
    expect(await page.text()).toContain('<title>');
    expect(await (await fetch(`${address}docs/`)).text()).toContain('Documentation');
    child.kill();
  });

  it('serves without what draws pictures, and says so when it starts', async () => {
    const modules = join(folder, 'node_modules');
    const added = NEEDED_FOR['A server'].map((name) => join(modules, name));
    mkdirSync(join(modules, '@electric-sql'));
    NEEDED_FOR['A server'].forEach((name, at) => {
      // npm puts a package beside whoever needs it where it cannot stand further up.
      const places = [join(root, 'packages/server'), root].map((at) =>
        join(at, 'node_modules', name),
      );
      symlinkSync(places.find(existsSync)!, added[at]!);
    });
    const env = { STANDOFF_DATA: join(folder, 'data'), STANDOFF_PORT: '0' };
    const child = spawn(process.execPath, [command, 'serve'], { cwd: folder, env });
    let printed = '';
    child.stderr.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('set it up at') && printed.includes('npm install')) child.kill();
    });
    const ended = await new Promise((resolve) => child.on('exit', resolve));
    expect(printed).toContain('standoff serve: Pictures cannot be used yet');
    expect(printed).toContain(`"sharp@${manifest.peerDependencies.sharp}"`);
    expect(ended).toBe(0);
    for (const name of added) rmSync(name);
  });

  it.each([
    [['open', 'nowhere'], 'there is no case nowhere'],
    [['open', '--port', 'x'], 'the port is "x"'],
  ])('refuses %j', (words, problem) => {
    const { stderr, status } = run(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
  });
});

test('what is missing is told of packages that not everybody needs, and of no other', () => {
  const lack = (name: string) =>
    Object.assign(new Error(`Cannot find package '${name}' imported from /x.js`), {
      code: 'ERR_MODULE_NOT_FOUND',
    });
  expect(missingPackage(lack('sharp'))?.problem).toMatch(/^Pictures cannot be used yet.*sharp/);
  expect(missingPackage(lack('tinypool'))).toBeUndefined();
  expect(missingPackage(new Error('sharp'))).toBeUndefined();
});

test('the types of the library are those that its schemas give', () => {
  const words = [join(root, 'scripts/generate-library-types.mjs'), '--check'];
  const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});
