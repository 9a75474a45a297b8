import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';

/**
 * Whether something built is newer than everything that it is made from.
 * @param {string} built a file, from the root of the repository
 * @param {readonly string[]} sources files and folders, from there
 */
export function isNewer(built, sources) {
  const time = changed(join(root, built));
  return time > 0 && sources.every((path) => newest(join(root, path)) <= time);
}

/** When a file was changed, in milliseconds; 0 where there is none. @param {string} path */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the newest file at or under a path was changed. @param {string} path @returns {number} */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
