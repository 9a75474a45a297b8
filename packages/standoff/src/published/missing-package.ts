import { batchProblem, type Problem } from '@standoff/wording';
import { manifest } from './version.ts';

/** What only some uses of Standoff need, by what is done with it; whoever installs Standoff adds it when it is asked for. */
export const NEEDED_FOR = {
  Pictures: ['@resvg/resvg-js', 'satori', 'sharp'],
  'The solver': ['z3-solver'],
  'A queue': ['bullmq', 'ioredis'],
  'A server': ['@electric-sql/pglite', 'better-auth', 'nodemailer', 'pg'],
} as const;

/** What to install, where an error is that a package is missing which not everybody needs; undefined for any other error. */
export function missingPackage(error: unknown): Problem | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  // Node names it in quotation marks.
  const isMissing = (name: string) => message.includes(`'${name}'`);
  const found = Object.entries(NEEDED_FOR).find(([, names]) => names.some(isMissing));
  const [what, names = []] = found ?? [];
  const name = names.find(isMissing);
  if (what === undefined || name === undefined) return undefined;
  const { peerDependencies: versions } = manifest();
  const wanted = names.map((needed) => `"${needed}@${versions[needed]}"`).join(' ');
  return batchProblem('package-missing', { what, name, install: `npm install ${wanted}` });
}
