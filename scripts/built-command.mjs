import { isNewer } from './is-newer.mjs';

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
  'standoff',
];
const SOURCES = [
  ...PACKAGES.flatMap((name) => [`packages/${name}/src`, `packages/${name}/package.json`]),
  'scripts/build-command.mjs',
  'package-lock.json',
];

/** Where the command line and the programs of its threads are built to, from the root of the repository. */
export const BUILT_COMMAND = 'packages/standoff/dist/command';

/** Whether what was built is newer than everything that it is made from. */
export const commandIsBuilt = () => isNewer(`${BUILT_COMMAND}/start.js`, SOURCES);
