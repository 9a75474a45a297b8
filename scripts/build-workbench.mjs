// Builds the web workbench unless what was built is newer than everything that it is made from.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root } from './run-command.mjs';

const SOURCES = [
  'packages/engine/src',
  'packages/language/src',
  'packages/study/src',
  'packages/report/src',
  'packages/workbench/src',
  'packages/workbench/build',
  'packages/workbench/public',
  'packages/workbench/index.html',
  'packages/workbench/package.json',
  'packages/workbench/vite.config.ts',
  'catalog',
  'package-lock.json',
];

/** When the newest file at or under a path was changed, in milliseconds. @param {string} path @returns {number} */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function builtAt() {
  try {
    return statSync(join(root, 'packages/workbench/dist/index.html')).mtimeMs;
  } catch {
    return 0;
  }
}

if (builtAt() < Math.max(...SOURCES.map((path) => newest(join(root, path))))) {
  await build({
    root: fileURLToPath(new URL('../packages/workbench', import.meta.url)),
    logLevel: 'warn',
  });
}
