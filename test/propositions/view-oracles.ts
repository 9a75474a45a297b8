import type { Kind } from '@standoff/propositions';
import type { Oracle } from './oracle.ts';

/** Notes of what is held fixed: they claim nothing of a conflict. */
export const viewOracles = {
  judgedBy: () => true,
  readGenerally: () => true,
  signalsReceived: () => true,
  unknownOption: () => true,
} satisfies { readonly [K in Kind]?: Oracle<K> };
