import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedEntries } from '../../src/assist/named-entries.ts';
import type { DocumentNode } from '../../src/document/node.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { nameOf } from '../../src/edits/references/reference.ts';
import { renameId } from '../../src/edits/rename-id.ts';
import { formulaNodes } from '../../src/format/formula-places.ts';
import { formulasOf, groundedParts } from '../../src/sections/grounded-parts.ts';
import { sectionsByKey } from '../../src/sections/index.ts';
import { keyGives, neededBy, refers } from '../../src/sections/reference-rules.ts';
import { section } from '../../src/sections/section.ts';
import { formula } from '../../src/shapes/formula.ts';
import { idMapping } from '../../src/shapes/id-mapping.ts';
import { mapping, required } from '../../src/shapes/mapping.ts';
import { reference } from '../../src/shapes/name.ts';
import { conflictOf } from '../parse/found.ts';
import { everySection } from './every-section.ts';
import { placesOf } from './schema-places.ts';
import { gapsOf } from './section-gaps.ts';

const sections = [...sectionsByKey];

/** What looks like a gap and is none. */
const intended: Readonly<Record<string, readonly string[]>> = {
  // Nothing refers to one of these by its id.
  threats: ['says nothing of the name at the key *'],
  variants: ['says nothing of the name at the key *'],
  findings: ['says nothing of the name at the key *'],
  // A scale is a name in the rule of its body alone.
  bodies: ['says nothing of the name at the key *.members.#.*.*'],
  // Concepts and kinds of moves are no names of the file.
  doubts: ['says nothing of the name at #.one-of.#'],
  // Their keys are names of something else, so the key of the section says enough.
  foresight: ['does not say what an entry is'],
  'status-quo': ['does not say what an entry is'],
};

describe('a section', () => {
  it.each(sections)('%s tells everything that its shape asks for', (key, told) => {
    expect(gapsOf(told)).toEqual(intended[key] ?? []);
  });

  it.each(sections.filter(([key]) => !key.match(/^(title|as-of|about|authors)$/)))(
    '%s has its part of the manual',
    (key) => {
      const page = new URL('../../../../docs/reference/model-file.md', import.meta.url);
      expect(readFileSync(page, 'utf8')).toMatch(new RegExp(`^## .*\`${key}\``, 'm'));
    },
  );
});

describe('what is missing in a new section', () => {
  const pledge = mapping(
    { by: required(reference('a decision maker'), 'who'), if: required(formula, 'when') },
    { expects: 'a pledge' },
  );
  const shape = idMapping(pledge, { of: ['pledge', 'pledges'] });
  const complete = {
    entry: 'the pledge',
    references: [
      keyGives('*', 'fact'),
      ...neededBy('*', refers('*.by', 'owner'), refers('*.if', 'formula')),
    ],
    owner: '*.by',
    grounds: () => [],
  } as const;

  it('is nothing when it tells everything', () => {
    expect(gapsOf(section(shape, 'Pledges.', complete))).toEqual([]);
  });

  it('is everything when it tells nothing', () => {
    expect(gapsOf(section(shape, 'Pledges.'))).toEqual([
      'says nothing of the name at the key *',
      'says nothing of the name at *.by',
      'says nothing of the name at *.if',
      'has no grounds',
      'does not say what an entry is',
    ]);
  });

  it('is a place that does not exist', () => {
    const rules = [...complete.references, ...neededBy('*.to', refers('*.from', 'owner'))];
    expect(gapsOf(section(shape, 'Pledges.', { ...complete, references: rules }))).toEqual([
      'speaks of *.from, which its shape does not have',
      'says that the name at *.from is needed by *.to, which does not hold it',
    ]);
  });
});

describe('the parts of a model', () => {
  const text = everySection();
  const root = readDocument(text, () => {})!;
  const conflict = conflictOf(text);

  it('are seen at every place where claims can be cited or formulas stand', () => {
    const written = new Set(patternsIn(root));
    const unseen = sections.flatMap(([key, { shape }]) =>
      placesOf(shape)
        .filter(({ at, kind }) => /because|formula|statement/.test(kind) && !isInside(at))
        .map(({ at }) => `${key}.${at}`)
        .filter((place) => !written.has(place)),
    );
    expect(unseen).toEqual([]);
  });

  it('cite all claims of the file', () => {
    const cited = new Set(
      groundedParts(conflict).flatMap(({ because }) => because.map(({ claim }) => claim)),
    );
    expect([...cited].sort()).toEqual(conflict.claims.map(({ id }) => id).sort());
  });

  it('hold all formulas of the file, each once', () => {
    expect(formulasOf(conflict)).toHaveLength(formulaNodes(root).length);
  });
});

describe('the names of a model', () => {
  const text = everySection();
  // The levels of `yes/no` are words of the format.
  const things = [...namedEntries(readDocument(text, () => {})!).values()]
    .map(({ thing }) => thing)
    .filter(({ kind }) => kind !== 'level');

  it.each(things.map((thing) => [nameOf(thing), thing] as const))(
    'are found wherever they stand: %s can be called something else',
    (_, thing) => {
      const renamed = renameId(text, { thing, to: 'renamed' });
      expect(renamed.status).toBe('edited');
    },
  );
});

/** Whether a place is one of the words of a statement, of which the model has only some. */
function isInside(at: string): boolean {
  return /\.(want|not|must|never|if|unless)$/.test(at) && /(prefers|add|equally|or-else)/.test(at);
}

/** All places of a file as rules write them: under sections that map ids, keys are `*`. */
function patternsIn(node: DocumentNode, at = ''): string[] {
  const under = (step: string) => (at === '' ? step : `${at}.${step}`);
  if (node.kind === 'list') {
    return [at, ...node.items.flatMap((item) => patternsIn(item, under('#')))];
  }
  if (node.kind !== 'mapping') return [at];
  return [
    at,
    ...node.entries.flatMap(({ key, value }) => [
      ...patternsIn(value, under(key.text)),
      ...(at === '' ? [] : patternsIn(value, under('*'))),
    ]),
  ];
}
