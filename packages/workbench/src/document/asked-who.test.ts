import { expect, test } from 'vitest';
import { readWho, writeWho } from './asked-who.ts';

const conflict = { decisionMakers: [{ id: 'us' }, { id: 'china' }, { id: 'dprk' }] } as never;
const asked = { asked: undefined, askedTogether: undefined, here: '01' };

test('whose verdict is explained is read as it was written', () => {
  expect(writeWho(asked, conflict)).toBeUndefined();
  expect(writeWho({ ...asked, asked: 1 }, conflict)).toBe('china');
  for (const by of ['list', 'picker'] as const) {
    const askedTogether = { key: '01', members: [0, 2], by };
    const who = writeWho({ ...asked, askedTogether }, conflict);
    expect(readWho(who, conflict, '01')).toEqual({ asked: undefined, askedTogether });
  }
  expect(readWho('china', conflict, '01')).toEqual({ asked: 1 });
});

test('of those whom the conflict does not have nobody is asked', () => {
  for (const who of ['japan', 'us.japan', 'us.us', '', '__proto__']) {
    expect(readWho(who, conflict, '01').asked).toBeUndefined();
    expect(readWho(who, conflict, '01').askedTogether).toBeUndefined();
  }
});
