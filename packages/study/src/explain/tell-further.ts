import {
  type Concept,
  findConcept,
  type StableCertificate,
  type StateCode,
  type Step,
} from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import { speakOfReasons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { countsOf, idsIn, worthOf } from './in-ids.ts';
import { because, step } from './step.ts';

speakOfReasons();

/** What an argument has gone through. */
export interface Met {
  /** Where the decision maker has gone on to. */
  readonly goneOn: readonly StateCode[];
  /** How many moves are left, that of the others next; absent where nothing bounds them. */
  readonly left: number | undefined;
}

/** An end to which the others have brought a decision maker after an improvement. */
interface Answered {
  readonly casebook: Casebook;
  readonly certificate: StableCertificate;
  readonly end: StateCode;
  readonly concepts: readonly Concept[];
  readonly met: Met;
  /** The argument that a further move is answered as well. */
  argueFrom(to: StateCode, steps: readonly Step[], met: Met): ArgumentStep[];
}

/** How many moves after a reply are told, and how often that is done one within the other. */
const TOLD = 2;

/** That a decision maker cannot move on from an end, or that what it could do is answered as well, or does not help. */
export function tellFurther(answered: Answered): ArgumentStep[] {
  const further = tellAnswered(answered);
  return further.length > 0 ? further : tellNoEscape(answered);
}

function tellAnswered({
  casebook,
  certificate,
  end,
  met: { goneOn, left },
  argueFrom,
}: Answered): ArgumentStep[] {
  const { decisionMaker, state, later = [], concept } = certificate;
  if (later.length === 0) return [];
  const then = left === undefined ? undefined : left - 2;
  const moves = movesFrom(casebook, decisionMaker, end);
  const answered = moves.flatMap(
    (to) => later.find((each) => each.from === to && each.left === then) ?? [],
  );
  if (answered.length === 0) return [];
  const open = answered.filter(({ from }) => !goneOn.includes(from));
  const told = goneOn.length < TOLD ? open.slice(0, TOLD) : [];
  const { who, state: id } = idsIn(casebook);
  const about = { who: who(decisionMaker), home: id(state), from: id(end) };
  const steps = told.map(({ from, steps: own }) => {
    const reason = reasonFor(casebook, decisionMaker, from, state);
    const met = { goneOn: [...goneOn, from], left: then };
    const says: Proposition = { kind: 'movesOn', ...about, to: id(from), ...worthOf(reason) };
    const compared = { who: decisionMaker, first: from, second: state, reason };
    return step('counter', because(casebook, says, compared), {
      reason,
      mover: decisionMaker,
      states: [from],
      steps: argueFrom(from, own, met),
    });
  });
  const already = open.length === 0;
  const n = already ? answered.length : open.length - told.length;
  if (n === 0) return steps;
  const beside = told.map(({ from }) => id(from));
  const says: Proposition = { kind: 'alsoAnswered', ...about, beside, n, already, concept };
  return [...steps, step('counter', { says })];
}

/** Where a concept gives the decision maker a counter-move: that none helps. */
function tellNoEscape({
  casebook,
  certificate: { decisionMaker, state, concept },
  end,
  concepts,
  met: { left },
}: Answered): ArgumentStep[] {
  const symmetric = concepts.filter(({ foresight }) => foresight.moves > 2);
  if (symmetric.length === 0) return [];
  const { who, state: id, world } = idsIn(casebook);
  const { computation, foresight } = findConcept(concept)!;
  if (left !== undefined && left < 2) {
    const about = { who: who(decisionMaker), concept, moves: foresight.moves };
    return [step('counter', { says: { kind: 'looksAhead', ...about } })];
  }
  // One who moves by improvements only may have a way to something better that it does not take.
  const isCredible = computation.kind === 'exchange' && computation.response === 'improving';
  const says: Proposition = {
    kind: 'noEscape',
    who: who(decisionMaker),
    home: id(state),
    from: id(end),
    by: isCredible ? 'improvements' : 'moves',
    n: movesFrom(casebook, decisionMaker, end).length,
    under: symmetric.map((one) => one.id),
    ...countsOf(casebook, 'deters'),
    ...world,
  };
  return [step('counter', { says })];
}
