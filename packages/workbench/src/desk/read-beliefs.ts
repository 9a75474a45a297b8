import { type Concept, findConcept, judgesImprovements } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import {
  type ErrorEffect,
  gatherMisjudged,
  sayBeliefCounts,
  sayByError,
  sayPerceptionsHeld,
} from '@standoff/report';
import {
  type ArgumentStep,
  type ByError,
  type Casebook,
  capitalize,
  gatherLinks,
  type OrderSeen,
  ordersSeen,
  type Perceptions,
  type PlacedEntry,
  type SaidEntry,
  type SaidPreference,
  sayForesight,
  sayFormula,
  sayPicture,
  sayState,
  tellingCells,
} from '@standoff/study';
import type { NamedState } from './name-state.ts';
import { plainStep } from './read-argument.ts';
import type {
  ShownBeliefs,
  ShownByError,
  ShownEntry,
  ShownMisjudged,
  ShownOrderSeen,
  ShownPicture,
  ShownStates,
} from './shown-beliefs.ts';
import type { ShownStep } from './shown-conflict.ts';
import { keyOf } from './state-keys.ts';
import { sayAsked } from './statement-words.ts';

/** What each takes the conflict to be, and what that does to the outcomes under a concept. */
export function readBeliefs(perceptions: Perceptions, concept: Concept): ShownBeliefs {
  const { games } = perceptions;
  const { casebook } = games.truth;
  const belief = perceptions.beliefs.get(concept.id)!;
  const { shared, heldThoughMisread, heldByError, leftByError } = belief;
  return {
    held: sayPerceptionsHeld(perceptions),
    foresight: `${capitalize(sayForesight(concept))} (${concept.symbol})`,
    counts: sayBeliefCounts(belief),
    pictures: games.own.map(({ viewer }) => readPicture(perceptions, viewer)),
    classes: {
      shared: nameCells(casebook, [...shared]),
      heldThoughMisread: nameCells(casebook, [...heldThoughMisread]),
      heldByError: gather(perceptions, concept, heldByError, 'held'),
      leftByError: gather(perceptions, concept, leftByError, 'left'),
    },
    surprises: readMisjudged(perceptions, concept, 'left'),
    missed: readMisjudged(perceptions, concept, 'held'),
    judgesMoves: judgesImprovements(concept),
  };
}

function readPicture({ games }: Perceptions, viewer: number): ShownPicture {
  const { casebook } = games.truth;
  const { conflict, movers } = casebook;
  const { picture } = games.own[viewer]!;
  const positionOf = (id: string) => movers.findIndex((one) => one.id === id);
  const optionOf = (owner: string, id: string) =>
    casebook.options.find(
      ({ decisionMaker, option }) => movers[decisionMaker]!.id === owner && option.id === id,
    )!.option;
  const foresightOf = (id: string) => {
    const concept = findConcept(id);
    return concept === undefined ? id : `${sayForesight(concept)} (${concept.symbol})`;
  };
  return {
    says: sayPicture(games, viewer),
    orders: ordersSeen(games, viewer).map(readOrder),
    unknown: picture.hidden.map(({ owner, option }) => ({
      of: positionOf(owner),
      option: optionOf(owner, option).name ?? option,
    })),
    misread: [...picture.misread].map(([id, as]) => {
      const fact = conflict.facts.find((one) => one.id === id)!;
      return { name: fact.name ?? id, as, real: sayFormula(casebook, fact.when) };
    }),
    foresight: [...picture.foresight].map(([id, concept]) => {
      const real = conflict.foresight.find(({ decisionMaker }) => decisionMaker === id);
      return {
        of: positionOf(id),
        seen: foresightOf(concept),
        ...(real && { real: foresightOf(real.concept) }),
      };
    }),
  };
}

function readOrder(order: OrderSeen): ShownOrderSeen {
  const { of } = order;
  if (order.kind === 'statements') {
    return {
      of,
      lines: order.lines.map(({ seen, real }) => ({
        ...(seen && { seen: readPlaced(seen) }),
        ...(real && { real: readPlaced(real) }),
      })),
    };
  }
  const [seen, real] = [order.seen, order.real].map(linesOf);
  return {
    of,
    lines: [...seen!.map((line) => ({ seen: line })), ...real!.map((line) => ({ real: line }))],
  };
}

function readPlaced({ place, entry, standing }: PlacedEntry): ShownEntry {
  return { place, standing, ...readEntry(entry) };
}

function readEntry({
  kind,
  statements,
  claims,
}: SaidEntry): Pick<ShownEntry, 'asks' | 'says' | 'claims'> {
  const joiner = kind === 'or-else' ? ' or else ' : ' and equally ';
  const says = statements.flatMap((one) => one.says ?? []);
  const all: ClaimLink[] = [...claims, ...statements.flatMap((one) => one.claims)];
  return {
    asks: statements.map(sayAsked).join(joiner),
    ...(says.length === statements.length && { says: says.join(joiner) }),
    claims: gatherLinks(all),
  };
}

/** The lines of an order that is not one of statements, or of none. */
function linesOf(preference: SaidPreference): ShownEntry[] {
  switch (preference.kind) {
    case 'none':
      return [];
    case 'statements':
      return preference.entries.map((entry) => ({ standing: 'alone', ...readEntry(entry) }));
    default:
      return preference.lines.map(({ words, measure }) => ({
        asks: [measure, ...words].join(' · '),
        standing: 'alone',
        claims: [],
      }));
  }
}

/** So many states of a kind are told. */
const MOST_STATES = 12;

function nameCells(casebook: Casebook, cells: readonly number[]): ShownStates {
  const told = tellingCells(casebook, cells, (cell) => cell, MOST_STATES);
  return {
    count: cells.length,
    states: told.map((cell) => nameState(casebook, casebook.space.codeOf(cell))),
  };
}

export function nameState(casebook: Casebook, state: Parameters<typeof sayState>[1]): NamedState {
  const name = casebook.stateNames.get(state);
  return {
    key: keyOf(casebook, state),
    ...(name !== undefined && { name }),
    words: sayState(casebook, state),
  };
}

/** States by error, those of the same errors together, the largest first. */
function gather(
  perceptions: Perceptions,
  concept: Concept,
  list: readonly ByError[],
  effect: ErrorEffect,
): ShownByError[] {
  const { casebook } = perceptions.games.truth;
  const groups = new Map<string, { errors: ReturnType<typeof sayByError>; cells: number[] }>();
  for (const one of list) {
    const errors = sayByError(perceptions, concept, one, effect);
    const key = errors.map(({ says }) => says).join('; ');
    const group = groups.get(key) ?? { errors, cells: [] };
    groups.set(key, group);
    group.cells.push(one.cell);
  }
  return [...groups.values()]
    .sort((a, b) => b.cells.length - a.cells.length)
    .map(({ errors, cells }) => ({
      errors: errors.map(({ mover, says, argument }) => ({
        mover,
        says,
        argument: plainSteps(casebook, argument),
      })),
      ...nameCells(casebook, cells),
    }));
}

function readMisjudged(
  perceptions: Perceptions,
  concept: Concept,
  effect: ErrorEffect,
): ShownMisjudged[] {
  const { casebook } = perceptions.games.truth;
  return gatherMisjudged(perceptions, concept, effect).map(({ mover, says, argument, from }) => ({
    mover,
    says: capitalize(says),
    argument: plainSteps(casebook, argument),
    ...nameCells(
      casebook,
      from.map((state) => casebook.space.cellOf(state)),
    ),
  }));
}

function plainSteps(casebook: Casebook, steps: readonly ArgumentStep[]): ShownStep[] {
  return steps.map((step) => plainStep(casebook, step));
}
