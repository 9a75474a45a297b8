import { parseConflict } from '@standoff/language';
import { expect, it } from 'vitest';
import { analyzeText, openText } from '../../../../test/conflicts/open-model.ts';
import { lexiconOf } from './lexicon-of.ts';
import { plainFormula, quotedStatement, quotedTerm } from './plain-formula.ts';
import { registerNow, saidIn, stepsIn } from './register.ts';
import { conceptIds, worldOf } from './world-of.ts';

it('what is said in a register leaves that of what is told meanwhile as it is', () => {
  expect(registerNow()).toBe('exact');
  expect(
    saidIn('plain', () => [registerNow(), saidIn('exact', registerNow), registerNow()]),
  ).toEqual(['plain', 'exact', 'plain']);
  expect(() =>
    saidIn('plain', () => {
      throw new Error('halfway');
    }),
  ).toThrow('halfway');
  expect(registerNow()).toBe('exact');
});

it('steps are in a register of their own, and what is done between them is not', () => {
  function* twice() {
    yield { what: registerNow(), passes: 1, share: 0 };
    return registerNow();
  }
  const steps = stepsIn('plain', twice() as never) as Generator<{ what: string }, string>;
  expect(steps.next().value).toMatchObject({ what: 'plain' });
  expect(registerNow()).toBe('exact');
  expect(steps.next()).toEqual({ done: true, value: 'plain' });
});

const river = `
standoff: 1
title: A river
decision-makers:
  upper:
    name: The Upper
    options: { dam: { levels: { no: no dam, yes: a dam } }, water: 0 to 2 }
    prefers:
      - { never: war, says: No war }
      - { must: dam, unless: water = 0 }
      - { not: dam }
      - { less: water, in-steps-of: 2, if: dam }
      - { more: water }
  lower:
    plural: yes
    options: { army: [home, away] }
    weights: [{ of: war, weight: -2, says: War }, { of: upper.water, weight: 1 }, { of: calm, weight: 1 }]
facts:
  war: { when: not army-far and upper.dam iff lower.army = away, chance: likely }
  army-far: lower.army != home or count(upper.dam, lower.army = home) >= 2
states:
  calm: { upper.dam: no, upper.water: 0, lower.army: home }
status-quo: { upper.dam: no, upper.water: 1, lower.army: home }
`;
const { conflict } = parseConflict(river);

it('formulas of a file become data without the places where they stand', () => {
  const [war, far] = ['war', 'army-far'].map((id) =>
    plainFormula(conflict!.facts.find((fact) => fact.id === id)!.when),
  );
  const dam = { kind: 'comparison', option: 'upper.dam', operator: '=', level: 1 };
  expect(war).toEqual({
    kind: 'iff',
    left: {
      kind: 'and',
      left: { kind: 'not', of: { kind: 'fact', fact: 'army-far' } },
      right: dam,
    },
    right: { kind: 'comparison', option: 'lower.army', operator: '=', level: 1 },
  });
  const home = { kind: 'comparison', option: 'lower.army', operator: '=', level: 0 };
  expect(far).toEqual({
    kind: 'or',
    left: { ...home, operator: '!=' },
    right: {
      kind: 'amounts',
      first: { kind: 'count', of: [dam, home] },
      operator: '>=',
      second: { kind: 'number', number: '2' },
    },
  });
});

it('wishes are quoted in the words of the file where it has any, else by what they are for', () => {
  const [upper, lower] = conflict!.decisionMakers;
  if (upper!.preference.kind !== 'prioritized' || lower!.preference.kind !== 'weights') {
    throw new Error('read otherwise');
  }
  const statements = upper!.preference.statements.map((one) => quotedStatement(one as never));
  const dam = { kind: 'comparison', option: 'upper.dam', operator: '=', level: 1 };
  const water = { kind: 'option', option: 'upper.water' };
  expect(statements).toEqual([
    { words: 'No war' },
    { formula: dam, unless: expect.objectContaining({ option: 'upper.water' }) },
    { formula: dam, avoid: true },
    { amount: water, better: 'less', steps: '2', if: dam },
    { amount: water, better: 'more' },
  ]);
  expect(lower!.preference.terms.map((one) => quotedTerm(one as never))).toEqual([
    { words: 'War' },
    { amount: water },
    { formula: { kind: 'state', state: 'calm' } },
  ]);
});

it('a lexicon says what the file calls its parties, options, facts and states', () => {
  const { casebook } = openText(river);
  const lexicon = lexiconOf(casebook);
  expect(lexiconOf(casebook)).toBe(lexicon);
  expect(lexicon.party('upper')).toEqual({ name: 'The Upper' });
  expect(lexicon.party('lower')).toMatchObject({ plural: true });
  expect(() => lexicon.party('nobody')).toThrow('nobody is called nobody');
  expect(lexicon.fact('war')).toMatchObject({ chance: 0.75 });
  expect(lexicon.fact('army-far')).not.toHaveProperty('chance');
  expect(lexicon.options.map(({ option, yesNo, countedIn }) => [option, yesNo, countedIn])).toEqual(
    [
      ['upper.dam', true, undefined],
      ['upper.water', false, ''],
      ['lower.army', false, undefined],
    ],
  );
  expect(lexicon.namedStates.map(({ id, levels }) => [id, levels])).toEqual([
    ['calm', [0, 0, 0]],
    ['status-quo', [0, 1, 0]],
  ]);
  const water = { owner: 'upper', option: 'water' };
  const calm = casebook.stateId(
    casebook.withLevels(casebook.statusQuo!, [{ option: water, level: 0 }])!,
  );
  expect(lexicon.state(calm)).toEqual({ name: 'calm', levels: [0, 0, 0] });
  expect(() => lexicon.state('s999')).toThrow('no state is called s999');
  const of = (id: string) => lexicon.concept(id);
  expect([of('nash'), of('berge'), of('l3'), of('nm')].map(({ by, moves }) => [by, moves])).toEqual(
    [
      ['improvements', 1],
      ['others', 1],
      ['foreseen', 3],
      ['foreseen', null],
    ],
  );
});

it('the general reading is no world of its own, and any other is one', () => {
  expect(worldOf({})).toEqual({});
  const { reading } = analyzeText(river, { reading: 'strong' } as never);
  if (reading !== undefined) expect(worldOf({ reading })).toEqual({ in: { reading: 'strong' } });
  expect(conceptIds([{ id: 'nash' }, { id: 'seq' }])).toEqual(['nash', 'seq']);
});
