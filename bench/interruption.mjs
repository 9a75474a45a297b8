// npm run bench:interruption: starts every command on a large case, sends SIGINT in the midst of it, and prints how
// long it took to end as a table; then it asks every inquiry of the library in a thread, as the page does in its worker,
// of Korea and of cases at the limits, and gives it a signal; and it presses Stop on a page of the built workbench, in a
// browser. The promise is 150 milliseconds for commands, and a tenth of a second for the others.
// All of it takes more than an hour; each option leaves some of it out.
//
//     npm run bench:interruption -- [--of commands,library,page] [--only misjudge,ask] [--on korea,p13-8] [--after 500,1500]
//                                   [--for 6000] [--main FILE]
//
// --of      what to interrupt; all when left out
// --only    commands or inquiries, separated by commas
// --on      the cases of which the library is asked, or the page, of those in limit-cases.mjs
// --after   milliseconds after the start at which to interrupt commands and the page
// --for     milliseconds after which to interrupt the library
// --main    the program to run; another build of it, to compare
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askedOf, interruptLibrary } from './interrupted-library.mjs';
import { interruptPage } from './interrupted-page.mjs';
import { limitCase, names } from './limit-cases.mjs';

/** Ended by force if it goes on for so long. */
const PATIENCE_MILLISECONDS = 10_000;

const { values: given } = parseArgs({
  options: {
    of: { type: 'string', default: 'commands,library,page' },
    only: { type: 'string' },
    on: { type: 'string', default: names.join() },
    after: { type: 'string', default: '500,1500,4000' },
    for: { type: 'string', default: '6000' },
    main: {
      type: 'string',
      default: fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url)),
    },
  },
});
const moments = given.after.split(',').map(Number);
const only = given.only?.split(',');
const folder = mkdtempSync(join(tmpdir(), 'standoff-interruption-'));

/** A file of a case. @param {string} name */
function file(name) {
  const path = join(folder, `${name}.standoff.yaml`);
  writeFileSync(path, limitCase(name));
  return path;
}

/** On a busy machine even this takes a while to end. */
const IDLE = 'node that waits, for comparison';

/**
 * What to run: a command, with what is to be seen of it after a comma, the cases that it is about, and more words.
 * @type {readonly (readonly [command: string, cases: readonly string[], words?: readonly string[]])[]}
 */
const commands = [
  ['analyze', ['switches']],
  ['analyze', ['switches'], ['--threads', '1']],
  ['analyze', ['levels']],
  ['analyze', ['b16-15']],
  ['analyze', ['b16-8']],
  ['analyze', ['q17-8'], ['--doubt']],
  ['analyze, nobody reads', ['q17-8'], ['--json']],
  ['explain', ['switches'], ['--state', 'status-quo']],
  ['explain', ['h17-8']],
  ['evolve', ['switches']],
  ['evolve', ['q20-5']],
  ['profiles', ['switches'], ['--state', 'status-quo']],
  ['vote', ['votes'], ['--body', 'c']],
  ['coalitions', ['switches']],
  ['coalitions', ['p13-8']],
  ['perceive', ['p17-8']],
  ['misjudge', ['p13-8'], ['--reach', 'war']],
  ['misjudge', ['korea'], ['--avoid', 'war', '--facts', '--upto', '3']],
  ['signals', ['p13-8']],
  ['signals', ['p13-8'], ['--serving', 'd1']],
  ['threats', ['p17-8']],
  ['history', ['h17-8']],
  ['sweep', ['statements']],
  ['sweep', ['p13-8']],
  ['evidence', ['p13-8']],
  ['inverse', ['p13-8'], ['--state', 'status-quo']],
  ['deal', ['b16-8'], ['--parties', 'd0,d1']],
  ['deal', ['p13-8'], ['--parties', 'all']],
  ['deal', ['p13-8'], ['--parties', 'd0,d1', '--additions', '2']],
  ['compare', ['p13-8', 'p17-8']],
  ['ask', ['statements'], ['--concept', 'gmr']],
  ['batch', ['switches', 'levels'], ['--ask', 'analyze']],
  ['batch, nothing comes', []],
  ['check', ['statements']],
  ['format', ['statements']],
  ['format, nothing comes', [], ['-']],
];

/**
 * Milliseconds from the signal to the end, and what the end was; words where there was nothing to interrupt.
 * @param {string} command @param {readonly string[]} words @param {number} moment
 */
async function interrupt(command, words, moment) {
  const [name = '', seen] = command.split(', ');
  const program = command === IDLE ? [] : [given.main, name];
  const child = spawn(process.execPath, [...program, ...words]);
  child.stderr.resume();
  if (seen !== 'nobody reads') child.stdout.resume();
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

async function interruptCommands() {
  console.log(`| interrupted after | ${moments.map((moment) => `${moment} ms`).join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(moments.length)}`);
  /** @type {(command: string, words: readonly string[]) => Promise<string>} */
  const ends = async (command, words) => {
    const all = [];
    for (const moment of moments) all.push(await interrupt(command, words, moment));
    return all.join(' | ');
  };
  console.log(`| ${IDLE} | ${await ends(IDLE, ['-e', 'setInterval(() => {}, 1000)'])} |`);
  for (const [command, cases, more = []] of commands) {
    if (only && !only.includes(command.split(',')[0] ?? '')) continue;
    const said = [command, ...cases, ...more].join(' ');
    console.log(`| ${said} | ${await ends(command, [...cases.map(file), ...more])} |`);
  }
}

/** @param {string} name @returns {import('./interrupted-library.mjs').Asked[]} */
function askedOfCase(name) {
  const text = limitCase(name);
  return name === 'statements'
    ? [[`${name}: ask`, 'ask', { concept: 'gmr' }, text]]
    : askedOf([[name, text]]);
}

async function interruptInquiries() {
  console.log('| the library, asked of | interrupted | longest between pauses | in the midst of |');
  console.log('| --- | ---: | ---: | --- |');
  for (const name of given.on.split(',')) {
    for (const asked of askedOfCase(name)) {
      if (only && !only.includes(asked[1])) continue;
      const { end, longest, what } = await interruptLibrary(asked, Number(given.for));
      console.log(`| ${asked[0]} | ${end} | ${Math.round(longest)} ms | ${what} |`);
    }
  }
}

/** What cases the page is asked about that have something to avoid, and take long. */
const ON_PAGE = ['korea', 'p8-5', 'p8-8', 'p13-8'];

async function interruptPages() {
  const columns = ['pressed after', 'stands still after', 'of one processor from then on'];
  console.log(`| the page, asked of | ${columns.join(' | ')} |`);
  console.log('| --- | ---: | ---: | ---: |');
  const cases = given.on.split(',').filter((name) => ON_PAGE.includes(name));
  for (const name of cases) {
    for (const moment of moments) {
      for (const { asked, took, busy } of await interruptPage(limitCase(name), moment)) {
        const end = took === undefined ? 'done before' : `${Math.round(took)} ms`;
        console.log(`| ${name}: ${asked} | ${moment} ms | ${end} | ${Math.round(100 * busy)} % |`);
      }
    }
  }
}

try {
  if (given.of.includes('commands')) await interruptCommands();
  if (given.of.includes('library')) await interruptInquiries();
  if (given.of.includes('page')) await interruptPages();
} finally {
  rmSync(folder, { recursive: true });
}
