import { describe, expect, it } from 'vitest';
import { readAddress, readPrefix, sayAddress } from './address.ts';

function read(text: string, password?: string) {
  const found = readAddress(text, password);
  if ('problem' in found) throw new Error(found.problem);
  return found.value;
}

describe('the address of a queue', () => {
  it('says host and port, and may say more', () => {
    expect(read('redis://here')).toEqual({ host: 'here', port: 6379, secure: false, database: 0 });
    expect(read('rediss://us%40x:p%3Aw@[::1]:7000/3')).toEqual({
      host: '::1',
      port: 7000,
      secure: true,
      username: 'us@x',
      password: 'p:w',
      database: 3,
    });
  });

  it('may leave the password to the environment, and goes before it', () => {
    expect(read('redis://here', 'other')).toMatchObject({ password: 'other' });
    expect(read('redis://:own@here', 'other')).toMatchObject({ password: 'own' });
  });

  it('is shown without name and password', () => {
    expect(sayAddress(read('rediss://me:secret@[::1]:7000/3'))).toBe('rediss://[::1]:7000/3');
    expect(sayAddress(read('redis://:secret@here'))).toBe('redis://here:6379');
  });

  it.each([
    ['http://secret@here', 'looks like redis://'],
    ['redis://', 'cannot be read'],
    ['redis://:secret@here:99999', 'cannot be read'],
    ['redis://:secret@here/tasks', 'number of a database'],
    ['redis://:secret@here?family=6', 'no ? or #'],
    ['redis://:%zz-secret@here', 'wrongly escaped'],
  ])('is refused without being repeated: %s', (text, problem) => {
    const found = readAddress(text);
    expect(found).toEqual({ problem: expect.stringContaining(problem) });
    expect(JSON.stringify(found)).not.toContain('secret');
  });
});

it('a prefix is a word', () => {
  expect(readPrefix('team-1.standoff')).toEqual({ value: 'team-1.standoff' });
  for (const text of ['', 'a b', 'a:b', 'a{b}']) expect(readPrefix(text)).toHaveProperty('problem');
});
