import {
  type Casebook,
  type ClaimWeight,
  citedByKind,
  type Evidence,
  type Fate,
  type FindingWithout,
  gatherTogether,
  judgementInWords,
  judgementsInWords,
  type OppositePull,
  type Resting,
  removalsInTurn,
  removalsOf,
  sayAlone,
  sayFinding,
  sayPull,
  sayTogether,
  turnedAlone,
  turnedInDoubt,
} from '@standoff/study';
import { capitalize } from '@standoff/wording';
import type { EvidenceJson } from '../shapes/evidence.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';

type ClaimJson = EvidenceJson['claims'][number];

/** What hangs on claims, as plain data. */
export function evidenceToJson(
  evidence: Evidence,
  model: ModelIdentity,
  variant?: string,
): EvidenceJson {
  const { casebook, drop, findings, claims, idle, coverage, pulls } = evidence;
  return {
    format: 'standoff.evidence/1',
    model,
    ...(variant !== undefined && { variant }),
    drop,
    findings: findings.map(({ id, finding, stands }) => {
      return { id, says: `${sayFinding(casebook, finding)}.`, stands };
    }),
    claims: claims.map((weight) => claimToJson(evidence, weight)),
    idle: idle.map(({ id }) => id),
    coverage: citedByKind(coverage),
    ...(pulls && { pulls: pulls.map((pull) => pullToJson(evidence, pull)) }),
  };
}

function claimToJson(evidence: Evidence, weight: ClaimWeight): ClaimJson {
  const { casebook } = evidence;
  const { claim, problem } = weight;
  const of = (fate: Fate) =>
    weight.resting
      .filter((one) => one.fate === fate)
      .map((one) => partToJson(casebook, one, claim.id));
  const dropped = removalsInTurn(casebook, removalsOf(weight, 'dropped'));
  return {
    claim: claim.id,
    says: claim.says,
    turns: turningOf(evidence, weight),
    changes: changesOf(evidence, weight),
    dropped: of('dropped'),
    inDoubt: of('in-doubt'),
    borne: of('borne'),
    held: of('held'),
    judgements: judgementsInWords(casebook, dropped),
    findings: weight.findings.map((found, k) => findingToJson(evidence, found, k)),
    ...(weight.isRuledOut && { statusQuoRuledOut: true }),
    ...(problem !== undefined && { problem }),
  };
}

function pullToJson(
  evidence: Evidence,
  pull: OppositePull,
): NonNullable<EvidenceJson['pulls']>[number] {
  const { decisionMakers } = evidence.casebook;
  const reason = ({ kind, words, decisionMaker, because }: OppositePull['holding']) => ({
    kind,
    says: words,
    ...(decisionMaker !== undefined && { decisionMaker: decisionMakers[decisionMaker]!.id }),
    because,
  });
  return {
    findings: pull.positions.map((position) => evidence.findings[position]!.id),
    holding: reason(pull.holding),
    against: reason(pull.against),
    says: `${sayPull(evidence, pull)}.`,
  };
}

function turningOf(evidence: Evidence, weight: ClaimWeight): ClaimJson['turns'] {
  if (turnedAlone(evidence, weight).length > 0) return 'alone';
  return turnedInDoubt(evidence, weight).length > 0 ? 'in-doubt' : 'nothing';
}

function changesOf(evidence: Evidence, weight: ClaimWeight): ClaimJson['changes'] {
  const alone = sayAlone(evidence, weight);
  return {
    ...(alone && { dropped: `${alone.dropped}.`, turned: `${capitalize(alone.turned)}.` }),
    inDoubt: gatherTogether(weight).map((one) => `${sayTogether(evidence, one)}.`),
  };
}

function partToJson(
  { decisionMakers }: Casebook,
  { part, grade }: Resting,
  claim: string,
): ClaimJson['dropped'][number] {
  const { kind, words, decisionMaker, because } = part;
  return {
    kind,
    says: words,
    ...(decisionMaker !== undefined && { decisionMaker: decisionMakers[decisionMaker]!.id }),
    ...(grade !== undefined && { grade }),
    beside: because.filter((link) => link.claim !== claim),
  };
}

function findingToJson(
  { casebook, findings }: Evidence,
  { stands, inDoubt }: FindingWithout,
  position: number,
): ClaimJson['findings'][number] {
  const { id, stands: before } = findings[position]!;
  return {
    id,
    stands,
    turned: stands !== before,
    ...(inDoubt && {
      inDoubt: {
        models: String(inDoubt.models),
        standing: String(inDoubt.standing),
        ...(inDoubt.fewest && {
          fewest: {
            size: inDoubt.fewest.size,
            count: inDoubt.fewest.count,
            sets: inDoubt.fewest.sets.map((set) =>
              set.map(({ removal }) => judgementInWords(casebook, removal!)),
            ),
          },
        }),
      },
    }),
  };
}
