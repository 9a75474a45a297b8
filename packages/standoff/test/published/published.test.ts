import { readStates } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { caseFolders, hasCatalogFile, readCatalogFile } from '../catalog-files.ts';
import { kinds } from './kinds/index.ts';
import type { OtherDefinition } from './other-definitions.ts';
import { type PublishedRecord, type RecordedResult, readRecord, standings } from './record.ts';
import { type Subject, subjectsOf } from './subject.ts';
import type { Assertion } from './value-kind.ts';

const records = caseFolders
  .filter((slug) => hasCatalogFile(`${slug}/published.yaml`))
  .map((slug) => {
    const file = `${slug}/published.yaml`;
    const record = readRecord(file, readCatalogFile(file));
    return { slug, record, under: subjectsOf(slug, record.states) };
  });

function assertValue(
  title: string,
  { value, ours }: Assertion,
  definition: OtherDefinition | undefined,
  subject: () => Subject,
): void {
  if (ours === undefined) {
    it(title, () => expect(value.given(subject())).toEqual(value.expected));
    return;
  }
  it(`${title}: ours`, () => expect(ours.given(subject())).toEqual(ours.expected));
  it(`${title}: not as published`, () =>
    expect(value.given(subject())).not.toEqual(value.expected));
  if (definition === undefined) return;
  it(`${title}: as published by the definition ${definition}`, () =>
    expect(value.given({ ...subject(), definition })).toEqual(value.expected));
}

function assertResult(slug: string, result: RecordedResult, subject: () => Subject): void {
  const { section, id, variant, values } = result;
  for (const { what, definition, assertions } of values) {
    for (const assertion of assertions) {
      const words = [
        slug,
        id,
        what,
        assertion.about,
        variant,
        section === 'reference' && '(reference)',
      ];
      assertValue(words.filter(Boolean).join(' '), assertion, definition, subject);
    }
  }
}

for (const { slug, record, under } of records) {
  describe(slug, () => assertRecord(slug, record, under));
}

function assertRecord(slug: string, record: PublishedRecord, under: Subject['under']): void {
  const variants = variantsOf(record);

  it(`${slug} is a record of the model beside it`, () => {
    expect(record.model).toBe(`${slug}.standoff.yaml`);
  });

  it.each(variants)(`${slug} states every state once, in order, %s`, (_, variant) => {
    const { analysed, cellsByName } = under(variant);
    expect([...cellsByName.values()]).toEqual(analysed.cells);
  });

  it(`${slug} states their patterns`, () => {
    const subject = under(undefined);
    const patterns = [...record.states].flatMap(([name, { pattern }]) =>
      pattern === undefined ? [] : [[name, pattern]],
    );
    expect(patterns.map(([name]) => [name, patternOf(subject, name!)])).toEqual(patterns);
  });

  it(`${slug} places every published value in a source of the model`, () => {
    const sources = under(undefined).analysed.conflict.sources.map(({ id }) => id);
    const places = record.results.flatMap(({ values }) => values.map(({ place }) => place ?? ''));
    const cited = new Set(places.filter(Boolean).map((place) => place.split(' ')[0]));
    expect(sources).toEqual(expect.arrayContaining([...cited]));
  });

  for (const result of record.results) assertResult(slug, result, () => under(result.variant));
}

/** The variants that results are about, each with its name in titles. */
function variantsOf({ results }: PublishedRecord): [string, string | undefined][] {
  const variants = new Set([undefined, ...results.map(({ variant }) => variant)]);
  return [...variants].map((variant) => [variant ?? 'as it stands', variant]);
}

describe('the kinds of published values', () => {
  it('are those that catalog/README.md describes, in its order', () => {
    const described = readCatalogFile('README.md')
      .split('**what.**')[1]!
      .match(/^- `[a-z-]+`/gm)!;
    expect(kinds.map(({ what }) => `- \`${what}\``)).toEqual(described);
  });

  it('are each asserted by a record', () => {
    const asserted = records.flatMap(({ record }) =>
      record.results.flatMap(({ values }) => values.map(({ what }) => what)),
    );
    expect(new Set(asserted)).toEqual(new Set(kinds.map(({ what }) => what)));
  });
});

describe('the standings of values', () => {
  const names = Object.values(standings).flatMap((of) => Object.keys(of));
  const readme = readCatalogFile('README.md');

  it('are those that catalog/README.md describes, in its order', () => {
    const described = [...readme.matchAll(/^\| `([a-z-]+)` +\| `(published|reference)` +\|/gm)];
    const known = Object.entries(standings).flatMap(([section, of]) =>
      Object.keys(of).map((name) => [name, section]),
    );
    expect(described.map(([, name, section]) => [name, section])).toEqual(known);
  });

  it.each(records)('are counted there for $slug', ({ slug, record }) => {
    const found = record.results.flatMap(({ values }) => values.map(({ standing }) => standing));
    const counts = names.map((name) => found.filter((standing) => standing === name).length);
    const row = readme.split('\n').find((line) => line.startsWith(`| [\`${slug}\`]`));
    expect(row?.split('|').slice(2, -1).map(Number)).toEqual(counts);
  });
});

/** N or Y for each option in the order of the model file. */
function patternOf({ analysed, cellsByName }: Subject, name: string): string {
  const { model, situation } = analysed;
  const code = situation.space.codeOf(cellsByName.get(name)!);
  return readStates(model)
    .levels(code)
    .map((level) => 'NY'[level])
    .join('');
}
