import { beginPieces, type Limits, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { coverClaims } from '../claims/claim-coverage.ts';
import type { AskedFinding } from '../sweep/finding.ts';
import {
  type ClaimWeight,
  countFate,
  type Evidence,
  type OppositePull,
  removalsOf,
  turnedAlone,
  turnedInDoubt,
} from './evidence.ts';
import { findingsWithout, type Study } from './findings-without.ts';
import { oppositePulls } from './opposite-pulls.ts';
import { remainsOf } from './orders-without.ts';
import { type DropRule, fateWithout, type RestingPart, restingParts } from './resting-parts.ts';
import { rememberGrounds } from './worlds-without.ts';

export interface EvidenceQuery {
  readonly findings: readonly AskedFinding[];
  /** Only this claim. */
  readonly claim: string | undefined;
  readonly drop: DropRule;
  /** Whether reasons that pull a finding opposite ways are looked for. */
  readonly pulls: boolean;
  readonly limits: Limits;
}

/** What hangs on claims: what the findings would be if each of them, by itself, supported nothing. */
export function* weighClaims(
  opened: OpenCase,
  { findings, claim: wanted, drop, pulls: pulling, limits }: EvidenceQuery,
): Steps<Evidence | TooLarge> {
  const { casebook } = opened;
  const parts = restingParts(casebook);
  const study = openStudy(opened, findings, parts, limits);
  const written = yield* findingsWithout(study, [], []);
  if ('status' in written) return written;
  const known = findings.map((one, k) => ({ ...one, stands: written.findings[k]!.stands }));
  const asked = casebook.conflict.claims.filter(({ id }) => id === (wanted ?? id));
  const claims: ClaimWeight[] = [];
  const left = beginPieces(asked.length);
  for (const [k, claim] of asked.entries()) {
    const resting = parts.flatMap((part) => {
      const found = fateWithout(part, claim.id, drop);
      return found === undefined ? [] : [{ part, ...found }];
    });
    if (resting.length === 0) continue;
    const weight = yield* weighClaim(study, { claim, resting });
    if ('status' in weight) return weight;
    claims.push(weight);
    const [passes, share] = [k + 1, (k + 1) / asked.length];
    yield { what: doing.leavingOutClaims, passes, share, cost: left(passes) };
  }
  const stands = known.map((one) => one.stands);
  const pulls = pulling ? yield* oppositePulls(study, parts, stands) : undefined;
  if (pulls !== undefined && 'status' in pulls) return pulls;
  return {
    casebook,
    drop,
    isOfOne: wanted !== undefined,
    findings: known,
    claims: claims.toSorted(byWeight({ findings: known })),
    idle: asked.filter((claim) => claims.every((one) => one.claim !== claim)),
    coverage: coverClaims(casebook, []),
    ...(pulls && { pulls: pulls.filter((pull) => wanted === undefined || isAbout(pull, wanted)) }),
  };
}

function isAbout({ holding, against }: OppositePull, wanted: string): boolean {
  return [holding, against].some(({ because }) => because.some(({ claim }) => claim === wanted));
}

function openStudy(
  opened: OpenCase,
  findings: readonly AskedFinding[],
  parts: readonly RestingPart[],
  limits: Limits,
): Study {
  const remains = remainsOf(opened.casebook, parts);
  return {
    opened,
    findings,
    remains,
    grounds: rememberGrounds(opened, remains, limits),
    limits,
    partOf: new Map(parts.map((part) => [part.removal, part])),
  };
}

function* weighClaim(
  study: Study,
  asked: Pick<ClaimWeight, 'claim' | 'resting'>,
): Steps<ClaimWeight | TooLarge> {
  const [dropped, doubted] = [removalsOf(asked, 'dropped'), removalsOf(asked, 'in-doubt')];
  if (dropped.length + doubted.length === 0) return { ...asked, findings: [] };
  const found = yield* findingsWithout(study, dropped, doubted);
  return 'status' in found ? found : { ...asked, ...found };
}

/**
 * First what turns most findings by itself, then what turns most together with parts in doubt, fewer of them
 * first; then that on which most of the model rests.
 */
function byWeight(evidence: Pick<Evidence, 'findings'>) {
  return (a: ClaimWeight, b: ClaimWeight): number => {
    const [one, other] = [a, b].map((claim) => [
      turnedAlone(evidence, claim).length,
      turnedInDoubt(evidence, claim).length,
      -fewestIn(evidence, claim),
      countFate(claim, 'dropped'),
      countFate(claim, 'in-doubt'),
      claim.resting.length,
    ]);
    const k = one!.findIndex((value, at) => value !== other![at]);
    return k < 0 ? 0 : other![k]! - one![k]!;
  };
}

/** The fewest parts in doubt after which some finding turns; many where none does. */
function fewestIn(evidence: Pick<Evidence, 'findings'>, claim: ClaimWeight): number {
  const sizes = turnedInDoubt(evidence, claim).map((k) => claim.findings[k]!.inDoubt!.fewest!.size);
  return Math.min(Number.MAX_SAFE_INTEGER, ...sizes);
}
