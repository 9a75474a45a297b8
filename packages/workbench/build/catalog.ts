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

const MODULE = 'virtual:catalog';
const RESOLVED = `\0${MODULE}`;

/**
 * Offers the bundled conflicts as a module: what the library page shows of each at once, the text of
 * each as a module of its own that is fetched when it is opened.
 */
export function catalog(): Plugin {
  const require = createRequire(import.meta.url);
  const file = (id: string) => require.resolve(`@standoff/catalog/${id}/${id}.standoff.yaml`);
  return {
    name: 'standoff-catalog',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const index = require.resolve('@standoff/catalog/index.yaml');
      this.addWatchFile(index);
      const entries = readIndex(readFileSync(index, 'utf8')).map((entry) => {
        this.addWatchFile(file(entry.id));
        return describe(entry, readFileSync(file(entry.id), 'utf8'));
      });
      const texts = entries.map(
        (entry) =>
          `${JSON.stringify(entry.id)}: () => import(${JSON.stringify(`${file(entry.id)}?raw`)})`,
      );
      return `export const entries = ${JSON.stringify(entries)};
export const texts = { ${texts.join(', ')} };`;
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
