import { describe, expect, it } from 'vitest';
import { found, graph, twoSides } from '../../test/parse/found.ts';
import { parseConflict } from '../parse-conflict.ts';

/** A state and a deal, in a model that stands where there is no strike, with threats and tests. */
function both(state: string, deal: string, rest = ''): string {
  const quo = 'status-quo: { us.strike: no, us.posture: threats, them.tests: continued }';
  return twoSides(
    `${quo}\nstates: { ${state} }\ndeals: { ${deal} }\n${rest}`,
    '[not war, posture = talks]',
  );
}

const truce = 'parties: [us, them], terms: { us.posture: talks, them.tests: frozen }';
const same = 'us.posture: talks, them.tests: frozen';

describe('a deal that is called as a state is', () => {
  it.each([
    [
      'by its id, and leads there',
      `calm: { ${same} }`,
      `calm: { ${truce} }`,
      'deal-and-state: calm',
    ],
    [
      'by its id, and leads elsewhere',
      'calm: { us.posture: talks }',
      `calm: { ${truce} }`,
      'deal-and-state-differ: calm',
    ],
    [
      'by its name, and leads elsewhere',
      'calm: { name: A truce, us.posture: talks }',
      `pact: { name: A truce, ${truce} }`,
      'deal-and-state-differ: pact',
    ],
    [
      'by the name of the one and the id of the other',
      'calm: { us.posture: talks }',
      `pact: { name: calm, ${truce} }`,
      'deal-and-state-differ: pact',
    ],
    [
      'by its id, and is given by another state',
      'calm: { us.posture: talks }, frozen: { them.tests: frozen }',
      'calm: { parties: [us, them], terms: frozen }',
      'deal-and-state-differ: calm',
    ],
  ])('%s', (_, state, deal, said) => {
    expect(found(both(state, deal))).toEqual([said]);
  });

  it('by neither is not spoken of', () => {
    expect(found(both(`calm: { name: Calm, ${same} }`, `pact: { name: Pact, ${truce} }`))).toEqual(
      [],
    );
  });

  it('in a model that lists its states', () => {
    const deals = (id: string) => `status-quo: a\ndeals: { b: { parties: [us], terms: ${id} } }\n`;
    expect(found(graph(deals('b')))).toEqual(['deal-and-state: b']);
    expect(found(graph(deals('c')))).toEqual(['deal-and-state-differ: b']);
  });

  it('is told with where each leads', () => {
    const messages = (text: string) =>
      parseConflict(text).diagnostics.map(({ message }) => message);
    expect(messages(both('calm: { us.posture: talks }', `calm: { ${truce} }`))).toEqual([
      '"calm" is a deal and a state that differ: the deal leads to them.tests = frozen, the state has them.tests = continued',
    ]);
    expect(messages(both('calm: { us.strike: yes }', `calm: { ${truce} }`))).toEqual([
      '"calm" is a deal and a state that differ: the deal leads to us.strike = no, us.posture = talks and them.tests = frozen, ' +
        'the state has us.strike = yes, us.posture = threats and them.tests = continued',
    ]);
    const deals = 'status-quo: a\ndeals: { b: { parties: [us], terms: c } }\n';
    expect(messages(graph(deals))).toEqual([
      '"b" is a deal and a state that differ: the deal leads to "c"',
    ]);
  });

  it('in a variant, where only that makes them differ', () => {
    const set = '{ set: { states.calm: { us.posture: talks } } }';
    expect(
      found(both(`calm: { ${same} }`, `calm: { ${truce} }`, `variants: { v: ${set} }\n`)),
    ).toEqual(['deal-and-state: calm', 'deal-and-state-differ: v']);
  });
});
