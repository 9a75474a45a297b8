import { test } from 'vitest';
import { checkAgainstDefinitions, checkFurtherConcepts } from './against-definitions.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { chosenSpace, narrowSpace, sparseSpace } from './analysed.ts';
import { smallConflicts } from './conflict-arbitrary.ts';

const shape = { ...smallConflicts, decisionMakers: { min: 2, max: 3 } };

test.each([
  ['in an array', chosenSpace],
  ['listed', sparseSpace],
  ['listed in many words', narrowSpace],
])(
  'verdicts and certificates agree with the definitions where there are agreements and states are %s',
  (_, build) => {
    checkAgainstDefinitions(conflictWithAgreements(shape), build, 1 / 5);
  },
);

test('and further ones where there are agreements', () => {
  checkFurtherConcepts(conflictWithAgreements(shape));
});
