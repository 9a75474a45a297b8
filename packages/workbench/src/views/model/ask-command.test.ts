import { expect, it } from 'vitest';
import { askCommand } from './ask-command.ts';

it('asks as a shell takes it, with what was chosen and no more', () => {
  const asked = { file: 'river.standoff.yaml', formula: '', concept: 'seq', variant: undefined };
  expect(askCommand(asked)).toBe('standoff ask river.standoff.yaml --concept seq');
  const more = { ...asked, formula: 'upper.dam and not war', variant: 'final-dam' };
  expect(askCommand(more)).toBe(
    'standoff ask river.standoff.yaml "upper.dam and not war" --concept seq --variant final-dam',
  );
});
