import { test } from 'vitest';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { chosenSpace, narrowSpace, sparseSpace } from './analysed.ts';
import { smallConflicts } from './conflict-arbitrary.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const shape = { ...smallConflicts, decisionMakers: { min: 2, max: 3 } };

test.each([
  ['in an array', chosenSpace],
  ['listed', sparseSpace],
  ['listed in many words', narrowSpace],
])(
  'verdicts and certificates agree with the definitions where bodies vote and states are %s',
  (_, build) => {
    checkAgainstDefinitions(conflictWithBodies(shape), build, 1 / 3);
  },
);
