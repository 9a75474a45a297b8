import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelJsonSchema } from './json-schema.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(modelJsonSchema());

/** What the schema has against a text: the places and the rules, or nothing. */
function problems(text: string): string[] {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** A model with a few lines more. */
function model(lines: string): string {
  return `standoff: 1\ntitle: T\ndecision-makers:\n  us: { options: { strike: yes/no }, prefers: [not strike] }\n${lines}`;
}

const root = new URL('../../../../', import.meta.url);
const cases = readdirSync(new URL('catalog/', root), { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.standoff.yaml'),
);

describe('the JSON Schema', () => {
  it.each(cases)('accepts %s', (name) => {
    expect(problems(readFileSync(new URL(`catalog/${name}`, root), 'utf8'))).toEqual([]);
  });

  it('is the one in the file that editors read', () => {
    const file = new URL('packages/language/schema/standoff-1.schema.json', root);
    expect(modelJsonSchema()).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it.each([
    ['a missing title', 'standoff: 1\ndecision-makers: {}', ' required'],
    ['another version', 'standoff: 2\ntitle: T\ndecision-makers: {}', '/standoff const'],
    ['an unknown key', model('factz: {}'), ' additionalProperties'],
    ['an id that is none', model('facts: { a.b: true }'), '/facts propertyNames'],
    ['a list for a mapping', model('claims: [a]'), '/claims type'],
    [
      'a chance above 1',
      model('facts: { a: { when: us.strike, chance: 2 } }'),
      '/facts/a/chance maximum',
    ],
    ['a deal without terms', model('deals: { d: { parties: [us] } }'), '/deals/d required'],
    [
      'a text for a number',
      model('doubts: [{ of: us.prefers, drop: maybe }]'),
      '/doubts/0/drop enum',
    ],
    [
      'two ways to prefer',
      model('perceptions: { a: { b: { prefers: [], ranking: [s1] } } }'),
      '/perceptions/a/b oneOf',
    ],
  ])('rejects %s', (_, text, problem) => {
    expect(problems(text)).toContain(problem);
  });

  it.each(['[red]', 'no/yes', '{ name: N }', '{ levels: [a, b], moves: back }'])(
    'rejects the option %s',
    (option) => {
      const text = `standoff: 1\ntitle: T\ndecision-makers: { us: { options: { o: ${option} } } }`;
      expect(problems(text)).not.toEqual([]);
    },
  );

  it('describes every key', () => {
    const { properties } = modelJsonSchema();
    for (const [key, value] of Object.entries(properties as Record<string, object>)) {
      expect(value, key).toHaveProperty('description');
    }
  });
});
