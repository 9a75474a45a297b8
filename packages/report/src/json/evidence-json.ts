import { noReferences, type Proposition, type References } from '@standoff/propositions';
import {
  type Casebook,
  type ClaimWeight,
  citedByKind,
  type Evidence,
  type Fate,
  type FindingWithout,
  judgementInWords,
  judgementsInWords,
  lexiconOf,
  type OppositePull,
  type Resting,
  removalsInTurn,
  removalsOf,
  sayFinding,
  tellPull,
  tellWithout,
  turnedAlone,
  turnedInDoubt,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { sayChanges, sayClaim, sayEvidence, sentencesAlone } from '../evidence/evidence-told.ts';
import { sentencesToJson } from '../sentences/sentences-told.ts';
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
  const { opening, others, ground, coverage: cited } = sayEvidence(evidence);
  const said = noReferences();
  const told = sentencesToJson([...opening, ...others, ...cited, ...ground], said);
  return {
    format: 'standoff.evidence/1',
    model,
    ...(variant !== undefined && { variant }),
    drop,
    told,
    findings: findings.map(({ id, finding, stands }) => {
      return { id, says: `${sayFinding(casebook, finding)}.`, stands };
    }),
    claims: claims.map((weight) => claimToJson(evidence, weight, said)),
    idle: idle.map(({ id }) => id),
    coverage: citedByKind(coverage),
    ...(pulls && { pulls: pulls.map((pull) => pullToJson(evidence, pull, said)) }),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}

function claimToJson(evidence: Evidence, weight: ClaimWeight, said: References): ClaimJson {
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
    told: sentencesToJson(sayChanges(evidence, weight), said),
    dropped: of('dropped'),
    inDoubt: of('in-doubt'),
    borne: of('borne'),
    held: of('held'),
    judgements: judgementsInWords(casebook, dropped),
    findings: weight.findings.map((found, k) => findingToJson(evidence, found, k)),
    ...(weight.isRuledOut && { statusQuoRuledOut: true }),
    ...(problem !== undefined && {
      problem: sayClaim(evidence, { kind: 'notWeighed', claim: claim.id, ...problem }),
    }),
  };
}

function pullToJson(
  evidence: Evidence,
  pull: OppositePull,
  said: References,
): NonNullable<EvidenceJson['pulls']>[number] {
  const { decisionMakers } = evidence.casebook;
  const [pulled] = sentencesToJson(
    sentencesAlone(evidence, [{ says: tellPull(evidence, pull) }]),
    said,
  );
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
    says: pulled!.text,
    means: pulled!.means,
  };
}

function turningOf(evidence: Evidence, weight: ClaimWeight): ClaimJson['turns'] {
  if (turnedAlone(evidence, weight).length > 0) return 'alone';
  return turnedInDoubt(evidence, weight).length > 0 ? 'in-doubt' : 'nothing';
}

function changesOf(evidence: Evidence, weight: ClaimWeight): ClaimJson['changes'] {
  const [without] = tellWithout(evidence, weight).map(({ says }) => says);
  const inDoubt = sayChanges(evidence, weight).filter(
    ({ means: [one] }) => one!.kind === 'withoutInDoubt',
  );
  return {
    ...(without?.kind === 'withoutClaim' && {
      dropped: sayClaim(evidence, { kind: 'all', of: without.dropped as Proposition[], so: true }),
      turned: sayClaim(evidence, { ...without, dropped: [] }),
    }),
    inDoubt: inDoubt.map(({ text }) => text),
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
