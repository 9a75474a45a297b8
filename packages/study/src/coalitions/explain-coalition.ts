import {
  buildCoalitionCertificate,
  type Coalition,
  type CoalitionCertificate,
  type CoalitionStableCertificate,
  type CoalitionUnstableCertificate,
  type Concept,
  coalitionReadings,
  type DeterredJointMove,
  isOfSanctions,
  type JointReply,
  type ReadingOfImprovement,
  type Situation,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Proposition, Telling } from '@standoff/propositions';
import { speakOfGroups } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import type { ArgumentStep } from '../explain/explanation.ts';
import { worthOf } from '../explain/in-ids.ts';
import { because, step } from '../explain/step.ts';
import { tellReply, whoBrings } from '../explain/tell-moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { conceptIds } from '../said/world-of.ts';
import { tellBars } from '../treaties/tell-treaties.ts';
import { claimsOf } from '../words/claim-links.ts';

speakOfGroups();

/** Why a coalition would or would not upset a state. */
export interface CoalitionExplanation {
  readonly casebook: Casebook;
  readonly state: StateCode;
  readonly coalition: readonly number[];
  readonly reading: ReadingOfImprovement;
  readonly concepts: readonly Concept[];
  /** Those asked about that have no version for coalitions. */
  readonly leftOut: readonly Concept[];
  readonly arguments: readonly CoalitionArgument[];
  /** Ids of all claims that it rests on, in the order of the file. */
  readonly claims: readonly string[];
}

/** One argument for one verdict, under all concepts under which it reads the same. */
export interface CoalitionArgument {
  readonly concepts: readonly Concept[];
  readonly verdict: CoalitionCertificate['verdict'];
  readonly certificate: CoalitionCertificate;
  readonly steps: readonly ArgumentStep[];
}

/** The verdict of an argument, and under which concepts. */
export function tellCoalitionVerdict(
  { casebook, state, coalition, reading, concepts }: CoalitionExplanation,
  { verdict, concepts: under }: CoalitionArgument,
): Telling<never> {
  const who = coalition.map((member) => casebook.movers[member]!.id);
  const judged = {
    state: casebook.stateId(state),
    stays: verdict === 'stable',
    under: conceptIds(under),
    among: conceptIds(concepts),
  };
  return who.length === 1
    ? { says: { kind: 'judged', who, ...judged } }
    : { says: { kind: 'judgedTogether', members: who, reading: reading.id, ...judged } };
}

/** Gives the reasons for the verdict of a coalition on a state under each concept that has one. */
export function* explainCoalition(
  casebook: Casebook,
  situation: Situation,
  {
    state,
    coalition,
    concepts,
  }: { state: StateCode; coalition: Coalition; concepts: readonly Concept[] },
): Steps<CoalitionExplanation> {
  const found: Verdict[] = [];
  const asked = concepts.filter(hasCoalitionVersion);
  const cell = casebook.space.cellOf(state);
  for (const concept of asked) {
    const verdict = { concept: concept.id, coalition, cell };
    found.push({
      concept,
      certificate: yield* buildCoalitionCertificate(situation, verdict),
    });
  }
  const told = groupVerdicts(found).map(
    ({ concept, certificate, concepts: under }): CoalitionArgument => ({
      concepts: under,
      verdict: certificate.verdict,
      certificate,
      steps: argue(casebook, certificate, concept),
    }),
  );
  const cited = claimsOf(told.flatMap(({ steps }) => steps.flatMap(claimsIn)));
  return {
    casebook,
    state,
    coalition: coalition.members,
    reading: coalitionReadings.find(({ id }) => id === coalition.reading)!,
    concepts: asked,
    leftOut: concepts.filter((concept) => !hasCoalitionVersion(concept)),
    arguments: told,
    claims: casebook.conflict.claims.map(({ id }) => id).filter((id) => cited.includes(id)),
  };
}

interface Verdict {
  readonly concept: Concept;
  readonly certificate: CoalitionCertificate;
}

/** As few certificates as explain all verdicts, each with the concepts that it settles. */
function groupVerdicts(found: readonly Verdict[]): (Verdict & { concepts: Concept[] })[] {
  const leading = found.filter(
    (verdict, k) =>
      !found.some(
        (other, l) => l !== k && explains(other, verdict) && (l < k || !explains(verdict, other)),
      ),
  );
  const settling = ({ concept }: Verdict, verdict: Verdict) =>
    leading.find((one) => one.concept === concept || explains(one, verdict));
  return leading.map((lead) => ({
    ...lead,
    concepts: found
      .filter((verdict) => settling(verdict, verdict) === lead)
      .map(({ concept }) => concept),
  }));
}

/** Whether the one reason serves for the other verdict as well. */
function explains({ concept, certificate }: Verdict, other: Verdict): boolean {
  if (certificate.verdict !== other.certificate.verdict) return false;
  if (certificate.verdict === 'unstable') return other.concept.implies.includes(concept.id);
  return certificate.improvements.length === 0 || concept.implies.includes(other.concept.id);
}

function claimsIn({ claims, steps }: ArgumentStep): ClaimLink[] {
  return [...claims, ...steps.flatMap(claimsIn)];
}

function argue(
  casebook: Casebook,
  certificate: CoalitionCertificate,
  concept: Concept,
): ArgumentStep[] {
  if (certificate.verdict === 'unstable') return [argueUpset(casebook, certificate, concept)];
  if (certificate.improvements.length === 0) {
    const { party: _, ...acting } = actingIn(casebook, certificate, certificate.coalition);
    const bars = tellBars(casebook, certificate.coalition, certificate.state);
    return [
      step('no-improvement', { says: { kind: 'noJointImprovement', ...acting } }),
      ...bars.map((says) => step('alternative', { says })),
    ];
  }
  return certificate.improvements.map((move) =>
    argueDeterred(casebook, certificate, move, concept),
  );
}

/** Who acts together from where, by ids. */
function actingIn(
  { movers, stateId }: Casebook,
  { coalition, reading, state }: CoalitionCertificate,
  party: readonly number[],
) {
  const ids = (members: readonly number[]) => members.map((member) => movers[member]!.id);
  return { members: ids(coalition), party: ids(party), reading, from: stateId(state) };
}

/** Those of a party whose preferences count: its decision makers, or bodies where these are alone. */
function askedAmong(casebook: Casebook, party: readonly number[]): readonly number[] {
  const deciders = party.filter((member) => !isBody(casebook, member));
  return deciders.length > 0 ? deciders : party;
}

/** What they could do, and for each who is asked what it is worth. */
function tellJointMove(
  casebook: Casebook,
  certificate: CoalitionCertificate,
  party: readonly number[],
  to: StateCode,
  answers: readonly ArgumentStep[],
): ArgumentStep {
  const { state } = certificate;
  const { movers, stateId } = casebook;
  const stakes = askedAmong(casebook, party).map((member) => {
    const reason = reasonFor(casebook, member, to, state);
    const says: Proposition = {
      kind: 'stake',
      who: [movers[member]!.id],
      from: stateId(state),
      to: stateId(to),
      ...worthOf(reason),
    };
    const compared = { who: member, first: to, second: state, reason };
    return step('outcome', because(casebook, says, compared), { reason, mover: member });
  });
  const acting = actingIn(casebook, certificate, party);
  const says: Proposition = { kind: 'couldGo', ...acting, to: stateId(to) };
  return step('improvement', { says }, { states: [to], steps: [...stakes, ...answers] });
}

function argueDeterred(
  casebook: Casebook,
  certificate: CoalitionStableCertificate,
  { party, to, sanction }: DeterredJointMove,
  concept: Concept,
): ArgumentStep {
  let from = to;
  const replies = sanction.map((reply) => {
    const said = tellReply(casebook, { ...reply, from, against: party[0]!, after: to });
    from = reply.to;
    return said;
  });
  const spoiled = tellNoGain(casebook, certificate, party, from);
  const at = casebook.stateId(from);
  const acting = actingIn(casebook, certificate, party);
  const counter =
    concept.foresight.moves > 2
      ? [step('counter', { says: { kind: 'noFurtherGain', ...acting, at } })]
      : [];
  return tellJointMove(casebook, certificate, party, to, [...replies, spoiled, ...counter]);
}

/** Who of them would then be no better off than where they stand. */
function tellNoGain(
  casebook: Casebook,
  certificate: CoalitionCertificate,
  party: readonly number[],
  end: StateCode,
): ArgumentStep {
  const { state } = certificate;
  const compared = askedAmong(casebook, party).map((member) => ({
    member,
    reason: reasonFor(casebook, member, end, state),
  }));
  const { member, reason } =
    compared.find((one) => one.reason.order === 'worse') ??
    compared.find((one) => one.reason.order !== 'better') ??
    compared[0]!;
  const says: Proposition = {
    kind: 'spoiled',
    ...actingIn(casebook, certificate, party),
    at: casebook.stateId(end),
    who: casebook.movers[member]!.id,
    ...worthOf(reason),
  };
  const told =
    reason.order === 'worse'
      ? because(casebook, says, { who: member, first: end, second: state, reason })
      : { says };
  return step('outcome', told, { reason, states: [end] });
}

function argueUpset(
  casebook: Casebook,
  certificate: CoalitionUnstableCertificate,
  { computation }: Concept,
): ArgumentStep {
  const { party, improvement, replies: answers } = certificate;
  const response = isOfSanctions(computation) ? computation.response : 'none';
  const replies = REPLIES[response];
  const acting = {
    ...actingIn(casebook, certificate, party),
    to: casebook.stateId(improvement),
    replies,
  };
  const countered = answers.find(({ counter }) => counter !== undefined);
  const n = new Set(answers.map(({ to }) => to)).size;
  const answer =
    countered === undefined
      ? step('undeterred', { says: { kind: 'afterAll', ...acting, n } })
      : tellCountered(casebook, certificate, countered, acting);
  return tellJointMove(casebook, certificate, party, improvement, [answer]);
}

const REPLIES = { none: 'none', any: 'any', improving: 'credible' } as const;

function tellCountered(
  casebook: Casebook,
  { improvement, coalition }: CoalitionUnstableCertificate,
  { to, counter }: JointReply,
  acting: Omit<Of<'goOnTogether'>, 'kind' | 'by' | 'at' | 'end'>,
): ArgumentStep {
  const { movers, stateId } = casebook;
  const by = whoBrings(casebook, coalition, improvement, to);
  const end = counter!.at(-1)!.to;
  const says: Proposition = {
    kind: 'goOnTogether',
    ...acting,
    by: by === undefined ? 'the others' : movers[by]!.id,
    at: stateId(to),
    end: stateId(end),
  };
  return step('counter', { says }, { states: [to, end] });
}
