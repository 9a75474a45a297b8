import { test } from 'vitest';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { optionConflict, smallConflicts } from './conflict-arbitrary.ts';

test('verdicts and certificates agree with the definitions where options move freely', () => {
  checkAgainstDefinitions(
    optionConflict({ ...smallConflicts, limitedMoves: false, relations: false }),
  );
});
