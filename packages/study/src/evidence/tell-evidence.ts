import {
  type Telling as AnyTelling,
  gatherVerdicts,
  type Of,
  type Proposition,
} from '@standoff/propositions';
import { speakOfEvidence } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { citedByKind } from '../claims/claim-coverage.ts';
import { propositionOf } from '../sweep/proposition-of.ts';
import { changedClaim } from '../sweep/written-claims.ts';
import {
  type ClaimWeight,
  countFate,
  type Evidence,
  type InDoubtWithout,
  type OppositePull,
  type Resting,
  removalsOf,
  turnedAlone,
  turnedInDoubt,
} from './evidence.ts';
import type { Fate, Removal, RestingPart } from './resting-parts.ts';

speakOfEvidence();

type Telling = AnyTelling<never>;

/** What hangs on claims: what comes first, claims with what turns without each, the others, and what this is of. */
export interface EvidenceTold {
  readonly opening: readonly Telling[];
  readonly turning: readonly ClaimTold[];
  readonly others: readonly Telling[];
  readonly pulls: readonly Telling[];
  readonly coverage: readonly Telling[];
  readonly ground: readonly Telling[];
}

/** A claim and what would change without it; what only turns with more in doubt is left to the full text. */
export interface ClaimTold {
  readonly weight: ClaimWeight;
  readonly detail: 'default' | 'full';
  readonly changes: readonly Telling[];
}

export function tellEvidence(evidence: Evidence): EvidenceTold {
  const { claims, idle, casebook } = evidence;
  const alone = claims.filter((one) => turnedAlone(evidence, one).length > 0);
  const withDoubts = claims.filter(
    (one) => !alone.includes(one) && turnedInDoubt(evidence, one).length > 0,
  );
  const opening: Proposition =
    casebook.conflict.claims.length === 0
      ? { kind: 'noClaims' }
      : {
          kind: 'claimsTurn',
          each: claimsAsWritten(evidence),
          of: claims.length,
          alone: alone.map(({ claim }) => claim.id),
          withDoubts: withDoubts.map(({ claim }) => claim.id),
        };
  // Of one claim that was asked about all is told beside it, and how many others are cited is not looked at.
  const isEmpty = evidence.isOfOne || (claims.length === 0 && idle.length > 0);
  return {
    opening: isEmpty ? [] : [{ says: opening, detail: 'brief' }],
    turning: [
      ...alone.map((weight) => tellClaim(evidence, weight, 'default')),
      ...withDoubts.map((weight) => tellClaim(evidence, weight, 'full')),
    ],
    others: tellOthers(evidence),
    pulls: tellPulls(evidence),
    coverage: citedByKind(evidence.coverage).length === 0 ? [] : [tellCoverage(evidence)],
    ground: tellGround(evidence),
  };
}

function tellClaim(
  evidence: Evidence,
  weight: ClaimWeight,
  detail: ClaimTold['detail'],
): ClaimTold {
  return { weight, detail, changes: tellChanges(evidence, weight) };
}

/** What the findings are as written. */
function claimsAsWritten({ casebook, findings }: Evidence): Proposition[] {
  return findings.map(({ finding, stands }) => propositionOf(casebook, finding, stands));
}

/** Some findings by position as they are, or are not; verdicts that differ in the concept together. */
function claimsAt(
  { casebook, findings }: Evidence,
  positions: readonly number[],
  stands: (position: number) => boolean,
): Proposition[] {
  return gatherVerdicts(
    positions.map((position) =>
      propositionOf(casebook, findings[position]!.finding, stands(position)),
    ),
  );
}

/** What would change if a claim were wrong. */
export function tellChanges(evidence: Evidence, weight: ClaimWeight): Telling[] {
  const unknown = weight.problem === undefined ? [] : [notWeighed(weight)];
  return [
    ...tellWithout(evidence, weight),
    ...gatherTogether(weight).map(
      (one): Telling => ({
        says: withoutInDoubt(evidence, weight, one),
        detail: 'full',
      }),
    ),
    ...unknown.map((says) => ({ says })),
  ];
}

/** What is the case without what rests on a claim alone, and what turns then; nothing where nothing rests so. */
export function tellWithout(evidence: Evidence, weight: ClaimWeight): Telling[] {
  const dropped = droppedOf(evidence.casebook, removalsOf(weight, 'dropped'));
  if (dropped.length === 0) return [];
  const turned = claimsAt(evidence, turnedAlone(evidence, weight), (position) => {
    return weight.findings[position]!.stands;
  });
  const says: Of<'withoutClaim'> = {
    kind: 'withoutClaim',
    claim: weight.claim.id,
    each: weight.findings.length === 0 ? [] : claimsAsWritten(evidence),
    dropped,
    turned,
    ruledOut: weight.isRuledOut === true,
  };
  return [{ says }];
}

/** What is so once parts are dropped: of each order what it no longer asks for, and which facts are never the case. */
function droppedOf(casebook: Casebook, removals: readonly Removal[]): Proposition[] {
  const orders = casebook.decisionMakers.flatMap(({ id }) => {
    const own = removals.flatMap((one) =>
      one.kind === 'drop' && one.of === id ? [changedClaim(casebook, one)] : [],
    );
    return gatherWishes(own.filter((one) => one.kind === 'wants'));
  });
  const facts = removals.flatMap((one): Of<'neverSo'>[] =>
    one.kind === 'fact' ? [{ kind: 'neverSo', fact: one.fact }] : [],
  );
  return [...orders, ...facts];
}

/** Wishes of one decision maker in one claim, but for those of which more has to be said than what is wished for. */
function gatherWishes(claims: readonly Of<'wants'>[]): Of<'wants'>[] {
  const isPlain = ({ wish }: Of<'wants'>) => Object.keys(wish).length === 1;
  const plain = claims.filter(isPlain);
  const [first] = plain;
  if (first === undefined) return [...claims];
  const wishes = plain.flatMap(({ wish }) => wish.wishes ?? []);
  return [{ ...first, wish: { wishes } }, ...claims.filter((one) => !isPlain(one))];
}

/** What turns a finding only together with parts in doubt, of findings of which all that is the same. */
interface TurnedTogether {
  readonly positions: readonly number[];
  /** Whether these findings stand where nothing in doubt is dropped. */
  readonly stands: boolean;
  readonly inDoubt: InDoubtWithout & { readonly fewest: NonNullable<InDoubtWithout['fewest']> };
}

function gatherTogether(weight: ClaimWeight): TurnedTogether[] {
  const groups = new Map<string, TurnedTogether>();
  for (const [position, { stands, inDoubt }] of weight.findings.entries()) {
    if (inDoubt?.fewest === undefined) continue;
    const { models, standing, fewest } = inDoubt;
    const sets = fewest.sets.map((set) =>
      set.map((part) => weight.resting.findIndex((one) => one.part === part)),
    );
    const key = [stands, standing, fewest.size, fewest.count, JSON.stringify(sets)].join();
    const before = groups.get(key)?.positions ?? [];
    groups.set(key, {
      positions: [...before, position],
      stands,
      inDoubt: { models, standing, fewest },
    });
  }
  return [...groups.values()];
}

function withoutInDoubt(
  evidence: Evidence,
  { claim }: ClaimWeight,
  { positions, stands, inDoubt }: TurnedTogether,
): Of<'withoutInDoubt'> {
  const { models, standing, fewest } = inDoubt;
  const [first = []] = fewest.sets;
  return {
    kind: 'withoutInDoubt',
    claim: claim.id,
    turned: claimsAt(evidence, positions, () => !stands),
    n: String(stands ? models - standing : standing),
    models: String(models),
    size: fewest.size,
    sets: fewest.count,
    told: droppedOf(evidence.casebook, first.flatMap(removalOf)),
  };
}

function removalOf({ removal }: RestingPart): Removal[] {
  return removal === undefined ? [] : [removal];
}

function notWeighed({ claim, problem }: ClaimWeight): Of<'notWeighed'> {
  return { kind: 'notWeighed', claim: claim.id, ...problem! };
}

/** Claims that turn nothing, by what they carry. */
function tellOthers(evidence: Evidence): Telling[] {
  const { claims, idle } = evidence;
  const rest = claims.filter(
    (one) => turnedAlone(evidence, one).length === 0 && turnedInDoubt(evidence, one).length === 0,
  );
  const known = rest.filter(({ problem }) => problem === undefined);
  const bearing = known.filter(({ findings }) => findings.length > 0);
  const holding = known.filter(({ findings }) => findings.length === 0);
  const none = bearing.map((one) => ({
    claim: one.claim.id,
    dropped: countFate(one, 'dropped'),
    doubted: countFate(one, 'in-doubt'),
  }));
  const positions = [...evidence.findings.keys()];
  const each = claimsAt(evidence, positions, (position) => evidence.findings[position]!.stands);
  const others: Proposition[] = [
    ...rest.filter(({ problem }) => problem !== undefined).map(notWeighed),
    ...(none.length > 0 ? [{ kind: 'claimsTurnNone', claims: none, each } as const] : []),
    ...(holding.length > 0
      ? [{ kind: 'claimsHoldNothing', claims: holding.map(({ claim }) => claim.id) } as const]
      : []),
    ...(idle.length > 0
      ? [{ kind: 'claimsUncited', claims: idle.map(({ id }) => id) } as const]
      : []),
  ];
  return others.map((says) => ({ says, ...(says.kind !== 'notWeighed' && { detail: 'full' }) }));
}

function tellPulls(evidence: Evidence): Telling[] {
  const { pulls, isOfOne, claims } = evidence;
  if (pulls === undefined || (isOfOne && claims.length === 0)) return [];
  if (pulls.length > 0) return pulls.map((pull) => ({ says: tellPull(evidence, pull) }));
  const claim = isOfOne ? claims.map((one) => ({ claim: one.claim.id })) : [];
  return [{ says: { kind: 'noPulls', ...claim[0] } }];
}

export function tellPull(
  evidence: Evidence,
  { holding, against, positions }: OppositePull,
): Of<'pullsApart'> {
  const { casebook, findings } = evidence;
  return {
    kind: 'pullsApart',
    holding: droppedOf(casebook, removalOf(holding)),
    holdingClaims: linksOf(holding),
    against: droppedOf(casebook, removalOf(against)),
    againstClaims: linksOf(against),
    turned: claimsAt(evidence, positions, (position) => !findings[position]!.stands),
  };
}

function linksOf({ because }: Pick<RestingPart, 'because'>): Of<'restsOn'>['beside'] {
  return because.map(({ claim, grade }) => ({ claim, ...(grade !== undefined && { grade }) }));
}

function tellCoverage({ coverage }: Evidence): Telling {
  const parts = citedByKind(coverage).map(({ kind, all, cited }) => {
    return { what: kind, n: cited, of: all };
  });
  return { says: { kind: 'citedParts', parts } };
}

function tellGround(evidence: Evidence): Telling[] {
  const each = gatherVerdicts(claimsAsWritten(evidence));
  const ground: Proposition[] = [
    { kind: 'asWritten', each },
    { kind: 'wrongMeans', drop: evidence.drop },
    { kind: 'heldWithoutClaims' },
  ];
  return ground.map((says) => ({ says, detail: 'full' }));
}

/** What cites a claim, by what comes of it; of what is dropped, and of what is not. */
export function tellResting({ casebook }: Evidence, weight: ClaimWeight, fate: Fate): Telling[] {
  const here: readonly Resting[] = weight.resting.filter((one) => one.fate === fate);
  return here.map(({ part, grade }) => {
    const { kind, words, decisionMaker, because } = part;
    const others = because.filter((link) => link.claim !== weight.claim.id);
    const isOwner = decisionMaker !== undefined && kind !== 'decision-maker';
    return {
      says: {
        kind: 'restsOn',
        what: kind,
        words,
        ...(isOwner && { who: casebook.decisionMakers[decisionMaker]!.id }),
        ...(grade !== undefined && { grade }),
        beside: linksOf({ because: others }),
      },
    };
  });
}

/** Findings that stay as they are whatever becomes of what rests on the claim. */
export function tellAsBefore(evidence: Evidence, weight: ClaimWeight): Telling[] {
  if (weight.problem !== undefined) return [];
  const positions = weight.findings.flatMap(({ stands, inDoubt }, position) =>
    stands === evidence.findings[position]!.stands && inDoubt?.fewest === undefined
      ? [position]
      : [],
  );
  if (positions.length === 0) return [];
  const each = claimsAt(evidence, positions, (position) => evidence.findings[position]!.stands);
  return [{ says: { kind: 'asBefore', claim: weight.claim.id, each }, detail: 'full' }];
}
