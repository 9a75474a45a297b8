import { prefers, runToEnd, type StateCode } from '@standoff/engine';
import {
  sayDealOpening,
  sayDealOthers,
  sayDealTrust,
  sayInstalments,
  sayNoDeal,
  sayPlannedTrust,
  sayWithoutDeal,
} from '@standoff/report';
import {
  type Analysis,
  agreementOf,
  type Casebook,
  capitalize,
  changedPhrases,
  changesOfDeal,
  type Deal,
  type Deals,
  heldUnder,
  inWords,
  openingName,
  type PlannedChange,
  plannedSteps,
  sayChanges,
  sayHeld,
  sayUnder,
  stateOfDeal,
  temptationsIn,
} from '@standoff/study';
import { plainStep } from './read-argument.ts';
import { nameState } from './read-beliefs.ts';
import type {
  PlanOfSteps,
  ShownDeal,
  ShownDealGrounds,
  ShownDealRow,
  ShownDealStep,
  ShownGain,
  ShownNoDeal,
  ShownPiece,
  ShownPlan,
  ShownTemptation,
  ShownTriedState,
} from './shown-deals.ts';
import { keyOf } from './state-keys.ts';

type RefusedDeal = NonNullable<Deals['refused']>[number];
type DealStep = Deal['steps'][number];
type Temptation = NonNullable<Deal['explained']>['temptations'][number];

/** The deals of the file, and where they lead. */
export function readDealGrounds(casebook: Casebook): ShownDealGrounds {
  return {
    deals: casebook.conflict.deals.map((deal) => {
      const { id, name, parties, says, because } = deal;
      const state = stateOfDeal(casebook, deal);
      return {
        id,
        name,
        parties,
        ...(state !== undefined && { key: keyOf(casebook, state) }),
        ...(says !== undefined && { says }),
        claims: because,
      };
    }),
  };
}

function readRow(analysis: Analysis, { casebook, from }: Deals, deal: Deal): ShownDealRow {
  const { state, holdsUnder, frontier, steps } = deal;
  return {
    ...nameState(casebook, state),
    words: sayChanges(casebook, from, state),
    phrases: changedPhrases(casebook, from, state),
    gains: gainsOf(analysis, from, state),
    heldUnder: holdsUnder.map(({ id }) => id),
    isFrontier: frontier,
    exposed: [...new Set(steps.flatMap(({ exposed }) => exposed))],
  };
}

/** How a state is for each decision maker beside where it starts. */
function gainsOf(
  { casebook, situation: { orders } }: Analysis,
  from: StateCode,
  to: StateCode,
): ShownGain[] {
  const [start, cell] = [from, to].map((state) => casebook.space.cellOf(state)) as [number, number];
  return casebook.decisionMakers.map((_, dm): ShownGain => {
    const order = orders[dm]!;
    if (order.kind === 'ranked') {
      const places = order.ranks[cell]! - order.ranks[start]!;
      return { order: places > 0 ? 'better' : places < 0 ? 'worse' : 'equal', places };
    }
    if (prefers(order, cell, start)) return { order: 'better' };
    return { order: prefers(order, start, cell) ? 'worse' : 'incomparable' };
  });
}

/** A state that is no deal, and why; who would leave it is asked of what is none as well. */
export function readNoDeal(analysis: Analysis, refused: RefusedDeal): ShownNoDeal {
  const { casebook, concepts } = analysis;
  const { temptations } = runToEnd(temptationsIn(analysis, refused));
  return {
    ...nameState(casebook, refused.state),
    noDeal: sayNoDeal(casebook, refused),
    heldUnder: heldUnder(analysis, casebook.space.cellOf(refused.state)).map(({ id }) => id),
    gains: gainsOf(analysis, casebook.statusQuo!, refused.state),
    temptations: temptations.map((one) => readTemptation({ casebook, concepts }, one)),
  };
}

/** A deal with its steps and with who would leave it. */
export function readDeal(analysis: Analysis, found: Deals, deal: Deal): ShownDeal {
  const { casebook } = found;
  const { explained } = deal;
  return {
    ...readRow(analysis, found, deal),
    ...(casebook.options.length > 0 && { terms: termsOf(casebook, found.from, deal.state) }),
    isOnTrust: deal.isOnTrust,
    trust: sayDealTrust(casebook, deal),
    steps: deal.steps.map((step) => readStep(analysis, found, step)),
    aside: sayDealOthers(casebook, deal),
    instalments: explained ? sayInstalments(casebook, explained.instalments) : [],
    pieces: changesOfDeal(analysis, deal).map((change) => readPiece(casebook, change)),
    otherwise: sayWithoutDeal(found, deal),
    temptations: (explained?.temptations ?? []).map((one) => readTemptation(found, one)),
  };
}

function readPiece({ options, phrases }: Casebook, { option, level }: PlannedChange): ShownPiece {
  const { decisionMaker: mover, option: one } = options[option]!;
  return { mover, option, level, words: phrases.get(one)![level]! };
}

/** How an order of steps fares that somebody thought of. */
export function readPlan(
  analysis: Analysis,
  found: Pick<Deals, 'casebook' | 'from' | 'parties'>,
  plan: PlanOfSteps,
): ShownPlan {
  const planned = plannedSteps(analysis, found, plan);
  if (planned.status === 'impossible') return { impossible: planned.at };
  return {
    steps: planned.steps.map((step) => readStep(analysis, found, step)),
    trust: sayPlannedTrust(found.casebook, planned),
  };
}

/** `{ "dprk.tests": "frozen" }`: what is other than where it starts. */
function termsOf(
  { options, states }: Casebook,
  from: StateCode,
  to: StateCode,
): Readonly<Record<string, string>> {
  const [before, after] = [states.levels(from), states.levels(to)];
  return Object.fromEntries(
    options.flatMap(({ option: { owner, id, levels } }, k) =>
      before[k] === after[k] ? [] : [[`${owner}.${id}`, levels[after[k]!]!.id]],
    ),
  );
}

function readStep(
  analysis: Analysis,
  { casebook, from, parties }: Pick<Deals, 'casebook' | 'from' | 'parties'>,
  step: DealStep,
): ShownDealStep {
  const { mover, exposed, openings } = step;
  const [before, to] = [step.from, step.to].map((cell) => casebook.space.codeOf(cell));
  return {
    mover,
    words: sayChanges(casebook, before!, to!),
    gains: gainsOf(analysis, from, to!),
    exposed,
    openings: openings.map((opening) => ({
      mover: opening.mover,
      says: `${capitalize(sayDealOpening({ casebook, parties }, step, opening))}.`,
    })),
  };
}

function readTemptation(
  { casebook, concepts }: Pick<Deals, 'casebook' | 'concepts'>,
  { mover, leaves, arguments: found }: Temptation,
): ShownTemptation {
  return {
    mover,
    leaves: leaves.map(({ id }) => id),
    says:
      leaves.length > 0
        ? sayLeaver({ casebook, concepts }, { mover, under: leaves })
        : `${openingName(casebook.movers[mover]!.name)} has something to gain by leaving it, and would stay under ${inWords(concepts.length, 'concept', 'concepts')}.`,
    arguments: found.map((argument) => ({
      concepts: argument.concepts.map(({ id }) => id),
      verdict: argument.verdict,
      steps: argument.steps.map((step) => plainStep(casebook, step)),
    })),
  };
}

function sayLeaver(
  { casebook, concepts }: Pick<Deals, 'casebook' | 'concepts'>,
  { mover, under }: Deal['leavers'][number],
): string {
  const one = casebook.movers[mover]!;
  const when = sayUnder(under, concepts, { one: agreementOf([one]), mood: 'would' });
  return `${openingName(one.name)} would leave it ${when}.`;
}

/** How a state stands in another analysis than that of the page, as what is tried out. */
export function readTriedState(
  tried: Analysis,
  state: StateCode,
  refused?: RefusedDeal,
): ShownTriedState {
  const { casebook, concepts, stability } = tried;
  const cell = casebook.space.cellOf(state);
  const held = heldUnder(tried, cell);
  const leavers = casebook.movers.flatMap((_, mover) => {
    const under = concepts.filter(({ id }) => !stability.get(id)![mover]!.has(cell));
    return under.length === 0 ? [] : [sayLeaver(tried, { mover, under })];
  });
  return {
    heldUnder: held.map(({ id }) => id),
    says: `It ${sayHeld(held, concepts, 'would hold')}.`,
    leavers,
    ...(refused && { noDeal: sayNoDeal(casebook, refused) }),
  };
}
