import { describe, expect, it } from 'vitest';
import { river } from '../../test/edits/river.ts';
import { renameId } from './rename-id.ts';

describe('another id', () => {
  it('is written wherever the old one is used, and nowhere else', () => {
    const outcome = renameId(river, {
      thing: { kind: 'option', owner: 'upper', id: 'dam' },
      to: 'barrage',
    });
    const expected = river
      .replace('dam: yes/no', 'barrage: yes/no')
      .replace('- dam', '- barrage')
      .replaceAll('upper.dam', 'upper.barrage');
    expect(outcome).toMatchObject({ status: 'edited', text: expected });
    expect(outcome.status === 'edited' && outcome.changes.length).toBe(7);
  });

  it('is refused when it is taken, no id, or for something that is not there', () => {
    const thing = { kind: 'fact' as const, id: 'war' };
    const codes = [
      renameId(river, { thing: { kind: 'claim', id: 'c01' }, to: 'c02' }),
      renameId(river, { thing, to: 'and' }),
      renameId(river, { thing: { kind: 'fact', id: 'peace' }, to: 'calm' }),
      renameId(river, { thing, to: 'dam' }),
    ].map((outcome) => outcome.status === 'refused' && outcome.reason.code);
    expect(codes).toEqual(['name-taken', 'invalid-id', 'no-such-entry', 'makes-errors']);
  });
});
