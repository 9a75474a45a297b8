// What whoever installs the package finds in it besides the program that `build-command.mjs` makes: conflicts, what pages and the
// workbench load, and the typefaces of pictures.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';

/** The weights and slopes that pictures are drawn with, in all alphabets. */
const DRAWN =
  /-(latin|latin-ext|greek|cyrillic|vietnamese)-(400-normal|400-italic|600-normal)\.woff$/;

/** Copies it from where the packages of the repository have it. @param {string} own the folder of the package */
export function bringAlong(own) {
  const brought = join(own, 'dist/brought');
  rmSync(brought, { recursive: true, force: true });
  const all = { recursive: true };
  // The catalog as it is read, without what makes it a package.
  const filter = (/** @type {string} */ path) => !/node_modules|package\.json$/.test(path);
  cpSync(join(root, 'catalog'), join(brought, 'catalog'), { ...all, filter });
  cpSync(join(root, 'packages/briefing/dist/assets'), join(brought, 'pages'), all);
  cpSync(join(root, 'packages/workbench/dist'), join(brought, 'workbench'), all);
  for (const family of ['source-serif-4', 'source-sans-3']) {
    const folder = join(root, 'node_modules/@fontsource', family, 'files');
    for (const name of readdirSync(folder).filter((file) => DRAWN.test(file))) {
      cpSync(join(folder, name), join(brought, 'typefaces', name));
    }
  }
}
