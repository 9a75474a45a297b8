import { createRequire } from 'node:module';
import { batchProblem, type Problem } from '@standoff/wording';
import { manifest } from './version.ts';

/** What only some uses of Standoff need, by what is done with it; whoever installs Standoff adds it when it is asked for. */
export const NEEDED_FOR = {
  Pictures: ['@resvg/resvg-js', 'satori', 'sharp'],
  'The solver': ['z3-solver'],
  'A queue': ['bullmq', 'ioredis'],
  'A server': ['@electric-sql/pglite', 'better-auth', 'nodemailer', 'pg'],
} as const;

type Use = keyof typeof NEEDED_FOR;

/** What to install, where an error is that a package is missing which not everybody needs; undefined for any other error. */
export function missingPackage(error: unknown): Problem | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  // Node names it in quotation marks.
  const isMissing = (name: string) => message.includes(`'${name}'`);
  const uses = Object.keys(NEEDED_FOR) as Use[];
  const what = uses.find((use) => NEEDED_FOR[use].some(isMissing));
  const name = what && NEEDED_FOR[what].find(isMissing);
  return what === undefined || name === undefined ? undefined : sayMissing(what, name);
}

/** As {@link missingPackage}, before anything needs it: what to install, where a package for this use is missing. */
export function missingFor(use: Use): Problem | undefined {
  const name = NEEDED_FOR[use].find((one) => !isInstalled(one));
  return name === undefined ? undefined : sayMissing(use, name);
}

const require = createRequire(import.meta.url);

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch (error) {
    // One that only `import` may load is there too.
    return (error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND';
  }
}

function sayMissing(what: Use, name: string): Problem {
  const { peerDependencies: versions } = manifest();
  const wanted = NEEDED_FOR[what].map((needed) => `"${needed}@${versions[needed]}"`).join(' ');
  return batchProblem('package-missing', { what, name, install: `npm install ${wanted}` });
}
