import { existsSync, readdirSync, readFileSync } from 'node:fs';

const catalog = new URL('../../../catalog/', import.meta.url);

/** The folders of the catalog, which are the ids of its cases. */
export const caseFolders: readonly string[] = readdirSync(catalog, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The names of the files of a case. */
export function filesOf(slug: string): string[] {
  return readdirSync(new URL(`${slug}/`, catalog)).sort();
}

export function hasCatalogFile(path: string): boolean {
  return existsSync(new URL(path, catalog));
}

/** The text of a file of the catalog; the path starts at its folder. */
export function readCatalogFile(path: string): string {
  return readFileSync(new URL(path, catalog), 'utf8');
}

/** The path of a case's model file. */
export function modelFileOf(slug: string): string {
  return `${slug}/${slug}.standoff.yaml`;
}
