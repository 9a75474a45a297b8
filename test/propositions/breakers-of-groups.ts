import type { Of } from '@standoff/propositions';
import type { GroupKind } from './group-oracles.ts';

/** Of the kinds that are told of groups; what concepts are defined for is no claim about a conflict. */
export const groupBreakers: {
  readonly [K in Exclude<GroupKind, 'noCoalitionVersion'>]: (proposition: Of<K>) => Of<K>;
} = {
  staysTogether: (one) => ({
    ...one,
    under: one.under.length === 0 ? one.among.slice(0, 1) : one.under.slice(1),
  }),
  profileShare: (one) => ({ ...one, n: one.n + 1 }),
  // The decision makers of all that is drawn.
  unaffected: ({ who, ...one }) => ({ ...one, who: [...who, 'ann', 'bob', 'd0'] }),
};
