import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Concept, concepts, families } from '@standoff/engine';
import { expect, test } from 'vitest';
import { familyOracles, oracles } from '../packages/engine/test/oracles/index.ts';
import { root } from './markdown/pages.ts';

/** Concepts of which no publication that we could read gives values, and why. */
const unpublished: Readonly<Record<string, string>> = {
  sseq: 'No published values were found; records assert reference values from the definition.',
  nm: 'No published values could be read; records assert what follows from those of L_h.',
  policy: 'No published values could be read; records assert reference values from the definition.',
  berge: 'No published values could be read; records assert reference values from the definition.',
  maximin: 'No published values could be read; records assert reference values.',
  cmr: 'No published values could be read; records assert reference values.',
};

/** The concepts named in the results of all records: what is published, and what we computed. */
function conceptsOfRecords(): { published: Set<string>; reference: Set<string> } {
  const found = { published: new Set<string>(), reference: new Set<string>() };
  for (const folder of readdirSync(`${root}catalog`, { withFileTypes: true })) {
    const file = `${root}catalog/${folder.name}/published.yaml`;
    if (!existsSync(file)) continue;
    const [published = '', reference = ''] = readFileSync(file, 'utf8').split(/^reference:/m);
    for (const id of conceptsIn(published)) found.published.add(id);
    for (const id of conceptsIn(reference)) found.reference.add(id);
  }
  return found;
}

function conceptsIn(results: string): string[] {
  return [...results.matchAll(/\bconcept: *(\[[^\]]*\]|[^,}\n]+)/g)].flatMap(
    ([, value]) => value!.match(/\b[a-z]+(?:-[a-z]+)*\d*\b/g) ?? [],
  );
}

/** The row that describes a concept in tables of the manual, after the cell with its id. */
function rowOf({ symbol, foresight, implies, citation, computation }: Concept): string {
  const moves = ['one move', 'two moves', 'three moves'][foresight.moves - 1];
  const ahead =
    computation.kind === 'support' ? 'moves of the others' : (moves ?? 'any number of moves');
  const symbols = implies.map((id) => concepts.find((concept) => concept.id === id)!.symbol);
  return ` | ${symbol} | ${ahead} | ${repliesOf(computation)} | ${symbols.join(', ') || 'none'} | ${citation} |`;
}

/** Which replies of the others a decision maker takes into account, however far it looks. */
function repliesOf(computation: Concept['computation']): string {
  switch (computation.kind) {
    case 'sanction':
    case 'exchange':
      return { none: 'none', any: 'any', improving: 'credible' }[computation.response];
    case 'simultaneous':
      return computation.alsoSequential
        ? 'credible, or improvements made at once'
        : 'improvements made at once';
    case 'anticipation':
      return 'what ends best for the replier';
    case 'support':
      return 'none';
  }
}

/** What a concept means and an example come before tables and formulas. */
const meaningFirst = ['Intuition', 'Example', 'Definition'];

function headingsOf(page: string): string[] {
  return [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!);
}

/** A name with the symbol by which tables call it, where it does not have that in it. */
function titled({ name, symbol }: { readonly name: string; readonly symbol: string }): string {
  return name.includes(symbol) ? name : `${name}, ${symbol}`;
}

const records = conceptsOfRecords();
const overview = readFileSync(`${root}docs/reference/concepts.md`, 'utf8');

test.each(concepts.map((concept) => [concept.id, concept] as const))(
  '%s has an oracle, a page that agrees with its descriptor, and a record',
  (id, concept) => {
    expect(Object.keys(oracles)).toContain(id);
    const page = readFileSync(`${root}docs/concepts/${id}.md`, 'utf8');
    expect(page.startsWith(`# ${titled(concept)}\n`), 'the title is its name and its symbol').toBe(
      true,
    );
    expect(headingsOf(page).slice(0, 3)).toEqual(meaningFirst);
    expect(page).toContain(`| \`${id}\`${rowOf(concept)}`);
    expect(page, 'the page has an example that runs').toContain('```sh runnable');
    expect(overview).toContain(`| [\`${id}\`](../concepts/${id}.md)${rowOf(concept)}`);
    const inRecords = id in unpublished ? records.reference : records.published;
    expect(inRecords, 'a record uses it').toContain(id);
  },
);

test.each(families.map((family) => [family.prefix, family] as const))(
  'the family %s has an oracle, a page that agrees with its descriptor, and a record',
  (prefix, { symbol, name, least, most, member }) => {
    expect(Object.keys(familyOracles)).toContain(prefix);
    const page = readFileSync(`${root}docs/concepts/${prefix}.md`, 'utf8');
    expect(page.startsWith(`# ${titled({ name, symbol })}\n`), 'its name and its symbol').toBe(
      true,
    );
    expect(headingsOf(page).slice(0, 3)).toEqual(meaningFirst);
    expect(page, 'the page has an example that runs').toContain('```sh runnable');
    const ids = `\`${prefix}${least}\` to \`${prefix}${most}\``;
    const { citation } = member(least);
    for (const [text, begins] of [
      [page, `| ${ids} | ${symbol} |`],
      [overview, `| [${ids}](../concepts/${prefix}.md) | ${symbol} |`],
    ] as const) {
      const row = text.split('\n').find((line) => line.startsWith(begins));
      expect(row, begins).toBeDefined();
      expect(row).toContain(`| ${citation} |`);
    }
    const inRecords = prefix in unpublished ? records.reference : records.published;
    const members = [...inRecords].filter((id) => new RegExp(`^${prefix}\\d+$`).test(id));
    expect(members, 'a record uses a member').not.toEqual([]);
  },
);

test('reasons for being unpublished are given only where they hold', () => {
  const known = [...concepts.map(({ id }) => id), ...families.map(({ prefix }) => prefix)];
  for (const id of Object.keys(unpublished)) {
    expect(known).toContain(id);
    const published = [...records.published].map((each) => each.replace(/\d+$/, ''));
    expect(published).not.toContain(id);
  }
});

test('nothing but registered concepts has an oracle or a page', () => {
  const known = concepts.map(({ id }) => id).sort();
  const pages = readdirSync(`${root}docs/concepts`).map((file) => file.replace(/\.md$/, ''));
  const prefixes = families.map(({ prefix }) => prefix).sort();
  expect(Object.keys(oracles).sort()).toEqual(known);
  expect(Object.keys(familyOracles).sort()).toEqual(prefixes);
  expect(pages.sort()).toEqual([...known, ...prefixes].sort());
});
