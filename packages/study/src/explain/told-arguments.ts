import { type Agreement, agreementOf, openingName, openingNames } from '@standoff/wording';
import { isBody } from '../casebook/moves.ts';
import { isAboutOthers, sayEvery, sayUnder, verdictWords } from '../words/concept-words.ts';
import type { Argument, Explanation } from './explanation.ts';
import { sayUntempted } from './no-improvement.ts';

/** An argument that is told, and behind it those of which only the verdict is told with it. */
export type ToldArguments = readonly [Argument, ...Argument[]];

/** `The United States stays` and ` if it reckons with replies (GMR, SMR); it would leave if …` */
export interface VerdictWords {
  /** Position of the decision maker. */
  readonly decisionMaker: number;
  readonly verdict: string;
  readonly rest: string;
}

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
  readonly idle?: string;
} {
  const all = byDecisionMaker(explanation);
  const idle = all.filter((own) => own.every((argument) => isIdle(explanation, argument)));
  if (idle.length < 2) return { arguments: all };
  const { casebook, concepts } = explanation;
  const names = idle.map(([first]) => casebook.movers[first!.decisionMaker]!.name);
  const { verb, their } = agreementOf(
    idle.map(([first]) => casebook.movers[first!.decisionMaker]!),
  );
  return {
    arguments: all.filter((own) => !idle.includes(own)),
    idle: `${openingNames(names)} ${verb('has')} no move of ${their} own anywhere, and ${verb('stays')} ${sayEvery(concepts)}.`,
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
 * What is said of the verdicts of an argument and its asides: where somebody likes none of its moves that
 * is the reason, and said before any concept.
 */
export function sayVerdicts(
  { casebook, concepts }: Explanation,
  [first, ...rest]: ToldArguments,
): VerdictWords {
  const { decisionMaker } = first;
  const called = casebook.movers[decisionMaker]!;
  const [name, agreement] = [openingName(called.name), agreementOf([called])];
  const verdictOf = (argument: Argument) =>
    sayVerdict(argument, isBody(casebook, decisionMaker), agreement);
  const when = (argument: Argument) =>
    sayUnder(argument.concepts, concepts, {
      one: agreement,
      mood: argument.verdict === 'stable' ? 'does' : 'would',
    });
  const others = rest
    .map((argument) => `; ${agreement.they} ${verdictOf(argument)} ${when(argument)}`)
    .join('');
  const untempted = sayUntempted(casebook, first);
  const reason = untempted === undefined ? '' : `: ${untempted}, which is enough`;
  return {
    decisionMaker,
    verdict: `${name} ${verdictOf(first)}`,
    rest: `${reason} ${when(first)}${others}.`,
  };
}

function sayVerdict({ verdict, concepts }: Argument, ofBody: boolean, { verb }: Agreement): string {
  if (ofBody && !concepts.every(isAboutOthers)) {
    return verdict === 'stable' ? `${verb('leaves')} things as they are` : 'would adopt a draft';
  }
  const { stays, leaves } = verdictWords(concepts);
  if (verdict !== 'stable') return leaves;
  return stays === 'stays' ? verb(stays) : stays;
}
