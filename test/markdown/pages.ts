import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A Markdown file of the repository. */
export interface Page {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', '.git', 'dist', 'coverage', 'reports', '.stryker-tmp']);

/** Every Markdown file of the repository, in the order of their paths. */
export function readPages(): Page[] {
  return findMarkdown(root)
    .sort()
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function findMarkdown(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : findMarkdown(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
