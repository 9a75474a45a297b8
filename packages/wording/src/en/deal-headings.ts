import { agreementOf, type Called } from './grammar/agreement.ts';

/** What stands above parts of texts on deals. */
export const dealHeadings = {
  /** How a command lets bodies take part. */
  takesPart: (ids: readonly string[], called: readonly Called[]) =>
    `--bodies ${ids.join(',')} lets ${agreementOf(called).them} take part.`,
} as const;
