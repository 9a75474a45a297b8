import { type Inquiry, inquiries, optionsSchema } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../../../test/set-ups/validators.ts';
import { type DocumentFormat, documentSchema, shapes } from '../shapes/index.ts';
import { schemaNames, schemaOf } from './schema-of.ts';

async function validatorNamed(name: string) {
  const found = await schemaOf(name);
  if ('problem' in found) throw new Error(found.problem);
  return validatorOf(found.schema);
}

const all = Object.values(inquiries) as Inquiry[];

describe('the JSON Schema of', () => {
  it.each(schemaNames)('%s is one', async (name) => {
    const found = await schemaOf(name);
    expect(found).toMatchObject({
      schema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: expect.any(String),
        description: expect.any(String),
      },
    });
    await validatorNamed(name);
  });

  it('every inquiry and every document is there', () => {
    const wanted = [...Object.keys(inquiries), ...Object.keys(shapes)];
    const others = ['answer', 'model', 'propositions', 'question'];
    expect([...schemaNames].sort()).toEqual([...wanted, ...others].sort());
  });

  it('an answer says every part that documents share as they say it', async () => {
    const { schema } = (await schemaOf('answer')) as { schema: { $defs: Record<string, unknown> } };
    for (const format of Object.keys(shapes) as DocumentFormat[]) {
      for (const [name, definition] of Object.entries(documentSchema(format).$defs ?? {})) {
        // Compared as text, which takes a tenth of the time.
        expect(JSON.stringify(schema.$defs[name]), name).toBe(JSON.stringify(definition));
      }
    }
  });

  it('what is unknown is refused with a name that is near, or with all', async () => {
    expect(await schemaOf('analyse')).toMatchObject({
      code: 'unknown-schema',
      problem: 'there is no schema of "analyse"; did you mean analyze?',
    });
    const { problem } = (await schemaOf('nothing-like-it')) as { problem: string };
    for (const name of schemaNames) expect(problem).toContain(name);
  });
});

/** Values of the kinds that options have, right and wrong. */
const values: readonly unknown[] = [
  ...[
    'nash',
    'l3',
    'us',
    'us+china',
    'all',
    'wedges',
    'strong',
    'b',
    '',
    'talks = yes',
    'frozen',
    'swaps',
    'said',
    ['locks'],
  ],
  ...[['nash', 'l3'], ['us', 'china'], [['us', 'china']], { us: 'smr' }, {}, []],
  ...[0, 1, 1.5, 4e9, true, false, null],
];

describe.each(all.map((inquiry) => [inquiry.id, inquiry] as const))(
  'the JSON Schema of the options of %s',
  (id, { options }) => {
    const required = Object.entries(options).filter(([, option]) => option.required);

    it('needs what is required, and takes nothing else', async () => {
      const validate = await validatorNamed(id);
      const least = Object.fromEntries(required.map(([key]) => [key, 's1']));
      expect(validate(least)).toBe(true);
      expect(validate({ ...least, colour: 'red' })).toBe(false);
      for (const [key] of required) expect(validate({ ...least, [key]: undefined })).toBe(false);
    });

    it('accepts whatever is read', async () => {
      const validate = await validatorNamed(id);
      const least = Object.fromEntries(required.map(([key]) => [key, 's1']));
      for (const [key, { kind }] of Object.entries(options)) {
        const isRead = (value: unknown) => 'value' in kind.fromJson(value, key);
        expect(values.some(isRead), `${key} is read`).toBe(true);
        expect(values.every(isRead), `${key} is refused`).toBe(false);
        const agrees = (value: unknown) => !isRead(value) || validate({ ...least, [key]: value });
        for (const value of values) expect(agrees(value), `${key}: ${String(value)}`).toBe(true);
        fc.assert(fc.property(fc.jsonValue(), agrees));
      }
    });
  },
);

it.each(all.map((inquiry) => [inquiry.id, inquiry] as const))(
  'what programs are told about the options of %s is not written as in commands',
  (_, inquiry) => {
    for (const { description } of Object.values(
      optionsSchema(inquiry)['properties'] as Record<string, { description: string }>,
    )) {
      expect(description).not.toMatch(/--[a-z]|"\w+=\w+|\bus,china|us\+china,|4GB|commas/);
    }
  },
);
