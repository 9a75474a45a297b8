import { expect, test } from 'vitest';
import { deal, type Model, parse, verify } from '../src/index.ts';

const text = `
standoff: 1
title: A treaty on a river
decision-makers:
  upper: { options: { water: { levels: [held, shared] } }, prefers: [ lower.pays, water = held ] }
  lower: { options: { pays: yes/no }, prefers: [ upper.water = shared, treaty = signed, not pays ] }
  third: { prefers: [ treaty = none ] }
agreements:
  treaty: { parties: [upper, lower, third], levels: [none, signed], moves: { none to signed: 2 of } }
status-quo: { upper.water: held, lower.pays: no, treaty: none }
`;

interface Certified {
  readonly verdict: string;
  readonly [key: string]: unknown;
}

function model(): Model {
  const parsed = parse(text);
  if (parsed.model === undefined) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.model;
}

function certificateOf(asked: Parameters<typeof deal>[1]): Certified {
  const answer = deal(model(), { certificate: true, ...asked });
  if (!('targets' in answer)) throw new Error('no deals');
  const found = answer.targets[0]?.certificate ?? answer.refused?.[0]?.certificate;
  return found as unknown as Certified;
}

const parties = ['upper', 'lower'];
const target = 'upper.water = shared and lower.pays and treaty = signed';

test('a certificate of a deal names the votes on its steps, and proves nothing with one of them altered', () => {
  const certificate = certificateOf({ parties, target });
  const steps = certificate['steps'] as readonly {
    readonly votes?: Readonly<Record<string, string>>;
  }[];
  expect(certificate).toMatchObject({ verdict: 'deal', parties, bodies: ['treaty'] });
  const at = steps.findIndex(({ votes }) => votes);
  expect(steps[at]!.votes).toEqual({ upper: 'yes', lower: 'yes', third: 'no' });
  expect(verify(model(), certificate)).toEqual({ valid: true });
  for (const votes of [
    { ...steps[at]!.votes, third: 'yes' },
    { ...steps[at]!.votes, third: 'perhaps' },
    { upper: 'yes', lower: 'yes' },
    'yes',
    undefined,
  ]) {
    const forged = { ...certificate, steps: steps.with(at, { ...steps[at]!, votes } as never) };
    expect(verify(model(), forged)).toMatchObject({ valid: false });
  }
});

test.each<[string, Parameters<typeof deal>[1], object]>([
  ['a way there', { parties, target }, { verdict: 'deal' }],
  ['one joint move', { parties, target, atOnce: true }, { verdict: 'deal', atOnce: true }],
  [
    'who does not want it',
    { parties, target: 'lower.pays and upper.water = held and treaty = none' },
    { because: 'unwilling', who: 'lower' },
  ],
  [
    'whose part is missing',
    {
      parties: ['upper'],
      target: 'lower.pays and upper.water = held and treaty = none',
      atOnce: true,
    },
    { because: 'unable', who: 'lower' },
  ],
  [
    'what is out of reach',
    { parties: ['upper'], target: 'lower.pays and upper.water = held and treaty = none' },
    { because: 'unreached' },
  ],
])(
  'with any member left out, or of another kind, a certificate proves nothing: %s',
  (_, asked, is) => {
    const certificate = certificateOf(asked);
    expect(certificate).toMatchObject(is);
    expect(verify(model(), certificate)).toEqual({ valid: true });
    for (const key of Object.keys(certificate)) {
      const { [key]: gone, ...rest } = certificate;
      expect(verify(model(), rest), key).toMatchObject({ valid: false });
      for (const other of [null, 7, 'nonsense', ['nobody'], {}]) {
        expect(verify(model(), { ...certificate, [key]: other }), key).toMatchObject({
          valid: false,
        });
      }
      expect(gone).toBeDefined();
    }
  },
);

test('there is none where it is not asked for', () => {
  const answer = deal(model(), { parties, target });
  expect('targets' in answer && answer.targets[0]!.certificate).toBeUndefined();
});
