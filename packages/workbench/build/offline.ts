import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

const SCRIPT = 'service-worker.js';

/**
 * Writes the script that keeps the page for when there is no network, with the names of all files that
 * were built and a version that is a hash of all they contain.
 */
export function offline(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'standoff-offline',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle() {
      const root = config.build.outDir;
      const out = join(config.root, root);
      // The manual is kept as well, but for its pictures, which are of the page itself.
      const files = listFiles(out).filter(
        (path) => path !== SCRIPT && !path.startsWith('docs/images/'),
      );
      const script = readFileSync(new URL(`./${SCRIPT}`, import.meta.url), 'utf8');
      const filled = script
        .replace('/* global VERSION, FILES */\n', '')
        .replace('-VERSION', `-${hashOf(out, files)}`)
        .replace('= FILES;', `= ${JSON.stringify(['./', ...files])};`);
      writeFileSync(join(out, SCRIPT), filled);
    },
  };
}

function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'index.html')
    .sort();
}

/** The name of a file of `assets` tells its content; of others their content counts. */
function hashOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of ['index.html', ...files]) {
    hash.update(path);
    hash.update(readFileSync(join(root, path)));
  }
  return hash.digest('hex').slice(0, 16);
}
