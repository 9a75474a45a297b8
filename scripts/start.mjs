// npm start: makes the clone ready, then opens the workbench on the main case. With arguments it runs
// the command line with them instead.
import { fileURLToPath } from 'node:url';
import { buildPackages, installPackages } from './set-up.mjs';

await installPackages();
await buildPackages();

const given = process.argv.slice(2);
if (given.length === 0) {
  const { openWorkbench } = await import('./open-workbench.mjs');
  await openWorkbench();
} else {
  const program = new URL('../packages/standoff/bin/standoff.js', import.meta.url);
  process.argv = [process.execPath, fileURLToPath(program), ...given];
  await import(program.href);
}
