import { expect, it } from 'vitest';
import { importedAtOnce } from '../scripts/import-at-once.mjs';

it('what a module would import late it imports at once, under a name of its own', () => {
  const late = `export async function speak(of: string): Promise<typeof import('./words.ts')> {
  const { say } = await import('./words.ts');
  const said = await import('../said.ts');
  return of === 'z3' ? import('z3-solver') : import(of);
}`;
  expect(importedAtOnce(late)).toBe(
    `import * as late0_ from './words.ts';import * as late1_ from '../said.ts';export async function speak(of: string): Promise<typeof import('./words.ts')> {
  const { say } = await Promise.resolve(late0_);
  const said = await Promise.resolve(late1_);
  return of === 'z3' ? import('z3-solver') : import(of);
}`,
  );
});
