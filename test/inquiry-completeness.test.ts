import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  readQuestion,
  schemaNames,
  schemaOf,
  type Telling,
  tellAnswer,
  tellings,
} from '@standoff/report';
import { type Inquiry, inquiries, type NamedVersion, parse, versionAsked } from '@standoff/study';
import * as solver from '@standoff/symbolic';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { withTables } from '../scripts/inquiry-tables.mjs';
import { type Block, findBlocks } from './markdown/blocks.ts';
import { isSameOutput, replaceContents } from './markdown/outputs.ts';
import { root } from './markdown/pages.ts';
import { printJson } from './markdown/print-json.ts';
import { validatorOf } from './set-ups/validators.ts';

/**
 * What an answer is compared with: tests that compute it literally, from the definition, on random conflicts;
 * or why there are none, and the test that stands in for them.
 */
type Oracle = { readonly test: string } | { readonly reason: string; readonly instead: string };

/** Oracles that are not where those of all others are. */
const elsewhere: { readonly [Id in keyof typeof inquiries]?: Oracle } = {
  analyze: { test: 'packages/engine/test/definitions-options.test.ts' },
  explain: { test: 'packages/engine/test/certificates.test.ts' },
  evolve: { test: 'packages/engine/test/evolution.test.ts' },
  profiles: {
    reason:
      'It is a product of verdicts, which the oracles of analyze hold; it is compared with all combinations one by one.',
    instead: 'packages/study/src/foresight/holding-profiles.test.ts',
  },
  vote: { test: 'packages/engine/test/voting.test.ts' },
  power: { test: 'test/votes/power.test.ts' },
  numbers: { test: 'test/amounts/numbers.test.ts' },
  coalitions: { test: 'packages/engine/test/coalitions.test.ts' },
  compare: { test: 'packages/standoff/test/crux.test.ts' },
  ask: { test: 'packages/symbolic/test/against-enumeration.test.ts' },
};

function oracleOf(id: string): Oracle {
  return (
    elsewhere[id as keyof typeof elsewhere] ?? { test: `packages/standoff/test/${id}.test.ts` }
  );
}

/** What shows that a test draws conflicts at random. */
const draws = /fc\.assert|againstDefinitions|against-definitions|random-conflicts/;

const updating = process.env['STANDOFF_UPDATE_DOCS'] === '1';
const folder = `${root}docs/inquiries/`;
const documents = `${root}docs/reference/documents/`;
const validators = new Map<string, ValidateFunction>();
for (const name of schemaNames) {
  const found = await schemaOf(name);
  if ('schema' in found) validators.set(name, validatorOf(found.schema));
}

afterAll(solver.releaseSolver);

describe.each(Object.entries<Inquiry>(inquiries))('the inquiry %s', (id, inquiry) => {
  const file = `${folder}${id}.md`;
  const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const blocks = findBlocks(page);
  const documentFile = `${documents}${id}.md`;
  const documentPage = existsSync(documentFile) ? readFileSync(documentFile, 'utf8') : '';

  test('has an id by which it is found, and is told', () => {
    expect(inquiry.id).toBe(id);
    expect(Object.entries<Telling>(tellings).find(([key]) => key === id)?.[1].inquiry).toBe(
      inquiry,
    );
  });

  test('has a page that says what it answers', () => {
    expect(page, 'its title says it in words, then by its id').toMatch(
      new RegExp(`^# [A-Z][^\`\n]+: \`${id}\`\n`),
    );
    const [clause = ''] = inquiry.asks.split(':');
    expect(page.replace(/\s+/g, ' ').toLowerCase()).toContain(clause.toLowerCase());
  });

  test('says what its answer means before how it is asked, and leads to its JSON', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(0, 2)).toEqual(['What it means', 'How']);
    expect(headings.indexOf('Options')).toBeGreaterThan(1);
    expect(page).not.toContain('```json');
    expect(page).toContain(`](../reference/documents/${id}.md)`);
  });

  test('has an example that runs, with what it prints', () => {
    const commands = blocks.filter(isOf('sh', 'runnable'));
    expect(commands.map(({ content }) => content).join('')).toContain(`standoff ${id} `);
    const after = commands.map((block) => blocks[blocks.indexOf(block) + 1]);
    expect(after.every((next) => next?.words.has('output'))).toBe(true);
    if (inquiry.needs === 'solver') return;
    expect(blocks.some(isOf('js', 'runnable')), 'a program that calls the library').toBe(true);
  });

  test('has the tables that are made for its page', async () => {
    const { formats } = Object.values<Telling>(tellings).find((told) => told.inquiry === inquiry)!;
    expect(page).toContain(`<!-- generated: options of ${id} -->`);
    for (const format of formats) {
      expect(documentPage).toContain(`<!-- generated: keys of ${format} -->`);
    }
    for (const text of [page, documentPage]) {
      expect(await withTables(text), 'stale: run `npm run generate`').toBe(text);
    }
  });

  test('has a question in JSON that is valid, and its answer', async () => {
    const inJson = findBlocks(documentPage);
    const asked = inJson.find(isOf('json', 'question'));
    const shown = inJson.find(isOf('json', 'answer'));
    expect([asked, shown]).not.toContain(undefined);
    const question = JSON.parse(asked!.content);
    expect(question.ask).toBe(id);
    expect(problems(id, question.options)).toEqual([]);
    expect(problems('question', question)).toEqual([]);

    const answer = await answerTo(question, [...blocks, ...inJson]);
    expect(problems(answer.answer.format, answer.answer)).toEqual([]);
    expect(problems('answer', answer)).toEqual([]);

    const printed = `${printJson(answer)}\n`;
    if (isSameOutput(shown!.content, printed)) return;
    if (!updating) expect(shown!.content).toBe(printed);
    writeFileSync(documentFile, replaceContents(documentPage, [{ ...shown!, content: printed }]));
  });

  test('has an oracle, or a reason for having none', () => {
    const oracle = oracleOf(id);
    const path = 'test' in oracle ? oracle.test : oracle.instead;
    expect(existsSync(root + path), path).toBe(true);
    if ('test' in oracle) expect(readFileSync(root + path, 'utf8')).toMatch(draws);
  });
});

test('the overview of the manual lists them all as they say of themselves', async () => {
  const overview = readFileSync(`${root}docs/README.md`, 'utf8');
  expect(overview).toContain('<!-- generated: inquiries -->');
  expect(await withTables(overview), 'stale: run `npm run generate`').toBe(overview);
});

test('nothing but inquiries has a page among theirs, is told, or has an oracle elsewhere', () => {
  const known = Object.keys(inquiries).sort();
  const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual(known);
  const ofDocuments = readdirSync(documents).map((name) => name.replace(/\.md$/, ''));
  expect(ofDocuments.sort()).toEqual(known);
  expect(Object.keys(tellings).sort()).toEqual(known);
  expect(known).toEqual(expect.arrayContaining(Object.keys(elsewhere)));
});

function isOf(language: string, word: string): (block: Block) => boolean {
  return (block) => block.language === language && block.words.has(word);
}

/** What a schema has against a value: places and rules, or nothing. */
function problems(name: string, value: unknown): string[] {
  const validate = validators.get(name)!;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** The answer to a question about a model that stands on one of the pages, as a batch gives it. */
async function answerTo(value: unknown, blocks: readonly Block[]) {
  const read = readQuestion(value);
  if ('problem' in read) throw new Error(read.problem);
  const { id, ask, model, options } = read.value;
  const about = Array.isArray(model)
    ? model.map((name) => versionOn(blocks, name))
    : versionOn(blocks, String(model)).model;
  const told = await tellAnswer({ ask, options }, about, async () => solver);
  if (told.status === 'refused') throw new Error(told.problem);
  if (told.status === 'too-large') throw new Error('the model is too large');
  // As it arrives: without what is undefined.
  const answer = JSON.parse(JSON.stringify(told.document)) as { readonly format: string };
  return { id, ask, status: 'answered', answer };
}

/** A model that stands on one of the pages, or a variant of it: `arms.standoff.yaml#prudent`. */
function versionOn(blocks: readonly Block[], name: string): NamedVersion {
  const [file, variant] = name.split('#');
  const text = blocks.find(({ words }) => words.get('file') === file)!.content;
  const model = parse(text).model!;
  const version = versionAsked(model, variant);
  if ('problem' in version) throw new Error(version.problem);
  return { name, model, version: version.value };
}
