import { test } from 'vitest';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { narrowSpace, sparseSpace } from './analysed.ts';
import { optionConflict } from './conflict-arbitrary.ts';

test('verdicts and certificates agree with the definitions where only feasible states are listed', () => {
  checkAgainstDefinitions(optionConflict(), sparseSpace, 1 / 2);
});

test('verdicts and certificates agree with the definitions where states take many words', () => {
  checkAgainstDefinitions(optionConflict(), narrowSpace, 1 / 2);
});
