import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runToEnd } from '@standoff/engine';
import { parseConflict } from '@standoff/language';
import type { Plugin } from 'vite';
import { summarySteps } from '../src/desk/read-summary.ts';
import type { ShownSummary } from '../src/desk/shown-summary.ts';

/** A bundled conflict or a template as the library page shows it; its text is loaded when it is opened. */
export interface CatalogEntry {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly decisionMakers: number;
  readonly bodies: number;
  readonly options: number;
  /** Its finding and a small map, found when the page was built. */
  readonly summary: ShownSummary;
}

/** What every page needs of the conflicts, and what the library page says of each. */
const MODULE = 'virtual:catalog';
const ENTRIES = 'virtual:catalog-entries';
const resolved = (id: string) => `\0${id}`;

/**
 * Offers the bundled conflicts as modules: the title of each at once and its text as a module of its own that is
 * fetched when it is opened; and what the library page shows of each, and of the templates.
 */
export function catalog(): Plugin {
  const require = createRequire(import.meta.url);
  const cases: Shelf = {
    index: require.resolve('@standoff/catalog/index.yaml'),
    file: (id) => require.resolve(`@standoff/catalog/${id}/${id}.standoff.yaml`),
  };
  const template = (name: string) =>
    fileURLToPath(new URL(`../templates/${name}`, import.meta.url));
  const templates: Shelf = {
    index: template('index.yaml'),
    file: (id) => template(`${id}.standoff.yaml`),
  };
  return {
    name: 'standoff-catalog',
    resolveId: (id) => ([MODULE, ENTRIES].includes(id) ? resolved(id) : null),
    load(id) {
      if (id !== resolved(MODULE) && id !== resolved(ENTRIES)) return null;
      for (const { index, file } of [cases, templates]) {
        this.addWatchFile(index);
        for (const entry of namedIn(index)) this.addWatchFile(file(entry.id));
      }
      return id === resolved(MODULE) ? textsOf(cases) : entriesOf(cases, templates);
    },
  };
}

/** Some models with their list. */
interface Shelf {
  readonly index: string;
  readonly file: (id: string) => string;
}

function textsOf(cases: Shelf): string {
  const titles = Object.fromEntries(namedIn(cases.index).map(({ id, title }) => [id, title]));
  return `export const texts = ${importsOf(cases)};
export const titles = ${JSON.stringify(titles)};`;
}

function entriesOf(cases: Shelf, templates: Shelf): string {
  const described = ({ index, file }: Shelf) =>
    namedIn(index).map((entry) => describe(entry, readFileSync(file(entry.id), 'utf8')));
  return `export const entries = ${JSON.stringify(described(cases))};
export const templates = ${JSON.stringify(described(templates))};
export const templateTexts = ${importsOf(templates)};`;
}

function importsOf({ index, file }: Shelf): string {
  const texts = namedIn(index).map(
    ({ id }) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${file(id)}?raw`)})`,
  );
  return `{ ${texts.join(', ')} }`;
}

type Named = Pick<CatalogEntry, 'id' | 'title' | 'about'>;

/** An index is a list of entries with one key to a line. */
function namedIn(index: string): Named[] {
  const field = (entry: string, key: string) => {
    const value = new RegExp(`^ *${key}: (.*)$`, 'm').exec(entry)?.[1]?.trim() ?? '';
    return value.replace(/^"(.*)"$/, '$1');
  };
  return readFileSync(index, 'utf8')
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
    summary: runToEnd(summarySteps(text)),
  };
}
