import { type Claim, claimed, type Proposition } from '@standoff/propositions';
import { subsetsOf } from '../../packages/standoff/test/evidence/literal-evidence.ts';
import type { LiteralClaims, LiteralPart, LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { factHolds } from './oracles-of-arguments.ts';

type Evidence =
  | 'neverSo'
  | 'claimsTurn'
  | 'withoutClaim'
  | 'withoutInDoubt'
  | 'asBefore'
  | 'asWritten'
  | 'pullsApart'
  | 'noPulls'
  | 'claimsTurnNone'
  | 'claimsHoldNothing'
  | 'claimsUncited'
  | 'noClaims'
  | 'notWeighed'
  | 'citedParts'
  | 'restsOn'
  | 'wrongMeans'
  | 'heldWithoutClaims';

type IsTrue = (proposition: Proposition, world: LiteralWorld) => boolean;

const citedIn = ({ cited }: LiteralWorld): LiteralClaims => {
  if (cited === undefined) throw new RangeError('the claims were not laid out');
  return cited;
};

/** One by one what is put together. */
const partsOf = (claims: readonly Claim[]): Proposition[] =>
  claims.map(claimed).flatMap((one) => (one.kind === 'all' && one.so ? partsOf(one.of) : [one]));

const sameIds = (links: readonly { readonly claim: string }[], part: LiteralPart) =>
  links
    .map(({ claim }) => claim)
    .sort()
    .join() === Object.keys(part.links).sort().join();

/** What is left of the file without parts is read anew, in each way in which those in doubt may stand. */
export const evidenceOracles = (isTrue: IsTrue): { readonly [K in Evidence]: Oracle<K> } => {
  const areAll = (claims: readonly Claim[], w: LiteralWorld) =>
    partsOf(claims).every((one) => isTrue(one, w));
  /** The ways in which the parts in doubt may stand or not, with what rests on the claim alone dropped. */
  const waysWithout = ({ dropped, doubted, without }: LiteralClaims, claim: string) =>
    subsetsOf(doubted(claim)).map((gone) => ({
      gone: gone.length,
      world: without([...dropped(claim), ...gone]),
    }));
  return {
    neverSo: ({ fact }, w) => w.states.every((s) => !factHolds(w, fact, s)),
    claimsTurn({ each, of, alone, withDoubts }, w) {
      const cited = citedIn(w);
      const turns = (claim: string) => {
        const ways = waysWithout(cited, claim);
        const turned = ways.filter(({ world }) => !areAll(each, world));
        if (turned.some(({ gone }) => gone === 0)) return 'alone';
        return turned.length > 0 ? 'with doubts' : 'not';
      };
      const which = (how: string) =>
        cited.ids
          .filter((id) => turns(id) === how)
          .sort()
          .join();
      return (
        cited.ids.length === of &&
        which('alone') === [...alone].sort().join() &&
        which('with doubts') === [...withDoubts].sort().join()
      );
    },
    withoutClaim({ claim, each, dropped, turned }, w) {
      const { without, dropped: parts } = citedIn(w);
      const then = without(parts(claim));
      const facts = partsOf(dropped).filter(({ kind }) => kind === 'neverSo');
      const failing = partsOf(each).filter((one) => !isTrue(one, then));
      return (
        dropped.length > 0 === parts(claim).length > 0 &&
        facts.every((one) => isTrue(one, then)) &&
        areAll(turned, then) &&
        partsOf(turned).length === failing.length
      );
    },
    withoutInDoubt: ({ claim, turned, n, models, size, sets }, w) =>
      partsOf(turned).every((one) => {
        const ways = waysWithout(citedIn(w), claim);
        const so = ways.filter(({ world }) => isTrue(one, world));
        const fewest = so.filter(({ gone }) => gone <= size);
        return (
          String(ways.length) === models &&
          String(so.length) === n &&
          size > 0 &&
          fewest.every(({ gone }) => gone === size) &&
          fewest.length === sets
        );
      }),
    asBefore: ({ claim, each }, w) =>
      areAll(each, w) && waysWithout(citedIn(w), claim).every(({ world }) => areAll(each, world)),
    asWritten: ({ each }, w) => areAll(each, w),
    pullsApart({ holdingClaims, againstClaims, turned }, w) {
      const { parts, without } = citedIn(w);
      const none = (world: LiteralWorld) => partsOf(turned).every((one) => !isTrue(one, world));
      return parts.some(
        (one) =>
          sameIds(holdingClaims, one) &&
          areAll(turned, without([one])) &&
          parts.some(
            (other) =>
              other !== one &&
              sameIds(againstClaims, other) &&
              none(without([other])) &&
              none(without([one, other])),
          ),
      );
    },
    noPulls: () => true,
    claimsTurnNone: ({ claims, each }, w) =>
      claims.every(({ claim, dropped, doubted }) => {
        const cited = citedIn(w);
        return (
          dropped + doubted > 0 &&
          cited.dropped(claim).length === dropped &&
          cited.doubted(claim).length === doubted &&
          waysWithout(cited, claim).every(({ world }) => areAll(each, world))
        );
      }),
    claimsHoldNothing: ({ claims }, w) =>
      claims.every((claim) => {
        const { dropped, doubted } = citedIn(w);
        return dropped(claim).length + doubted(claim).length === 0;
      }),
    claimsUncited: ({ claims }, w) =>
      claims.length > 0 &&
      claims.every(
        (id) => w.conflict.claims.some((one) => one.id === id) && !citedIn(w).ids.includes(id),
      ),
    noClaims: (_, { conflict }) => conflict.claims.length === 0,
    notWeighed: () => true,
    citedParts: () => true,
    restsOn({ what, grade, beside }, w) {
      // What options and rules cite takes nothing out.
      if (what !== 'statement' && what !== 'fact') return true;
      return citedIn(w).parts.some(({ links }) => {
        const others = beside.filter((one) => links[one.claim] === (one.grade ?? 'none'));
        const all = Object.entries(links);
        const own = all.filter(([id]) => !beside.some(({ claim }) => claim === id));
        return (
          others.length === beside.length && own.length === 1 && own[0]![1] === (grade ?? 'none')
        );
      });
    },
    wrongMeans: () => true,
    heldWithoutClaims: () => true,
  };
};
