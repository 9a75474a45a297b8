// npm pack -w packages/standoff: makes what goes into the package, of which nothing but its program is there after a build: what
// comes along, types, and licences.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';
import { buildPackages, installPackages } from './set-up.mjs';

await installPackages();
await buildPackages();

const { bringAlong } = await import('./bring-along.mjs');
const { sayLicences } = await import('./licences.mjs');
const { rollTypes } = await import('./rolled-types.mjs');

const own = join(root, 'packages/standoff');
bringAlong(own);

const types = join(own, 'dist/types');
mkdirSync(types, { recursive: true });
for (const door of /** @type {const} */ (['index', 'threads', 'cases'])) {
  rollTypes(door, types);
}

cpSync(join(root, 'LICENSE'), join(own, 'LICENSE'));
writeFileSync(
  join(own, 'THIRD-PARTY-LICENCES.md'),
  sayLicences({
    into: ['standoff'],
    title: 'What of others is in this package',
    says: 'The program, the workbench and the pages hold these packages, in whole or in part.',
  }),
);
const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
console.error(`standoff ${version} is ready to be packed`);
