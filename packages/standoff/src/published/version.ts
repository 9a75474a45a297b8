import { readFileSync } from 'node:fs';

interface Manifest {
  readonly version: string;
  /** Versions of what only some uses need. */
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** What the published package says of itself. */
export function manifest(): Manifest {
  const file = new URL('../../package.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The version of the published package. */
export const version = (): string => manifest().version;

/**
 * The version with a fingerprint of what was built, such as 0.1.0+8c1f02d9a3b4: of one version there may be several builds,
 * and they may answer otherwise. Where nothing was built, as in a test, the version alone.
 */
export function build(): string {
  try {
    const fingerprint = readFileSync(new URL('./fingerprint', import.meta.url), 'utf8');
    return `${version()}+${fingerprint}`;
  } catch {
    return version();
  }
}
