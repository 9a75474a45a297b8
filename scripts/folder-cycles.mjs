// Folders that import each other in a circle, though no two of their modules do.
import { dirname } from 'node:path';

/**
 * @typedef {{ source: string, dependencies: readonly { resolved: string }[] }} Module
 */

/**
 * The circles among the folders of some modules: in each, every folder reaches every other by imports.
 * A folder holds the modules that lie in it directly. Imports of what is not among the modules do not
 * count.
 * @param {readonly Module[]} modules
 * @returns {string[][]} the folders of each circle, sorted
 */
export function findFolderCycles(modules) {
  const imported = importsOfFolders(modules);
  const reached = new Map([...imported.keys()].map((folder) => [folder, reach(folder, imported)]));
  const circles = [...reached].map(([folder, others]) =>
    [...others].filter((other) => reached.get(other)?.has(folder)).sort(),
  );
  const distinct = new Map(
    circles.filter(({ length }) => length > 0).map((circle) => [circle.join(), circle]),
  );
  return [...distinct.values()];
}

/**
 * @param {readonly Module[]} modules
 * @returns {Map<string, Set<string>>} the other folders that each folder imports
 */
function importsOfFolders(modules) {
  const folders = new Map(modules.map(({ source }) => [source, dirname(source)]));
  /** @type {Map<string, Set<string>>} */
  const imported = new Map([...folders.values()].map((folder) => [folder, new Set()]));
  for (const { source, dependencies } of modules) {
    const from = dirname(source);
    for (const { resolved } of dependencies) {
      const to = folders.get(resolved);
      if (to !== undefined && to !== from) imported.get(from)?.add(to);
    }
  }
  return imported;
}

/**
 * @param {string} start
 * @param {ReadonlyMap<string, ReadonlySet<string>>} imported
 * @returns {Set<string>} what it reaches, itself only by a circle
 */
export function reach(start, imported) {
  /** @type {Set<string>} */
  const reached = new Set();
  const open = [start];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const next of imported.get(folder) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}
