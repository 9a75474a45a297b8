import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** What comes with Standoff besides its program, by the package of the repository that makes it, and where in that. */
const MADE = {
  catalog: ['@standoff/catalog/package.json', '.'],
  pages: ['@standoff/briefing/package.json', 'dist/assets'],
  workbench: ['@standoff/workbench/package.json', 'dist'],
} as const;

/** Where the published package has all of it, from a file of its program. */
const PUBLISHED = fileURLToPath(new URL('../brought/', import.meta.url));

/** The folder of what comes with Standoff: in the repository that of the package that makes it. */
export function folderBrought(what: keyof typeof MADE): string {
  const [made, within] = MADE[what];
  const own = madeBy(made);
  return own === undefined ? join(PUBLISHED, what) : join(dirname(own), within);
}

/** A file of a package of typefaces: the published package has those that pictures are drawn with. */
export function typefaceFile(name: string): string {
  const published = join(PUBLISHED, 'typefaces', name.replace(/^.*\//, ''));
  return existsSync(published) ? published : require.resolve(name);
}

function madeBy(name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}
