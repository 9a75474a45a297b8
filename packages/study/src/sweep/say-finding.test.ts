import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readFinding } from '../decide/read-finding.ts';
import { sayFinding } from './say-finding.ts';

/** A finding in words where it is so, and where it is not. */
function said(finding: string, more = ''): readonly [string, string] {
  const { casebook } = openText(`standoff: 1
title: A dance
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [ go ] }
  bob: { name: Bob, options: { go: yes/no }, prefers: [ not go ] }
status-quo: { ann.go: no, bob.go: no }
${more}`);
  const read = readFinding(casebook, finding);
  if ('problem' in read) throw new Error(read.problem);
  return [sayFinding(casebook, read.value), sayFinding(casebook, read.value, false)];
}

it('claims no improvements of a state where the conflict is already', () => {
  const already = 'The conflict is at the status quo already, which counts as reached';
  const not = 'The conflict is not at the status quo';
  expect(said('reached status-quo')).toEqual([already, not]);
  expect(said('unreached s1')).toEqual([not, already]);
});

it('claims none of what is the case at the status quo', () => {
  expect(said('reached not ann.go')).toEqual([
    'This is the case at the status quo already, which counts as reached: Ann: not go',
    'This is not the case at the status quo, and no improvements lead from there to a state in which it is: Ann: not go',
  ]);
  expect(said('reached ann.go')).toEqual([
    'Improvements lead from the status quo to a state with “Ann: go”',
    'No improvements lead from the status quo to a state with “Ann: go”',
  ]);
});

it('says of what a fact in doubt may make so there what is so in every model', () => {
  const facts = (when: string, chance: number) =>
    `facts: { rain: { when: "${when}", chance: ${chance} } }`;
  for (const chance of [0.3, 0.7]) {
    expect(said('reached rain', facts('true', chance))).toEqual([
      'This is the case at the status quo, or improvements lead from there to a state in which it is: rain',
      'This is not the case at the status quo, and no improvements lead from there to a state in which it is: rain',
    ]);
  }
  const nowhereNear = said('reached rain', facts('ann.go', 0.7));
  expect(nowhereNear[0]).toMatch(/^Improvements lead from the status quo to a state/);
  const doubted = `${facts('true', 1)}\ndoubts: [ { of: facts.rain, chance: 0.5 to 1 } ]`;
  expect(said('reached rain', doubted)[0]).toMatch(/^This is the case at the status quo, or/);
});

it('says of states that were asked for by levels that they are the status quo with these', () => {
  expect(said('stable ann.go nash')[0]).toBe('The status quo with “Ann: go” holds under Nash');
  expect(said('stable ann.go nash bob')[0]).toBe(
    'Bob stays in the status quo with “Ann: go” under Nash',
  );
  expect(said('stable s2 nash')[0]).toBe('“Ann: go” holds under Nash');
  expect(said('stable (not ann.go) nash')[0]).toBe('The status quo holds under Nash');
  expect(said('stable ann.go nash ann+bob')[0]).toBe(
    'Ann and Bob would not leave the status quo with “Ann: go” together under Nash',
  );
  expect(said('prefers ann ann.go bob.go')[0]).toBe(
    'Ann prefers the status quo with “Ann: go” to the status quo with “Bob: go”',
  );
});

it('says the name of such a state where it has one', () => {
  const states = 'states: { alone: { name: Ann alone, ann.go: yes } }';
  expect(said('stable ann.go nash', states)[0]).toBe(
    '“Ann alone” (the status quo with “Ann: go”) holds under Nash',
  );
  expect(said('stable alone nash', states)[0]).toBe('“Ann alone” holds under Nash');
});
