// npm run test:nodes: packs Standoff, installs the file in an empty folder outside the repository, and uses it there under each Node
// that is supported: the command, the library with its types, threads, and what is said of what was not installed. Node itself comes from the registry.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run-command.mjs';

const NODES = ['20.19', '22', '24'];
const given = process.argv.slice(2);

const work = mkdtempSync(join(tmpdir(), 'standoff-nodes-'));
const { version } = JSON.parse(readFileSync(join(root, 'packages/standoff/package.json'), 'utf8'));

/** @param {string} program @param {readonly string[]} words @param {string} cwd */
const run = (program, words, cwd) =>
  execFileSync(program, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

run('npm', ['pack', '--silent', '-w', 'packages/standoff', '--pack-destination', work], root);
const file = join(work, `standoff-${version}.tgz`);

const PROGRAM = `
import { readFileSync } from 'node:fs';
import { analyze, ask, deal, parse, type Analysis } from 'standoff';
import { caseFile } from 'standoff/cases';
import { analyzeInParallel } from 'standoff/threads';

const { model } = parse(readFileSync(caseFile('korea-2017') ?? '', 'utf8'));
if (model === undefined) throw new Error('no model');
const found: Analysis = analyze(model);
const nash: readonly string[] | undefined = found.equilibria['nash'];
const deals = deal(model, { parties: ['us', 'dprk'] });
const outcome = await analyzeInParallel(model, { threads: 2 });
const refused = await ask(model, { formula: 'south-korea.thaad' }).then(
  () => 'answered',
  (error: unknown) => String(error).split(',')[0],
);
console.log(nash?.length, deals.format, outcome.status, refused);
`;

/** @param {string} node */
function use(node) {
  const folder = join(work, node);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  const compilerOptions = {
    ...{ strict: true, module: 'nodenext', target: 'es2023', exactOptionalPropertyTypes: true },
    ...{ types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['program.ts'] }),
  );
  run('npm', ['install', '--silent', '--no-audit', '--no-fund', file], folder);
  run(process.execPath, [join(root, 'node_modules/typescript-native/bin/tsc')], folder);
  /** @param {string[]} words */
  const inNode = (...words) => run('npx', ['-y', `node@${node}`, ...words], folder).trim();
  const command = 'node_modules/standoff/bin/standoff.js';
  const seen = [
    inNode('--version'),
    inNode(command, '--version'),
    inNode(command, 'analyze', 'korea-2017', '--json').slice(0, 40),
    inNode('program.js'),
  ];
  /** What is said where what was not installed is wanted. @param {string[]} words @param {string} [input] */
  const refused = (words, input = '') => {
    const { stdout, stderr } = spawnSync('npx', ['-y', `node@${node}`, command, ...words], {
      ...{ cwd: folder, encoding: 'utf8', input },
    });
    const said = `${stdout}${stderr}`.trim();
    if (said.includes('cannot be used yet') && said.includes('npm install')) return said;
    throw new Error(`standoff ${words.join(' ')} does not say what to install: ${said}`);
  };
  const question = JSON.stringify({ ask: 'ask', model: 'korea-2017', options: {} });
  const lacks = [
    refused(['serve']),
    refused(['publish', 'kinsara-2014-syria-iraq', '--to', 'pages']),
    refused(['batch'], `${question}\n`),
  ];
  return [...seen, ...lacks];
}

try {
  for (const node of given.length > 0 ? given : NODES) console.log(use(node).join(' | '));
} finally {
  rmSync(work, { recursive: true });
}
