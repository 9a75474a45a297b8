import { test } from 'vitest';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { optionConflict } from './conflict-arbitrary.ts';

test('verdicts and certificates agree with the definitions in option models', () => {
  checkAgainstDefinitions(optionConflict());
});
