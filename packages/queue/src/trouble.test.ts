import { expect, it } from 'vitest';
import { isForGood, sayTrouble } from './trouble.ts';

it('says what to do about a Valkey that becomes a copy while somebody waits', () => {
  const message =
    'UNBLOCKED force unblock from blocking operation, instance state changed (master -> replica?)';
  expect(sayTrouble(message)).toBe(`${message}: this is a copy of another Valkey: name that one`);
  expect(isForGood(message)).toBe(false);
});

it('leaves out where in a program something was refused', () => {
  const script = `script: ${'0f'.repeat(20)}, on @user_script:1.`;
  expect(sayTrouble(`OOM command not allowed. ${script}`)).toBe(
    'OOM command not allowed: give Valkey more memory (maxmemory)',
  );
});

it('says what it does not know as it was said', () => {
  expect(sayTrouble('LOADING Valkey is loading.')).toBe('LOADING Valkey is loading');
});
