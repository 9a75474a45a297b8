import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseConflict } from '@standoff/language';
import type { Plugin } from 'vite';

/** A bundled conflict as the library page shows it; its text is loaded when it is opened. */
export interface CatalogEntry {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly decisionMakers: number;
  readonly bodies: number;
  readonly options: number;
}

/** What every page needs of the conflicts, and what the library page says of each. */
const MODULE = 'virtual:catalog';
const ENTRIES = 'virtual:catalog-entries';
const resolved = (id: string) => `\0${id}`;

/**
 * Offers the bundled conflicts as modules: the title of each at once and its text as a module of its own that is
 * fetched when it is opened; and what the library page shows of each.
 */
export function catalog(): Plugin {
  const require = createRequire(import.meta.url);
  const file = (id: string) => require.resolve(`@standoff/catalog/${id}/${id}.standoff.yaml`);
  const index = require.resolve('@standoff/catalog/index.yaml');
  const named = () => readIndex(readFileSync(index, 'utf8'));
  return {
    name: 'standoff-catalog',
    resolveId: (id) => ([MODULE, ENTRIES].includes(id) ? resolved(id) : null),
    load(id) {
      if (id !== resolved(MODULE) && id !== resolved(ENTRIES)) return null;
      this.addWatchFile(index);
      for (const entry of named()) this.addWatchFile(file(entry.id));
      if (id === resolved(ENTRIES)) {
        const entries = named().map((entry) =>
          describe(entry, readFileSync(file(entry.id), 'utf8')),
        );
        return `export const entries = ${JSON.stringify(entries)};`;
      }
      const texts = named().map(
        (entry) =>
          `${JSON.stringify(entry.id)}: () => import(${JSON.stringify(`${file(entry.id)}?raw`)})`,
      );
      const titles = Object.fromEntries(named().map(({ id: name, title }) => [name, title]));
      return `export const texts = { ${texts.join(', ')} };
export const titles = ${JSON.stringify(titles)};`;
    },
  };
}

type Named = Pick<CatalogEntry, 'id' | 'title' | 'about'>;

/** The catalog's own index is a list of entries with one key to a line. */
function readIndex(text: string): Named[] {
  const field = (entry: string, key: string) =>
    new RegExp(`^ *${key}: (.*)$`, 'm').exec(entry)?.[1]?.trim() ?? '';
  return text
    .split(/^ {2}- /m)
    .slice(1)
    .map((entry) => ({
      id: field(entry, 'id'),
      title: field(entry, 'title'),
      about: field(entry, 'about'),
    }));
}

function describe(entry: Named, text: string): CatalogEntry {
  const { conflict } = parseConflict(text);
  if (conflict === undefined) throw new Error(`the model of ${entry.id} has errors`);
  const { decisionMakers, bodies } = conflict;
  return {
    ...entry,
    decisionMakers: decisionMakers.length,
    bodies: bodies.length,
    options: [...decisionMakers, ...bodies].reduce((sum, { options }) => sum + options.length, 0),
  };
}
