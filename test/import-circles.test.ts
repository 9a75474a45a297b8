import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findImportsInCircles } from '../scripts/import-circles.mjs';

const MODULES = ['a', 'b', 'c', 'd', 'e', 'f'];

const anImport = fc.record({ from: fc.constantFrom(...MODULES), to: fc.constantFrom(...MODULES) });

test('an import lies on a circle if what is imported leads back, by whatever is imported on the way', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anImport, { selector: (one) => one.from + one.to }), (imports) => {
      const modules = MODULES.map((source) => ({
        source,
        dependencies: imports
          .filter(({ from }) => from === source)
          .map(({ to }) => ({ resolved: to })),
      }));
      const leads = new Set(imports.map(({ from, to }) => from + to));
      for (const by of MODULES) {
        for (const from of MODULES) {
          for (const to of MODULES) {
            if (leads.has(from + by) && leads.has(by + to)) leads.add(from + to);
          }
        }
      }
      const literal = imports.filter(({ from, to }) => from === to || leads.has(to + from));
      const found = findImportsInCircles(modules);
      const inOrder = (all: typeof imports) => all.map(({ from, to }) => from + to).sort();
      expect(inOrder(found)).toEqual(inOrder(literal));
    }),
  );
});
