// npm start: makes the clone ready, then opens the workbench on the main case. With arguments it runs
// the command line with them instead.
import { fileURLToPath } from 'node:url';
import { buildPackages, installPackages } from './set-up.mjs';

await installPackages();
await buildPackages();

const given = process.argv.slice(2);
const program = new URL('../packages/standoff/bin/standoff.js', import.meta.url);
const words = given.length === 0 ? ['open'] : given;
if (given.length === 0) console.log('For the command line: npx standoff --help');
process.argv = [process.execPath, fileURLToPath(program), ...words];
await import(program.href);
