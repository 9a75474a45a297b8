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
import { agreementOf, inWords, openingName, proseName } from '@standoff/wording';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { ArgumentStep } from '../explain/explanation.ts';
import { step } from '../explain/step.ts';
import { tellReply, whoBrings } from '../explain/tell-moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { claimsOf } from '../words/claim-links.ts';
import { sayMembers } from '../words/coalition-names.ts';
import { quoteMove, sayBecause, sayOrder } from './order-words.ts';

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
  if (certificate.improvements.length === 0) return [step('no-improvement', NOTHING_COMMON)];
  return certificate.improvements.map((move) =>
    argueDeterred(casebook, certificate, move, concept),
  );
}

const NOTHING_COMMON = 'They have no joint move that is an improvement for them.';

/** What they could do, and for each who acts what it is worth. */
function sayJointMove(
  casebook: Casebook,
  { state, coalition }: CoalitionCertificate,
  party: readonly number[],
  to: StateCode,
  answers: readonly ArgumentStep[],
): ArgumentStep {
  const who = party.length === coalition.length ? 'They' : sayMembers(casebook, party, 'opening');
  const stakes = party.map((member) => {
    const reason = reasonFor(casebook, member, to, state);
    const called = casebook.movers[member]!;
    const [name, { verb }] = [openingName(called.name), agreementOf([called])];
    const likes =
      reason.order === 'equal'
        ? `${verb('does')} not mind`
        : reason.order === 'incomparable'
          ? 'cannot compare that with staying'
          : `${verb('likes')} that ${sayOrder(reason)}`;
    return step('outcome', `${name} ${likes}${sayBecause(reason)}.`, { reason, mover: member });
  });
  const text = `${who} could go together to ${quoteMove(casebook, state, to)}.`;
  return step('improvement', text, { states: [to], steps: [...stakes, ...answers] });
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
  const spoiled = sayNoGain(casebook, certificate, party, from);
  const counter =
    concept.foresight.moves > 2
      ? [step('counter', 'No further joint move from there would be a gain for them.')]
      : [];
  return sayJointMove(casebook, certificate, party, to, [...replies, spoiled, ...counter]);
}

/** Who of them would then be no better off than where they stand. */
function sayNoGain(
  casebook: Casebook,
  { state }: CoalitionCertificate,
  party: readonly number[],
  end: StateCode,
): ArgumentStep {
  const compared = party.map((member) => ({
    member,
    reason: reasonFor(casebook, member, end, state),
  }));
  const { member, reason } =
    compared.find((one) => one.reason.order === 'worse') ??
    compared.find((one) => one.reason.order !== 'better') ??
    compared[0]!;
  const name = proseName(casebook.movers[member]!.name);
  const text =
    reason.order === 'worse'
      ? `For ${name} that is ${sayOrder(reason)} than staying${sayBecause(reason)}.`
      : reason.order === 'incomparable'
        ? `${openingName(casebook.movers[member]!.name)} cannot compare that with staying.`
        : `For ${name} that is no better than staying.`;
  return step('outcome', text, { reason, states: [end] });
}

function argueUpset(
  casebook: Casebook,
  certificate: CoalitionUnstableCertificate,
  concept: Concept,
): ArgumentStep {
  const { party, improvement, replies } = certificate;
  const countered = replies.find(({ counter }) => counter !== undefined);
  const answer =
    countered === undefined
      ? sayInVain(new Set(replies.map(({ to }) => to)).size, concept)
      : sayCountered(casebook, certificate, countered);
  return sayJointMove(casebook, certificate, party, improvement, [answer]);
}

function sayInVain(replies: number, { computation }: Concept): ArgumentStep {
  const response = isOfSanctions(computation) ? computation.response : 'none';
  const kind = response === 'improving' ? 'credible answer' : 'answer';
  const text =
    response === 'none'
      ? 'They look no further than their own move.'
      : replies === 0
        ? response === 'improving'
          ? 'Nobody outside has a credible answer to that.'
          : 'Those outside have no move then.'
        : `After each of the ${inWords(replies, kind)} of those outside they would still gain.`;
  return step('undeterred', text);
}

function sayCountered(
  casebook: Casebook,
  { state, improvement, coalition }: CoalitionUnstableCertificate,
  { to, counter }: JointReply,
): ArgumentStep {
  const by = whoBrings(casebook, coalition, improvement, to);
  const name = by === undefined ? 'the others' : proseName(casebook.movers[by]!.name);
  const brought = to === state ? 'it back' : `it to ${quoteMove(casebook, state, to)}`;
  const end = counter!.at(-1)!.to;
  return step(
    'counter',
    `If ${name} brought ${brought}, they could go on together to ${quoteMove(casebook, state, end)}, and gain after all.`,
    { states: [to, end] },
  );
}
