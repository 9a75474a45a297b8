// npm start: makes the clone ready, then runs standoff with the arguments given, or the main case.
import { fileURLToPath } from 'node:url';
import { buildPackages, installPackages } from './set-up.mjs';

await installPackages();
await buildPackages();

const program = new URL('../packages/standoff/bin/standoff.js', import.meta.url);
const given = process.argv.slice(2);
process.argv = [
  process.execPath,
  fileURLToPath(program),
  ...(given.length > 0 ? given : ['analyze', 'korea-2017']),
];
await import(program.href);
