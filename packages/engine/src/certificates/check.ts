import type { Certificate } from './certificate.ts';
import type { PlainModel } from './plain-reading.ts';

/** Finds the problem of a certificate, in words, or undefined where there is none. */
export type Check = (
  reading: PlainModel,
  movers: readonly number[],
  certificate: Certificate,
) => string | undefined;
