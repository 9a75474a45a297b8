import { fileURLToPath } from 'node:url';
import { type PropositionKind, propositionKinds } from '@standoff/propositions';
import { build } from 'rolldown';
import { expect, it } from 'vitest';
import { withoutOptionsSaid, withoutProse, withoutProseOf } from '../scripts/without-prose.mjs';

/** What a program has that is built of a line. */
async function built(line: string): Promise<{ readonly kinds: readonly PropositionKind[] }> {
  const { output } = await build({
    input: 'line.ts',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    write: false,
    resolve: { conditionNames: ['standoff-source', 'import'] },
    plugins: [
      {
        name: 'line',
        resolveId: (id) => (id === 'line.ts' ? '/line.ts' : null),
        load: (id) => (id === '/line.ts' ? line : null),
      },
      withoutProse(),
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);
}

it('a page has the kinds of propositions without what is said of them, and all else', async () => {
  const { kinds } = await built(
    `export { propositionKinds as kinds } from '${fileURLToPath(import.meta.resolve('@standoff/propositions'))}';`,
  );
  const plain = (some: readonly object[]) => JSON.parse(JSON.stringify(some)) as unknown;
  const silent = propositionKinds.map(({ about: _, denied: __, beside: ___, ...kind }) => kind);
  expect(plain(kinds)).toEqual(plain(silent));
});

it('a program that reads what is left out is not built', async () => {
  const line = `import { propositionKinds, schemaOfKind } from '${fileURLToPath(import.meta.resolve('@standoff/propositions'))}';
export const kinds = propositionKinds.map(schemaOfKind);`;
  await expect(built(line)).rejects.toThrow('reads what is left out');
});

it('what reads a model file goes without what its keys mean, and reads the same', () => {
  const shape = `const one = optional(text, 'what is shown');
const two = { ...defined('id', 'A word.', one), schema: () => ({ type: 'string' }), read: (node) => node };`;
  expect(withoutProseOf(shape)).toBe(`const one = optional(text, '');
const two = { ...defined('id', '', one), schema: () => ({}), read: (node) => node };`);
});

it('what readers have of an inquiry goes without what its options say of themselves', () => {
  const inquiry = `const deal = defineInquiry({ id: 'deal', asks: 'say what', options: {
  at: optional(flag('at once'), { about: { command: 'in a word', program: 'true' }, otherwise: 'no' }),
  n: optional(count('N', 'so many', LIMIT)),
}, run({ about, else: otherwise }) { return { about, otherwise: { state: 's1' } }; } });`;
  expect(
    withoutOptionsSaid(inquiry),
  ).toBe(`const deal = defineInquiry({ id: 'deal', asks: '', options: {
  at: optional(flag(''), { about: '', otherwise: '' }),
  n: optional(count('N', '', LIMIT)),
}, run({ about, else: otherwise }) { return { about, otherwise: { state: 's1' } }; } });`);
});
