import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** What runs as soon as it is there, whatever else the page still waits for. */
export const EARLY = source('early-start.ts');
const MAIN = source('main.tsx');

/** What all else is built on, so that it may not be in a file with what is built on it. */
const REACT = /[\\/]node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/;
/** Of these the first sight needs a few, and the bundler knows best which. */
const ARIA =
  /[\\/]node_modules[\\/](react-aria|react-stately|react-aria-components|@internationalized|clsx)[\\/]/;
/** Of these it needs all that it imports. */
const WHOLE =
  /[\\/]packages[\\/]workbench[\\/]src[\\/]|[\\/]node_modules[\\/](zustand|comlink|diff|idb)[\\/]/;

/**
 * What the first sight needs is in few files, and what starts before it is one by itself: on a slow machine every
 * file costs time. Everything else is shared out as the views need it.
 */
export const firstChunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { debugName: 'early', name: nameOf('early', EARLY), priority: 3 },
    { name: 'react', test: REACT, priority: 2 },
    { debugName: 'first', name: nameOf('first', MAIN), test: WHOLE, priority: 1 },
    // The first file needs some of these, so that none may be in a file that needs the first.
    { name: 'parts', test: ARIA, entriesAware: true },
  ],
  includeDependenciesRecursively: false,
};

/** Not the texts of the catalog, each of which is a file of its own. */
const SOURCES = /[\\/]packages[\\/][^\\/]+[\\/]src[\\/]|[\\/]node_modules[\\/]/;

/** Files of fewer bytes are put together: half of all were of that kind. From ten thousand on some need each other in a circle. */
const SMALL = 6000;

/**
 * What a worker needs to begin is one file, and what its later questions need is in few, none of which a question loads
 * that does not need most of it. Were larger ones put together, some would need each other in a circle, and a question would fail
 * that comes while they are loaded for another.
 */
export const workerChunks: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'begin', tags: ['$initial'], priority: 1 },
    { name: 'later', test: SOURCES, entriesAware: true, entriesAwareMergeThreshold: SMALL },
  ],
};

/** A chunk of parts is called by all who use it, which is too long for the name of a file. */
export function nameFile({ name }: { readonly name: string }): string {
  return `assets/${name.split('~')[0]}-[hash].js`;
}

/** Names a chunk for the modules that one of them needs before it can run. */
function nameOf(chunk: string, start: string): Rolldown.CodeSplittingNameFunction {
  let needed: Set<string> | undefined;
  return (id, chunking) => {
    needed ??= neededBy(start, (each) => chunking.getModuleInfo(each)?.importedIds ?? []);
    return needed.has(id) && !id.endsWith('.css') ? chunk : null;
  };
}

function neededBy(start: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const needed = new Set<string>([start]);
  for (const id of needed) for (const imported of importsOf(id)) needed.add(imported);
  return needed;
}
