import { expect, it } from 'vitest';
import { sayFurther } from './further.ts';

it('says what a longer text tells, and that what is in doubt is among it', () => {
  expect(sayFurther(true)).toBe('… --full prints what is in doubt, and more.');
  expect(sayFurther(false)).toBe('… --full prints more.');
});
