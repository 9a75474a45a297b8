import {
  buildCertificate,
  type Concept,
  createSituation,
  createSpace,
  distanceTo,
  type Model,
  type MovePolicy,
  reachableFrom,
  runToEnd,
  type Sanction,
  type StateCode,
  verifyCertificate,
} from '@standoff/engine';
import {
  type AnalysedCase,
  improvementsOf,
  isStable,
  likesBetter,
  movesFrom,
} from '../analysed-case.ts';

/** An improvement of a decision maker, by cells, that may be deterred under a concept. */
export interface Improvement {
  readonly concept: Concept;
  readonly dm: number;
  readonly state: number;
  readonly improvement: number;
}

/** The cells of all states that deter an improvement. */
export function sanctioningCells(analysed: AnalysedCase, about: Improvement): number[] {
  const { computation } = about.concept;
  if (computation.kind === 'sanction') {
    const { response, counter } = computation;
    return response === 'none' ? [] : replySanctions(analysed, about, response, counter === 'any');
  }
  if (computation.kind !== 'simultaneous') {
    throw new RangeError(`what deters under ${about.concept.id} is not one state`);
  }
  const joiners = analysed.conflict.decisionMakers
    .map((_, mover) => mover)
    .filter((mover) => mover !== about.dm)
    .filter(
      (mover) =>
        computation.joiners === 'improving' || !isStable(analysed, 'seq', mover, about.state),
    );
  return [
    ...jointSanctions(analysed, about, joiners),
    ...(computation.alsoSequential ? replySanctions(analysed, about, 'improving', false) : []),
  ];
}

/** States that the others can bring about one after the other, and that deter. */
function replySanctions(
  analysed: AnalysedCase,
  { dm, state, improvement }: Improvement,
  policy: MovePolicy,
  withCounter: boolean,
): number[] {
  const isBetter = (cell: number) => likesBetter(analysed, dm, cell, state);
  return repliesTo(analysed, dm, improvement, policy).filter(
    (end) => !isBetter(end) && !(withCounter && movesFrom(analysed, dm, end).some(isBetter)),
  );
}

/** Where the others can go from a cell while one decision maker holds still. */
function repliesTo(analysed: AnalysedCase, dm: number, from: number, policy: MovePolicy): number[] {
  const model = holdStill(analysed.model, dm);
  const created = createSpace(model);
  if (created.status !== 'created') throw new RangeError('the model has too many states');
  const situation = runToEnd(createSituation(created.space, model));
  const reachability = runToEnd(reachableFrom(situation, from, policy));
  const others = { ...reachability, from: -1 };
  return analysed.cells.filter((cell) => distanceTo(others, cell) !== undefined);
}

/** The model in which a decision maker has no moves. Its states keep their cells. */
function holdStill(model: Model, dm: number): Model {
  const { form } = model;
  if (form.kind === 'graph') {
    return { ...model, form: { ...form, moves: form.moves.map((m, k) => (k === dm ? [] : m)) } };
  }
  const options = form.options.map((option) =>
    option.owner === dm ? { ...option, moves: { kind: 'pairs' as const, pairs: [] } } : option,
  );
  return { ...model, form: { ...form, options } };
}

/** What comes of the improvement when others take improvements of theirs at the same time. */
function jointSanctions(
  analysed: AnalysedCase,
  { dm, state, improvement }: Improvement,
  joiners: readonly number[],
): number[] {
  const { space } = analysed.situation;
  let combinations = [[{ mover: dm, cell: improvement }]];
  for (const mover of joiners) {
    const own = improvementsOf(analysed, mover, state).map((cell) => ({ mover, cell }));
    combinations = combinations.flatMap((moves) => [moves, ...own.map((m) => [...moves, m])]);
  }
  const outcomes = combinations
    .filter((moves) => moves.length > 1)
    .map((moves) => space.combine(state, moves) ?? -1);
  return outcomes.filter((cell) => cell >= 0 && !likesBetter(analysed, dm, cell, state));
}

/**
 * The cell in which the certificate for the state has the improvement end, `none` if nothing deters
 * it; `not needed` where the certificate rests on another improvement that nothing deters.
 */
export function certifiedSanction(
  { situation, model }: AnalysedCase,
  { concept, dm, state, improvement }: Improvement,
): number | 'none' | 'not needed' {
  const { space } = situation;
  const verdict = { concept: concept.id, decisionMaker: dm, cell: state };
  const certificate = buildCertificate(situation, verdict);
  const verification = verifyCertificate(model, certificate);
  if (!verification.valid) throw new Error(verification.problem);
  const code = space.codeOf(improvement);
  if (certificate.verdict === 'unstable') {
    return certificate.improvement === code ? 'none' : 'not needed';
  }
  const deterred = certificate.improvements.find(({ to }) => to === code)!;
  return space.cellOf(endOf(deterred.sanction));
}

function endOf(sanction: Sanction): StateCode {
  if (sanction.kind === 'simultaneous') return sanction.result;
  return sanction.steps.at(-1)!.to;
}
