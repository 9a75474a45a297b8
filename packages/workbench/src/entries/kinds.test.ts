import { modelJsonSchema, readSketch } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { keysOf } from './entry-values.ts';
import { entryKinds } from './kinds.ts';

type Schema = { readonly [key: string]: Schema } & {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
};

const schema = modelJsonSchema() as unknown as Schema;

/** What the schema says of an entry of a section, whether it stands in a list or under ids. */
function entryOf(section: string): Schema {
  let entry = schema.properties![section]!;
  while (entry.properties === undefined) {
    const next = entry.items ?? entry.additionalProperties ?? defined(entry) ?? inFull(entry);
    if (next === undefined) throw new Error(`${section} has no entries`);
    entry = next;
  }
  return entry;
}

function defined({ $ref, patternProperties }: Schema): Schema | undefined {
  if (patternProperties) return Object.values(patternProperties)[0] as Schema;
  return $ref
    ?.split('/')
    .slice(1)
    .reduce((at, key) => at[key]!, schema);
}

/** Where a value may stand alone, the mapping that says more. */
function inFull({ anyOf }: Schema): Schema | undefined {
  return anyOf?.find(({ properties }) => properties !== undefined);
}

describe('the forms of what may be added', () => {
  it.each(Object.keys(entryKinds))('ask for every key that an entry of %s may have', (section) => {
    const { fields } = entryKinds[section as keyof typeof entryKinds];
    const asked = fields.flatMap(keysOf).filter((key) => !key.startsWith('@') && key !== 'how');
    expect([...asked].sort()).toEqual(Object.keys(entryOf(section).properties!).sort());
  });

  it.each(Object.keys(entryKinds))('have the entries of %s to show', (section) => {
    expect(Object.keys(readSketch('title: T')!.entries)).toContain(section);
  });
});
