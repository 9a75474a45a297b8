import { runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { readAdoption } from './read-adoption.ts';
import { readCase } from './read-case.ts';

const council = (timeline: string, quota = 'mild') => `standoff: 1
title: A quota
decision-makers:
  hill: { options: { dam: yes/no }, prefers: [dam] }
  mill: { prefers: [{ not: hill.dam }] }
bodies:
  council:
    members: [hill, mill]
    adopts: 2 votes
    options: { quota: [none, mild, strict] }
status-quo: { hill.dam: yes, council.quota: ${quota} }
timeline:
${timeline}
`;

/** What the council, after the two decision makers, adopted last. */
function adoptionIn(text: string) {
  const { compiledCase } = readCase(text, undefined);
  const result = runToEnd(analyzeConflict(compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return readAdoption(result.analysis.casebook, 2);
}

const opens = '  - { on: 2017-01-01, what: It opens, sets: { council.quota: none, hill.dam: no } }';
const adopts = '  - { on: 2017-03-02, what: The quota, sets: { council.quota: mild } }';
const again = '  - { on: 2017-05-02, what: The same once more, sets: { council.quota: mild } }';

describe('what a body adopted last', () => {
  it('is what the last event changed, and drafts started from the status quo but for that', () => {
    const adoption = adoptionIn(council([opens, adopts, again].join('\n')));
    expect(adoption).toEqual({ from: '10', on: '2017-03-02', what: 'The quota' });
    expect(adoptionIn(council([again, adopts, opens].join('\n')))).toEqual(adoption);
  });

  it('is not known where the timeline does not tell it, or of another outcome', () => {
    expect(adoptionIn(council(adopts))).toBeUndefined();
    expect(adoptionIn(council([opens, adopts].join('\n'), 'strict'))).toBeUndefined();
  });
});
