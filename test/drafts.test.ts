import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { parseConflict } from '../packages/language/src/index.ts';
import { deal, parse } from '../packages/standoff/src/index.ts';

const folder = new URL('../drafts/', import.meta.url);
const drafts = readdirSync(folder).filter((file) => file.endsWith('.standoff.yaml'));
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

test.each(drafts)('%s has no error, and each claim says that it is from memory', (file) => {
  const { conflict, diagnostics } = parseConflict(read(file));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const claims = conflict?.claims ?? [];
  expect(claims.length).toBeGreaterThan(5);
  const isRemembered = ({ place }: { readonly place: string }) => place.endsWith('from memory');
  expect(claims.filter(({ at }) => at.length === 0 || !at.every(isRemembered))).toEqual([]);
});

it('what was struck is a deal, and so is what could have been', () => {
  const struck: Record<string, string> = {
    'tehran-1980': 'algiers',
    'engines-2023': 'deal-of-march',
    'nile-dam-2020': 'accord-for-money',
  };
  const byVariant = ['sanctions-2025'];
  expect(drafts).toHaveLength(Object.keys(struck).length + byVariant.length);
  for (const [draft, name] of Object.entries(struck)) {
    const { model } = parse(read(`${draft}.standoff.yaml`));
    expect([draft, deal(model!, { deal: name })]).toMatchObject([
      draft,
      { targets: [{ state: expect.any(String) }] },
    ]);
  }
});

it('what was struck over sanctions is a deal only where the end of gas is reckoned with and Hungary does not mind', () => {
  const { model } = parse(read('sanctions-2025.standoff.yaml'));
  const targets = ['reckoned-with', 'as-struck'].map((variant) =>
    deal(model!, { deal: 'july-terms', variant }),
  );
  expect(targets).toMatchObject([{ targets: [] }, { targets: [{ state: expect.any(String) }] }]);
});
