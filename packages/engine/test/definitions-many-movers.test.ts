import { test } from 'vitest';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { optionConflict, smallConflicts } from './conflict-arbitrary.ts';

test('verdicts and certificates agree with the definitions for four and five decision makers', () => {
  checkAgainstDefinitions(
    optionConflict({ ...smallConflicts, decisionMakers: { min: 4, max: 5 } }),
  );
});
