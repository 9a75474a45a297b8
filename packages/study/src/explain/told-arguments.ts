import type { Proposition, Telling } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import type { Argument, Explanation } from './explanation.ts';
import { idsIn } from './in-ids.ts';
import { isUntempted } from './no-improvement.ts';

/** An argument that is told, and behind it those of which only the verdict is told with it. */
export type ToldArguments = readonly [Argument, ...Argument[]];

/** The arguments of an explanation, those of one decision maker together. */
export function byDecisionMaker({ casebook, arguments: all }: Explanation): Argument[][] {
  return casebook.movers
    .map((_, dm) => all.filter((argument) => argument.decisionMaker === dm))
    .filter((own) => own.length > 0);
}

/**
 * The arguments of an explanation by decision maker, and in one sentence those who stay because they
 * have no move anywhere, where these are several.
 */
export function gatherIdle(explanation: Explanation): {
  readonly arguments: Argument[][];
  readonly idle?: Telling<never>;
} {
  const all = byDecisionMaker(explanation);
  const idle = all.filter((own) => own.every((argument) => isIdle(explanation, argument)));
  if (idle.length < 2) return { arguments: all };
  const { casebook, state, concepts } = explanation;
  const ids = idsIn(casebook);
  const who = idle.map(([first]) => ids.who(first!.decisionMaker));
  const under = concepts.map(({ id }) => id);
  const says: Proposition = { kind: 'idle', who };
  const stay: Proposition = {
    kind: 'judged',
    who,
    state: ids.state(state),
    stays: true,
    under,
    among: under,
    ...ids.world,
  };
  return {
    arguments: all.filter((own) => !idle.includes(own)),
    idle: { says: stay, joined: [{ by: 'because', told: { says } }] },
  };
}

/** Whether an argument is no more than that one has no move anywhere. */
function isIdle({ casebook }: Explanation, { decisionMaker, steps }: Argument): boolean {
  return (
    !casebook.space.movers[decisionMaker]!.canMove && steps.every(({ kind }) => kind === 'no-move')
  );
}

/** Which arguments of one decision maker are told at length, and which as asides. */
export function toldArguments(own: readonly Argument[]): ToldArguments[] {
  const leading = own.filter((argument) => !isToldBy(argument, own));
  const asides = own.filter((argument) => !leading.includes(argument));
  // An aside that several arguments tell stands beside the first of them.
  const besides = (aside: Argument) => leading.find((argument) => isToldBy(aside, [argument]));
  return leading.map((argument) => [
    argument,
    ...asides.filter((aside) => besides(aside) === argument),
  ]);
}

/**
 * Whether an argument says nothing that another does not say as well: that an improvement tempts
 * who looks no further, where another argument starts from the same improvement.
 */
function isToldBy({ concepts, certificate }: Argument, others: readonly Argument[]): boolean {
  if (certificate.verdict !== 'unstable') return false;
  if (concepts.some((concept) => concept.foresight.moves > 1 || isAboutOthers(concept)))
    return false;
  return others.some(
    ({ certificate: other }) =>
      other.verdict === 'stable' &&
      other.improvements.some(({ to }) => to === certificate.improvement),
  );
}

/**
 * The verdicts of an argument and its asides: where somebody likes none of its moves that is the reason.
 */
export function tellVerdicts(
  explanation: Explanation,
  [first, ...rest]: ToldArguments,
): Telling<never> {
  const reason = isUntempted(first) ? [untemptedIn(explanation.casebook, first)] : [];
  const asides = rest.map((aside): Telling<never> => ({ says: judgedIn(explanation, aside) }));
  return {
    says: judgedIn(explanation, first),
    joined: [
      ...reason.map((says) => ({ by: 'because', told: { says } }) as const),
      ...asides.map((told) => ({ by: 'next', told }) as const),
    ],
  };
}

function judgedIn(
  { casebook, state, concepts: asked }: Explanation,
  { decisionMaker, verdict, concepts }: Argument,
): Proposition {
  const ids = idsIn(casebook);
  return {
    kind: 'judged',
    who: [ids.who(decisionMaker)],
    state: ids.state(state),
    stays: verdict === 'stable',
    under: concepts.map(({ id }) => id),
    among: asked.map(({ id }) => id),
    ...ids.world,
  };
}

/** That somebody likes none of its moves: the reason of who stays whatever the others would do. */
export function untemptedIn(
  casebook: Casebook,
  { decisionMaker, certificate }: Pick<Argument, 'decisionMaker' | 'certificate'>,
): Proposition {
  const ids = idsIn(casebook);
  const about = { who: [ids.who(decisionMaker)], from: ids.state(certificate.state) };
  return { kind: 'tempted', ...about, so: false, ...ids.world };
}
