// Modules that import each other in a circle, not even of types alone.
import { reach } from './folder-cycles.mjs';

/** @typedef {import('./folder-cycles.mjs').Module} Module */

/**
 * The imports that lie on a circle: what is imported leads back to who imports it. Modules on no circle are taken away
 * first, those before which nothing is left one after the other, so that without any circle each import is looked at once.
 * @param {readonly Module[]} modules
 * @returns {{ from: string, to: string }[]}
 */
export function findImportsInCircles(modules) {
  const left = withoutEnds(importsAmong(modules));
  return [...left].flatMap(([from, imports]) =>
    [...imports].filter((to) => reach(to, left).has(from)).map((to) => ({ from, to })),
  );
}

/**
 * @param {readonly Module[]} modules
 * @returns {Map<string, Set<string>>} what each of them imports of the others and of itself
 */
function importsAmong(modules) {
  const known = new Set(modules.map(({ source }) => source));
  return new Map(
    modules.map(({ source, dependencies }) => [
      source,
      new Set(dependencies.map(({ resolved }) => resolved).filter((to) => known.has(to))),
    ]),
  );
}

/**
 * Takes away those that import nothing that is left, until there are none.
 * @param {Map<string, Set<string>>} imports
 */
function withoutEnds(imports) {
  /** @type {Map<string, string[]>} */
  const importers = new Map([...imports.keys()].map((module) => [module, []]));
  for (const [from, imported] of imports) {
    for (const to of imported) importers.get(to)?.push(from);
  }
  const left = new Map([...imports].map(([module, imported]) => [module, new Set(imported)]));
  const ends = [...left.keys()].filter((module) => left.get(module)?.size === 0);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    left.delete(end);
    for (const importer of importers.get(end) ?? []) {
      const imported = left.get(importer);
      imported?.delete(end);
      if (imported?.size === 0) ends.push(importer);
    }
  }
  return left;
}
