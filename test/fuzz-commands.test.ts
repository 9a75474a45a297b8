import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConflict } from '@standoff/language';
import { type DocumentFormat, loadShapes } from '@standoff/report';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  applyChange,
  type Change,
  changes,
  readTree,
  writeTree,
} from '../packages/language/test/parse/mutate-model.ts';
import { everySection } from '../packages/language/test/sections/every-section.ts';
import { run } from '../packages/standoff/test/command-line/run.ts';
import { type Command, drawCommand } from './drawn-command.ts';
import { validatorOf } from './set-ups/validators.ts';

/** Seconds to search for, if somebody wants to search for long. Otherwise commands are counted. */
const seconds = Number(process.env['STANDOFF_FUZZ_SECONDS'] ?? 0);
const COMMANDS = 60;

const folder = mkdtempSync(join(tmpdir(), 'standoff-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { documentSchema, shapes } = await loadShapes();
const accepts = new Map(
  Object.keys(shapes).map((format) => [
    format,
    validatorOf(documentSchema(format as DocumentFormat)),
  ]),
);

const root = new URL('../', import.meta.url);
const cases = readModels('catalog/').concat(everySection());
const examples = readModels('packages/language/examples/');

function readModels(path: string): string[] {
  return readdirSync(new URL(path, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.standoff.yaml'))
    .map((name) => readFileSync(new URL(path + name, root), 'utf8'))
    .filter((text) => parseConflict(text).conflict !== undefined);
}

/** A file that may be wrong, mostly one that is not, with a command that fits the file that it was before. */
const drawn = fc.oneof(fc.constantFrom(...cases), fc.constantFrom(...examples)).chain((text) =>
  fc.record({
    text: fc.oneof(
      { weight: 1, arbitrary: changes.map((list) => changed(text, list)) },
      { weight: 9, arbitrary: changes.map((list) => changedSoundly(text, list)) },
    ),
    command: drawCommand(parseConflict(text).conflict!),
  }),
);

function changed(text: string, list: readonly Change[]): string {
  const tree = readTree(text);
  for (const change of list) applyChange(tree, change);
  return writeTree(tree);
}

/** The text with those of the changes made, one after the other, that leave it without errors. */
function changedSoundly(text: string, list: readonly Change[]): string {
  return list.reduce((sound, change) => {
    const next = changed(sound, [change]);
    return parseConflict(next).conflict === undefined ? sound : next;
  }, text);
}

/** What no answer says: values of the program that nobody worded. */
const UNWORDED = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b|^\s+at .*\.[jt]s:\d+/m;

async function checkCommand(text: string, command: Command): Promise<void> {
  const file = join(folder, 'drawn.standoff.yaml');
  writeFileSync(file, text);
  const [inquiry, ...rest] = command;
  const models = inquiry === 'compare' ? [file, file] : [file];
  const { status, stdout, stderr } = await run([inquiry!, ...models, ...rest]);
  expect([0, 1, 2, 3], stderr).toContain(status);
  if (status > 0) expect(stderr).not.toBe('');
  const said = (stdout + stderr).replaceAll(text, '');
  if (!UNWORDED.test(text) && !UNWORDED.test(command.join(' '))) expect(said).not.toMatch(UNWORDED);
  if (stdout !== '' && rest.includes('--json')) {
    const document = JSON.parse(stdout);
    const check = accepts.get(document.format);
    expect(check?.(document), JSON.stringify(check?.errors)).toBe(true);
  }
}

describe('any command', { timeout: (seconds + 300) * 1000 }, () => {
  it('of an inquiry about a file with a fault or without is answered or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, ({ text, command }) => checkCommand(text, command)),
      seconds === 0
        ? { numRuns: COMMANDS }
        : {
            numRuns: Number.MAX_SAFE_INTEGER,
            interruptAfterTimeLimit: seconds * 1000,
            markInterruptAsFailure: false,
          },
    );
  });
});
