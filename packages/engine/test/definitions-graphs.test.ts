import { test } from 'vitest';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { graphConflict } from './conflict-arbitrary.ts';

test('verdicts and certificates agree with the definitions on explicit graphs', () => {
  checkAgainstDefinitions(graphConflict());
});
