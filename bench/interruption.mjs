// npm run bench:interruption: starts every command on a large case, sends SIGINT in the midst of it, and prints how
// long it took to end as a table; then it asks every inquiry of the library in a thread, as the page does in its worker,
// and gives it a signal. The promise is 150 milliseconds, and a tenth of a second.
//
//     npm run bench:interruption -- [--after 500,1500,4000] [--of commands,library] [--only misjudge,ask] [--main FILE]
//
// --after   milliseconds after the start at which to interrupt
// --of      what to interrupt; both when left out
// --only    inquiries of the library, separated by commas
// --main    the program to run; another build of it, to compare
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawnFile } from './drawn-file.mjs';
import { askedOf, interruptLibrary } from './interrupted-library.mjs';
import { levelsCase, statementsCase, switchesCase, votesCase } from './large-cases.mjs';

/** Ended by force if it goes on for so long. */
const PATIENCE_MILLISECONDS = 10_000;

const { values: given } = parseArgs({
  options: {
    after: { type: 'string', default: '500,1500,4000' },
    of: { type: 'string', default: 'commands,library' },
    only: { type: 'string' },
    main: {
      type: 'string',
      default: fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url)),
    },
  },
});
const moments = given.after.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'standoff-interruption-'));

/** @param {string} name @param {string} text */
function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const switches = file('switches-24.standoff.yaml', switchesCase(24));
const levels = file('levels-256.standoff.yaml', levelsCase(256));
const wide = file('switches-16.standoff.yaml', switchesCase(16));
const votes = file('votes-15.standoff.yaml', votesCase(15, 15));
const statements = file('statements.standoff.yaml', statementsCase(10_000));
const rest = { decisionMakers: 8, statements: 40, claims: 6, threats: 12 };
const seen = file('seen.standoff.yaml', drawnFile({ ...rest, options: 13, beliefs: true }));
const acted = file('acted.standoff.yaml', drawnFile({ ...rest, options: 17, events: 500 }));
const voted = file('voted.standoff.yaml', drawnFile({ ...rest, options: 9, bodyOptions: 4 }));

/** On a busy machine even this takes a while to end. */
const IDLE = 'node that waits, for comparison';

/** @type {readonly (readonly [command: string, words: readonly string[], isRead?: false])[]} */
const commands = [
  [IDLE, ['-e', 'setInterval(() => {}, 1000)']],
  ['analyze', [switches]],
  ['analyze --threads 1', [switches, '--threads', '1']],
  ['analyze, two options of 256 levels', [levels]],
  ['analyze --json, nobody reads', [wide, '--json'], false],
  ['explain', [switches, '--state', 'status-quo']],
  ['evolve', [switches]],
  ['profiles', [switches, '--state', 'status-quo']],
  ['vote', [votes, '--body', 'c']],
  ['coalitions', [switches]],
  ['analyze, a body', [voted]],
  ['explain, 8 × 40 statements', [acted]],
  ['evolve, 8 × 40 statements', [acted]],
  ['coalitions, 8 × 40 statements', [seen]],
  ['perceive', [seen]],
  ['misjudge', [seen, '--reach', 'war']],
  ['signals', [seen]],
  ['signals --serving', [seen, '--serving', 'd1']],
  ['threats', [seen]],
  ['history', [acted]],
  ['sweep', [seen]],
  ['evidence', [seen]],
  ['inverse', [seen, '--state', 'status-quo']],
  ['deal', [voted, '--parties', 'd0,d1']],
  ['deal, all groups', [seen, '--parties', 'all']],
  ['compare', [switches, levels]],
  ['ask, 10,000 statements', [statements, '--concept', 'gmr']],
  ['batch', ['--ask', 'analyze', switches, levels]],
  ['batch, nothing comes', []],
  ['check, 10,000 statements', [statements]],
  ['format, 10,000 statements', [statements]],
  ['format, nothing comes', ['-']],
];

/**
 * Milliseconds from the signal to the end, and what the end was; a string where there was nothing to interrupt.
 * @param {string} command @param {readonly string[]} words @param {number} moment @param {boolean} isRead
 */
async function interrupt(command, words, moment, isRead) {
  const [name = ''] = command.split(/[ ,]/);
  const program = command === IDLE ? [] : [given.main, name];
  const child = spawn(process.execPath, [...program, ...words]);
  child.stderr.resume();
  if (isRead) child.stdout.resume();
  const ended = once(child, 'exit').then(([code, signal]) => ({
    end: code ?? signal,
    at: performance.now(),
  }));
  const early = await Promise.race([ended, sleep(moment)]);
  if (early !== undefined) return 'done before';
  const start = performance.now();
  child.kill('SIGINT');
  const last = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS);
  const { end, at } = await ended;
  clearTimeout(last);
  if (end === 'SIGKILL') return `not within ${PATIENCE_MILLISECONDS / 1000} s`;
  return `${Math.round(at - start)} ms${end === 'SIGINT' || end === 130 ? '' : ` (exit ${end})`}`;
}

/** @param {string} name @param {string} path @returns {[string, string]} */
const named = (name, path) => [name, readFileSync(path, 'utf8')];

function askedOfLibrary() {
  const large = named('2^24', switches);
  const drawn = [named('2^13', seen), named('2^17, 500 events', acted), named('a body', voted)];
  const solved = /** @type {const} */ (['ask, 10,000 statements', 'ask', { concept: 'gmr' }]);
  const only = given.only?.split(',');
  return [
    ...askedOf([large]).filter(([, id]) => id === 'analyze'),
    ...askedOf(drawn),
    /** @type {const} */ ([...solved, readFileSync(statements, 'utf8')]),
  ].filter(([, id]) => !only || only.includes(id));
}

console.log(`| interrupted after | ${moments.map((moment) => `${moment} ms`).join(' | ')} |`);
console.log(`| --- |${' ---: |'.repeat(moments.length)}`);
const kinds = given.of.split(',');
for (const [command, words, isRead = true] of kinds.includes('commands') ? commands : []) {
  const ends = [];
  for (const moment of moments) ends.push(await interrupt(command, words, moment, isRead));
  console.log(`| ${command} | ${ends.join(' | ')} |`);
}
for (const asked of kinds.includes('library') ? askedOfLibrary() : []) {
  const ends = await interruptLibrary(asked, moments);
  console.log(`| library: ${asked[0]} | ${ends.join(' | ')} |`);
}
rmSync(folder, { recursive: true });
