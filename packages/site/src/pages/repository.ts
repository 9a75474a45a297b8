import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository: the folder above `packages`, wherever this module was put when it was bundled. */
export const root = findRoot(fileURLToPath(import.meta.url));

function findRoot(from: string): string {
  const folder = dirname(from);
  if (folder === from) throw new Error('no repository around the site');
  return existsSync(join(folder, 'catalog/index.yaml')) ? folder : findRoot(folder);
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Markdown files of a folder, by their paths in the repository; with those below it. */
export function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.includes('node_modules') && !path.endsWith('.briefing.md'))
    .sort();
}
