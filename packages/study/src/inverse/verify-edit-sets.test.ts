import { defaultLimits, runToEnd } from '@standoff/engine';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { type ClaimedState, verifyEditSets } from './verify-edit-sets.ts';

const opened = openText(`
standoff: 1
title: Who likes what
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, prefers: [go] }
  bob: { name: Bob, options: { rest: yes/no }, prefers: [{ not: ann.go }] }
  cyd: { name: Cyd, prefers: [bob.rest] }
status-quo: { ann.go: no, bob.rest: no }
`);
const { casebook } = opened;
/** With three who have moves. */
const amongThree = openText(`
standoff: 1
title: Three who move
decision-makers:
  ann: { options: { go: yes/no }, prefers: [go] }
  bob: { options: { rest: yes/no }, prefers: [rest] }
  cyd: { options: { wait: yes/no }, prefers: [wait] }
status-quo: { ann.go: yes, bob.rest: yes, cyd.wait: yes }
`);
const [ann, bob, cyd] = [0, 1, 2];
const gone = casebook.withLevels(casebook.statusQuo!, [
  { option: { owner: 'ann', option: 'go' }, level: 1 },
])!;
const stays = { concept: 'nash', holds: true };

function problemOf(claim: Partial<ClaimedState>, of = opened): string | undefined {
  const states = [{ state: gone, under: [stays], ...claim }];
  const checked = runToEnd(verifyEditSets(of, [{ at: 'set', edits: [], states }], defaultLimits));
  if ('status' in checked) throw new RangeError(checked.status);
  return checked.valid ? undefined : checked.problem.problem;
}

it('what is so is taken: who gains, who loses, who does not want it', () => {
  expect(problemOf({})).toBeUndefined();
  expect(problemOf({ wanting: [ann], gains: [ann], losers: [bob] })).toBeUndefined();
  expect(problemOf({ unwilling: { of: [ann, bob, cyd], who: [bob, cyd] } })).toBeUndefined();
  // Of those who were not asked about nothing is claimed.
  expect(problemOf({ unwilling: { of: [ann, cyd], who: [cyd] } })).toBeUndefined();
  expect(problemOf({ against: gone, gains: [], losers: [] })).toBeUndefined();
});

it.each<[string, Partial<ClaimedState>, RegExp]>([
  ['somebody who does not gain', { wanting: [ann, cyd] }, /Cyd does not prefer it/],
  ['others who gain', { gains: [ann, cyd] }, /others than these prefer/],
  ['others who lose', { losers: [] }, /others than these prefer the status quo/],
  ['others who do not want it', { unwilling: { of: [ann, bob, cyd], who: [bob] } }, /others/],
  ['a verdict that is none', { under: [{ ...stays, holds: false }] }, /./],
  ['one who leaves and does not', { state: casebook.statusQuo!, under: [stays] }, /Ann/],
  ['a concept that there is not', { under: [{ ...stays, concept: 'odd' }] }, /“odd” is no concept/],
  ['a concept that the model cannot have', { under: [{ ...stays, concept: 'l3x' }] }, /no concept/],
])('refuses %s', (_, claim, problem) => {
  expect(problemOf(claim)).toMatch(problem);
});

it('refuses a concept of two who move where three do', () => {
  const claim = (concept: string) =>
    problemOf(
      { state: amongThree.casebook.statusQuo!, under: [{ concept, holds: true }] },
      amongThree,
    );
  expect(claim('nash')).toBeUndefined();
  expect(claim('policy')).toMatch(/“policy” is no concept/);
});
