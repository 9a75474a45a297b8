// npm pack -w packages/standoff: everything that whoever installs the package finds in it, besides the program that
// `build-command.mjs` makes: conflicts, what pages and the workbench load, typefaces of pictures, types, and licences.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './run-command.mjs';
import { buildPackages, installPackages } from './set-up.mjs';

await installPackages();
await buildPackages();

const { sayLicences } = await import('./licences.mjs');
const { rollTypes } = await import('./rolled-types.mjs');

const own = join(root, 'packages/standoff');
const brought = join(own, 'dist/brought');

rmSync(brought, { recursive: true, force: true });

/** Conflicts and briefings with what they cite, but no package. */
cpSync(join(root, 'catalog'), join(brought, 'catalog'), {
  recursive: true,
  filter: (path) => !/node_modules|package\.json$/.test(path),
});
cpSync(join(root, 'packages/briefing/dist/assets'), join(brought, 'pages'), { recursive: true });
cpSync(join(root, 'packages/workbench/dist'), join(brought, 'workbench'), { recursive: true });

/** The weights and slopes that pictures are drawn with, in all alphabets. */
const DRAWN =
  /-(latin|latin-ext|greek|cyrillic|vietnamese)-(400-normal|400-italic|600-normal)\.woff$/;
for (const family of ['source-serif-4', 'source-sans-3']) {
  const folder = join(root, 'node_modules/@fontsource', family, 'files');
  for (const name of readdirSync(folder).filter((file) => DRAWN.test(file))) {
    cpSync(join(folder, name), join(brought, 'typefaces', basename(name)));
  }
}

const types = join(own, 'dist/types');
mkdirSync(types, { recursive: true });
for (const door of /** @type {const} */ (['index', 'threads', 'cases'])) {
  rollTypes(door, types);
  rmSync(join(types, `${door}.api.md`));
}

cpSync(join(root, 'LICENSE'), join(own, 'LICENSE'));
writeFileSync(join(own, 'THIRD-PARTY-LICENCES.md'), sayLicences());
const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
console.error(`standoff ${version} is ready to be packed`);
