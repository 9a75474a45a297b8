import { manifest } from './version.ts';

/** What only some uses of Standoff need, by what is done with it; whoever installs Standoff adds it when it is asked for. */
export const NEEDED_FOR = {
  Pictures: ['@resvg/resvg-js', 'satori', 'sharp'],
  'The solver': ['z3-solver'],
  'A queue': ['bullmq', 'ioredis'],
  'A server': ['@electric-sql/pglite', 'better-auth', 'nodemailer', 'pg'],
} as const;

/** The name of a package that Node did not find, as its error says it. */
const NOT_FOUND = /^Cannot find package '([^']+)'/;

/** What to install, where an error is that a package is missing which not everybody needs; undefined for any other error. */
export function missingPackage(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = code === 'ERR_MODULE_NOT_FOUND' ? NOT_FOUND.exec(message)?.[1] : undefined;
  const found = Object.entries(NEEDED_FOR).find(([, names]) =>
    names.some((needed) => needed === name),
  );
  if (found === undefined) return undefined;
  const [what, names] = found;
  const { peerDependencies: versions } = manifest();
  const wanted = names.map((needed) => `"${needed}@${versions[needed]}"`).join(' ');
  return `${what} cannot be used yet, since the package ${name} is not installed. Install what is missing beside standoff:\n  npm install ${wanted}\n(with -g if standoff was installed so)`;
}
