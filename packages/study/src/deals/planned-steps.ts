import { codeOf, type PathStep, type StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { type AsAgreed, agreedBy } from './as-agreed.ts';
import { type BesideStart, besideStart } from './beside-start.ts';
import type { Deal, DealExplained, DealStep, Deals, Trust } from './deal.ts';
import { onTheWay } from './openings.ts';
import { trustOn } from './trust.ts';

/** That somebody brings one option, by position, to a level. */
export interface PlannedChange {
  readonly option: number;
  readonly level: number;
}

/** How a deal is carried out in an order that somebody thought of. */
export type PlannedSteps =
  | {
      readonly status: 'possible';
      readonly steps: readonly DealStep[];
      /** How everybody stands after each of them. */
      readonly after: readonly BesideStart[];
      readonly trust: readonly Trust[];
    }
  /** A move, by position in the plan, that limits of moves or rules forbid where it stands. */
  | { readonly status: 'impossible'; readonly at: number };

/** What a deal comes to in changes of one level each: in the order of its instalments where it has some, else of its steps. */
export function changesOfDeal(
  { space, states }: Casebook,
  { steps, instalments }: Pick<Deal, 'steps'> & Pick<DealExplained, 'instalments'>,
): PlannedChange[] {
  if (space.representation === 'graph') return [];
  const ordered = instalments.status === 'found' ? instalments.rounds.flat() : steps;
  return ordered.flatMap(({ from, to }) => {
    const [before, after] = [from, to].map((cell) => states.levels(space.codeOf(cell)));
    return after!.flatMap((level, option) => {
      const towards = Math.sign(level - before![option]!);
      const number = Math.abs(level - before![option]!);
      return Array.from({ length: number }, (_, k) => ({
        option,
        level: before![option]! + towards * (k + 1),
      }));
    });
  });
}

/** A plan, move by move; each of them changes options of one mover. The last one has to lead where the deal does. */
export function plannedSteps(
  analysis: Analysis,
  {
    from,
    against = from,
    parties,
  }: Pick<Deals, 'from' | 'parties'> & Partial<Pick<Deals, 'against'>>,
  plan: readonly (readonly PlannedChange[])[],
): PlannedSteps {
  const { casebook, situation } = analysis;
  const acting = agreedBy(analysis, parties);
  const start = casebook.space.cellOf(from);
  const path: PathStep[] = [];
  for (const [at, changes] of plan.entries()) {
    const step = stepOf(acting, path.at(-1)?.to ?? start, changes);
    if (step === undefined) return { status: 'impossible', at };
    path.push(step);
  }
  const base = casebook.space.cellOf(against);
  const steps = onTheWay(acting, base, parties).look(path);
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const after = steps.map(({ to }) => besideStart(analysis, base, to));
  return { status: 'possible', steps, after, trust: trustOn(situation, base, steps, deciders) };
}

/** One move; undefined where it cannot be made. */
function stepOf(
  { casebook, agreed }: AsAgreed,
  from: number,
  changes: readonly PlannedChange[],
): PathStep | undefined {
  const { space, states, options, model } = casebook;
  if (model.form.kind !== 'options') return undefined;
  const mover = options[changes[0]!.option]!.decisionMaker;
  const levels = changes.reduce<readonly number[]>(
    (sofar, { option, level }) => sofar.with(option, level),
    states.levels(space.codeOf(from)),
  );
  const code: StateCode = codeOf(model.form, levels);
  const to = states.isState(code) ? space.cellOf(code) : -1;
  let isPossible = false;
  agreed.space.movers[mover]!.forEachTarget(from, (target) => {
    isPossible ||= target === to;
  });
  return isPossible ? { mover, from, to } : undefined;
}
