import type { Kind, Of } from '@standoff/propositions';
import { dealOracles, differing, ownerOf, sameSet } from './deal-oracles.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { isBound } from './treaty-oracles.ts';
import { isPartOf } from './vote-oracles.ts';

export type AtOnceKind = Extract<
  Kind,
  'dealParts' | 'partForbidden' | 'partBound' | 'withoutTrust'
>;

type Levels = Of<'partForbidden'>['are'];

const areOwn = (
  w: LiteralWorld,
  { from, deal, who, are }: Pick<Of<'partForbidden'>, 'from' | 'deal' | 'who' | 'are'>,
) =>
  sameSet(
    differing(w, w.at(from), w.at(deal)).flatMap(([option, level]) =>
      ownerOf(option) === who ? [`${option} ${level}`] : [],
    ),
    are.map(({ option, level }: Levels[number]) => `${option} ${level}`),
  );

/** Of deals that are struck by one joint move, by their definitions. */
export const atOnceOracles: { readonly [K in AtOnceKind]: Oracle<K> } = {
  dealParts({ parts, ...one }, w) {
    const owners = new Set(
      differing(w, w.at(one.from), w.at(one.deal)).map(([option]) => ownerOf(option)),
    );
    return (
      sameSet(
        parts.map(({ who }) => who),
        [...owners],
      ) &&
      parts.every(
        ({ who, are }) =>
          areOwn(w, { ...one, who, are }) &&
          isPartOf(w, one.parties, who, [w.at(one.from), w.at(one.deal)]),
      )
    );
  },
  partForbidden: (one, w) =>
    areOwn(w, one) && !isPartOf(w, one.parties, one.who, [w.at(one.from), w.at(one.deal)]),
  partBound: (one, w) =>
    areOwn(w, one) && one.are.length > 0 && isBound(w, one, [w.at(one.from), w.at(one.deal)]),
  // Nothing lies in between where all move at once.
  withoutTrust: ({ who, whom, ...one }, w) =>
    one.atOnce === true &&
    [who, ...whom].every((party) => one.parties.includes(party)) &&
    dealOracles.isDeal({ ...one, kind: 'isDeal', so: true }, w),
};

/** Makes something false of each. */
export const atOnceBreakers = {
  dealParts: ({ parts, ...one }: Of<'dealParts'>): Of<'dealParts'> => ({
    ...one,
    parts: parts.slice(1),
  }),
  partForbidden: (one: Of<'partForbidden'>): Of<'partForbidden'> => ({ ...one, are: [] }),
  partBound: (one: Of<'partBound'>): Of<'partBound'> => ({ ...one, notice: !one.notice }),
  withoutTrust: (one: Of<'withoutTrust'>): Of<'withoutTrust'> => ({ ...one, atOnce: false }),
} as const;
