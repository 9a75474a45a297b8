import { expect, test } from 'vitest';
import { adopt, formatAdopted, parseAdopted } from './adopted.ts';

test('what bodies have adopted is read from an address as it was written', () => {
  const adopted = { 'court.ban': 'full', 'council.sanctions': 'none' };
  expect(formatAdopted(adopted)).toBe('council.sanctions.none,court.ban.full');
  expect(parseAdopted(formatAdopted(adopted))).toEqual(adopted);
});

test('nothing is not mentioned, and what cannot be read is passed over', () => {
  expect(formatAdopted({})).toBeUndefined();
  expect(parseAdopted(undefined)).toEqual({});
  expect(parseAdopted('court,a.b,court.ban.full.x,,court.ban.part')).toEqual({
    'court.ban': 'part',
  });
});

test('an option that is back where the file has it is not mentioned', () => {
  const full = adopt({ 'b.x': 'on' }, 'court.ban', { level: 'full', written: 'none' });
  expect(full).toEqual({ 'b.x': 'on', 'court.ban': 'full' });
  expect(adopt(full, 'court.ban', { level: 'none', written: 'none' })).toEqual({ 'b.x': 'on' });
});
