import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNewer } from './is-newer.mjs';
import { root } from './run-command.mjs';

const PACKAGES = [
  'engine',
  'language',
  'symbolic',
  'propositions',
  'wording',
  'study',
  'report',
  'briefing',
  'queue',
  'server',
  'standoff',
];
const SOURCES = [
  ...PACKAGES.flatMap((name) => [`packages/${name}/src`, `packages/${name}/package.json`]),
  // They are copied beside the program.
  'packages/server/assets',
  'scripts/build-command.mjs',
  'package-lock.json',
];

/** What whoever installs the package adds for pictures, the solver, queues or a server. */
export function optionalPackages() {
  const { peerDependencies } = JSON.parse(
    readFileSync(join(root, 'packages/standoff/package.json'), 'utf8'),
  );
  return Object.keys(peerDependencies);
}

/** Where the command line and the programs of its threads are built to, from the root of the repository. */
export const BUILT_COMMAND = 'packages/standoff/dist/command';

/** Whether what was built is newer than everything that it is made from. */
export const commandIsBuilt = () => isNewer(`${BUILT_COMMAND}/start.js`, SOURCES);
