import type { Kind, Of } from '@standoff/propositions';

const more = <P extends { readonly n: number }>(one: P): P => ({ ...one, n: one.n + 1 });

/** Falsehoods about threats, and about what everybody sees. */
export const viewBreakers: { readonly [K in Kind]?: (one: Of<K>) => Of<K> | undefined } = {
  threatens: (one) => ({ ...one, as: one.as === 'threat' ? 'promise' : 'threat' }),
  threatIn: more,
  threatSettled: (one) => (one.at === undefined ? more(one) : { ...one, of: one.of + 1 }),
  threatSafe: more,
  // Nobody gains by moving back as well.
  fears: (one) => ({ ...one, from: one.to, to: one.from }),
  threatTaken: (one) => ({ ...one, wrongly: one.wrongly + 1 }),
  threatTakenSafe: more,
  staysForThreat: more,
  threatsCount: (one) => ({ ...one, nowhere: one.nowhere + 1 }),
};
