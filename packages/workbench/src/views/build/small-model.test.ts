import { formatModel, parseConflict } from '@standoff/language';
import { expect, it } from 'vitest';
import { smallModel } from './small-model.ts';

it('has no errors and no warnings, and is written as files are', () => {
  expect(parseConflict(smallModel).diagnostics).toEqual([]);
  expect(formatModel(smallModel)).toMatchObject({ text: smallModel });
});
