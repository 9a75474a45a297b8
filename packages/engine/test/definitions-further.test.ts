import { test } from 'vitest';
import { checkFurtherConcepts } from './against-definitions.ts';
import { narrowSpace, sparseSpace } from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const two = { ...smallConflicts, decisionMakers: { min: 2, max: 2 } };
const ranked = { ...two, relations: false };

test('further verdicts and certificates agree with the definitions for two decision makers', () => {
  checkFurtherConcepts(optionConflict(ranked));
});

test('and on explicit graphs', () => {
  checkFurtherConcepts(graphConflict(ranked));
});

test('and where preferences are relations', () => {
  checkFurtherConcepts(graphConflict({ ...smallConflicts, decisionMakers: { min: 2, max: 3 } }));
});

test('and for more decision makers', () => {
  checkFurtherConcepts(optionConflict());
});

test.each([
  ['one word', sparseSpace],
  ['many words', narrowSpace],
])('and where states are listed in %s', (_, build) => {
  checkFurtherConcepts(optionConflict(two), build);
});

test('and where bodies vote', () => {
  checkFurtherConcepts(conflictWithBodies(two));
});
