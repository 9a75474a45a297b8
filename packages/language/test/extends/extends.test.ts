import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { renderDiagnostic } from '../../src/diagnostics/render-diagnostic.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { type Content, contentOf, isEntries } from '../../src/edits/core/content.ts';
import { writeInBrackets } from '../../src/edits/core/written-value.ts';
import { type Extended, readExtended } from '../../src/extends/read-extended.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { conflictOf } from '../edits/edit-properties.ts';
import { sampleFiles } from '../edits/sample-files.ts';

/** The first of these files with those that it extends. */
function extended(files: Readonly<Record<string, string>>): Promise<Extended> {
  const [first = ''] = Object.keys(files);
  const file = (name: string) => ({ name, text: files[name]!, sha256: `of ${name}` });
  return readExtended(file(first), async (path, from) => {
    const name = [...from.name.split('/').slice(0, -1), path].join('/');
    if (files[name] === undefined) return { problem: `there is no file "${path}"`, help: 'look' };
    return file(name);
  });
}

async function merged(files: Readonly<Record<string, string>>) {
  const found = await extended(files);
  if (found.status !== 'merged') throw new Error(JSON.stringify(found));
  return found;
}

async function refusal(files: Readonly<Record<string, string>>): Promise<string> {
  const found = await extended(files);
  if (found.status !== 'refused') throw new Error(JSON.stringify(found));
  return found.diagnostics
    .map((one) => renderDiagnostic(one, found.source, { colour: false }))
    .join('\n');
}

const base = `standoff: 1
title: Two countries on one river
decision-makers:
  upper:
    name: Upperland
    options: { dam: yes/no, water: [held, shared] }
    prefers:
      - { id: fields, want: water = held, says: "Water, first" }
      - { id: no-dam, not: dam }
  lower: { options: { army: yes/no }, prefers: [upper.water = shared, not army] }
status-quo: { upper.dam: no, upper.water: held, lower.army: no }
`;

describe('a file that extends another one', () => {
  it('is laid over it, key by key, as one text', async () => {
    const { text } = await merged({
      'now.yaml': `extends: base.yaml
standoff: 1
title: Ten years later
decision-makers:
  upper: { name: ~, prefers: { fields: 'dam', no-dam: ~ } }
  third: { prefers: [not lower.army] }
status-quo: { upper.dam: yes }
`,
      'base.yaml': base,
    });
    expect(text).toBe(`# Merged: now.yaml (sha256 of now.yaml)
# laid over base.yaml (sha256 of base.yaml)
standoff: 1
title: Ten years later
decision-makers:
  upper:
    options:
      dam: yes/no
      water: [held, shared]
    prefers:
      - id: fields
        want: 'dam'
  lower:
    options:
      army: yes/no
    prefers: [upper.water = shared, not army]
  third:
    prefers: [not lower.army]
status-quo:
  upper.dam: yes
  upper.water: held
  lower.army: no
`);
    expect(parseConflict(text).conflict?.title).toBe('Ten years later');
  });

  it('is told of faults in the file and line where they stand', async () => {
    const { text, source } = await merged({
      'now.yaml': `extends: below/base.yaml\nstatus-quo: { upper.dam: maybe }\n`,
      'below/base.yaml': base.replace('not: dam', 'not: dam and water = shard'),
    });
    const { diagnostics } = parseConflict(text);
    const shown = diagnostics.map((one) => renderDiagnostic(one, source, { colour: false }));
    expect(shown.join('\n')).toContain('below/base.yaml:9:44');
    expect(shown.join('\n')).toContain('now.yaml:2:26');
  });

  it.each([
    [{ a: 'extends: b', b: 'extends: a' }, 'files extend one another in a circle: a, b, a'],
    [{ a: 'extends: b', b: 'extends: ../c' }, '"../c" does not lie in the folder of this file'],
    [{ a: 'extends: b' }, 'there is no file "b"'],
    [{ a: 'extends: b', b: 'x: [' }, 'yaml-syntax'],
    [
      {
        a: 'extends: b',
        b: 'extends: c',
        c: 'extends: d',
        d: 'extends: e',
        e: 'extends: f',
        f: '',
      },
      'more than 4 files would extend one another',
    ],
  ])('is refused where %o', async (files, words) => {
    expect(await refusal(files)).toContain(words);
  });

  it('may be the first of five', async () => {
    const files = { a: 'extends: b', b: 'extends: c', c: 'extends: d', d: 'extends: e', e: base };
    expect(parseConflict((await merged(files)).text).conflict).toBeDefined();
  });

  it.each(['/b', '../b', 'x/../../b', 'https://example.org/b', 'b\\c', './b', 'C:/b'])(
    'is refused where it names %s',
    async (path) => {
      const text = `extends: '${path}'\nstandoff: 1\n`;
      expect((await extended({ a: text })).status).toBe('alone');
      expect(parseConflict(text).diagnostics.map(({ code }) => code)).toEqual(['extends-refused']);
    },
  );
});

/** A content in two: what is below, and what is laid over it to make it the content. */
function parted(content: Content, drawn: () => number): { below: Content; above?: Content } {
  if (!isEntries(content)) return drawn() < 3 ? { below: 'x', above: content } : { below: content };
  const below: [string, Content][] = [];
  const above: [string, Content][] = [];
  for (const [key, value] of content.entries) {
    const part = drawn() < 2 ? { below: 'x', above: value } : parted(value, drawn);
    below.push([key, part.below]);
    if (part.above !== undefined) above.push([key, part.above]);
    if (drawn() > 0) continue;
    below.push([`${key}-9`, 'y']);
    above.push([`${key}-9`, null]);
  }
  return { below: { entries: below }, ...(above.length > 0 && { above: { entries: above } }) };
}

const written = (content: Content): string =>
  isEntries(content)
    ? content.entries.map(([key, value]) => `${key}: ${writeInBrackets(value)}\n`).join('')
    : '';

const texts = sampleFiles.filter(({ name }) => !/ with | in /.test(name)).map(({ text }) => text);

it('files that were one come to what the one says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.infiniteStream(fc.nat(9)),
      async (text, numbers) => {
        const drawn = () => Number(numbers.next().value);
        const whole = contentOf(readDocument(text, () => {})!);
        const { below, above = { entries: [] } } = parted(whole, drawn);
        const files = { above: `extends: below\n${written(above)}`, below: written(below) };
        expect(conflictOf((await merged(files)).text)).toEqual(conflictOf(text));
      },
    ),
    { numRuns: draws(10, 'STANDOFF_EXTENDS') },
  );
});
