import type { StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Of, Proposition, Telling, World } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { isSurelyHarmless } from '../analysis/known-gains.ts';
import { conceptIds, worldOf, worldOfForesight } from '../said/world-of.ts';
import { hasDoubts } from '../words/as-written.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import { tellHeldDoubts } from '../words/held-doubts.ts';
import type { AllDestinations, Destination, Evolution, Way } from './evolution.ts';
import { shortestOf, tellSpare, tellWay } from './tell-ways.ts';

type WayTelling = Telling<ClaimLink>;

/** Where ways lead, and to how many states. */
export function tellStart({ analysis, casebook, from, all, reached }: Evolution): WayTelling[] {
  const start = casebook.stateId(from);
  const { byAnyMoves, byImprovements } = reached;
  const asks = casebook.reading?.unknown !== undefined && hasDoubts(casebook.model);
  const told: Proposition[] = [
    ...(all === undefined ? [] : [tellDestinations(analysis, from, all)]),
    { kind: 'reached', from: start, n: byAnyMoves, improvements: byImprovements },
    ...(asks ? [{ kind: 'gainsAsWritten' } as const] : []),
  ];
  return [
    ...told.map(
      (says): WayTelling => ({
        says,
        detail: says.kind === 'destinations' ? 'brief' : all === undefined ? 'default' : 'full',
      }),
    ),
    ...tellHeldDoubts(casebook.conflict),
  ];
}

/** How many states hold or are gains, and to how many of them ways lead. */
export function tellDestinations(
  analysis: Analysis,
  from: StateCode,
  all: AllDestinations,
): Of<'destinations'> {
  return {
    kind: 'destinations',
    from: analysis.casebook.stateId(from),
    among: conceptIds(analysis.concepts),
    gains: all.gains,
    n: all.count,
    improvements: all.byImprovements,
    moves: all.byAnyMoves,
    ...worldAsGiven(analysis),
  };
}

/** A destination: under what it holds, for whom it is a gain, and how one gets there. */
export function tellDestination(
  evolution: Evolution,
  destination: Destination,
): { readonly standing: WayTelling[]; readonly ways: WayTelling[] } {
  return {
    standing: [...tellHolding(evolution, destination), ...tellGain(evolution, destination)],
    ways: tellWays(evolution, destination),
  };
}

function tellHolding({ analysis, casebook }: Evolution, destination: Destination): WayTelling[] {
  const { heldUnder, heldAsGiven } = destination;
  const state = casebook.stateId(destination.state);
  const pattern: Proposition = {
    kind: 'pattern',
    state,
    under: conceptIds(heldUnder),
    among: conceptIds(analysis.concepts),
    ...worldOf(analysis),
  };
  if (!heldAsGiven || heldUnder.length > 0 || analysis.foresight === undefined) {
    return [{ says: pattern, detail: 'brief' }];
  }
  const world = { in: worldOfForesight(casebook, analysis.foresight) };
  const given: WayTelling = { says: { kind: 'stable', state, so: true, ...world } };
  return [{ says: pattern, joined: [{ by: 'but', told: given }], detail: 'brief' }];
}

function tellGain({ analysis, casebook, from }: Evolution, destination: Destination): WayTelling[] {
  const { commonGain, gainers } = destination;
  if (gainers.length === 0) return [];
  const [first, second] = [casebook.stateId(destination.state), casebook.stateId(from)];
  const ids = gainers.map((dm) => casebook.decisionMakers[dm]!.id);
  const best = casebook.space.cellOf(destination.state);
  const surely = isSurelyHarmless(analysis, { best }, from);
  // Gains go by what is written; where it is asked what is not known, not everybody need be known to prefer it.
  if (commonGain && surely) {
    const who = ids.length > 1 ? 'everybody' : ids;
    const says: Proposition = { kind: 'compares', who, first, order: 'better', second, so: true };
    return [{ says, detail: 'brief' }];
  }
  return [
    {
      says: { kind: 'harmless', gainers: ids, better: first, worse: second, surely, so: true },
      detail: 'brief',
    },
  ];
}

/** The ways to a destination: whether improvements lead there, the way with the fewest losses, and who can move first. */
function tellWays({ casebook, from }: Evolution, destination: Destination): WayTelling[] {
  const { byAnyMoves, byImprovements, fewestLosses, spareChanges } = destination;
  const ends = { from: casebook.stateId(from), to: casebook.stateId(destination.state) };
  const leads = (by: Of<'leads'>['by'], so: boolean): WayTelling => ({
    says: { kind: 'leads', ...ends, by, so },
    detail: 'brief',
  });
  if (destination.state === from) return [leads('moves', true)];
  if (byAnyMoves === undefined || fewestLosses === undefined) return [leads('moves', false)];
  const spare = tellSpare(casebook, fewestLosses, spareChanges);
  const way = tellWay(casebook, fewestLosses);
  // A way of one move that is told shows how short the shortest is, and who begins it where nobody else can.
  const isShown = fewestLosses.path.length === 1;
  const shortest = (by: Of<'shortest'>['by'], found: Way): WayTelling => ({
    says: shortestOf(casebook, ends, by, found),
    ...(isShown && found.firstMovers.length === 1 && { detail: 'full' }),
  });
  if (byImprovements !== undefined) {
    const told = {
      ...leads('improvements', true),
      joined: [{ by: 'instance' as const, told: way }],
    };
    return [told, ...spare, shortest('improvements', byImprovements)];
  }
  const { losses, fewest } = fewestLosses;
  const least: Proposition = { kind: 'leastLosses', ...ends, n: losses.length };
  return [
    leads('improvements', false),
    ...(fewest && losses.length > 1 ? [{ says: least }] : []),
    way,
    ...spare,
    shortest('moves', byAnyMoves),
  ];
}

/** Destinations that are alike in what is told of them but for their ways, the groups in the order of the first of each. */
export function tellAlike(evolution: Evolution, some: readonly Destination[]): WayTelling[] {
  return groupsAlike(some, (one) => JSON.stringify(alikeIn(evolution, one))).map((alike) => {
    const states = alike.map(({ state }) => evolution.casebook.stateId(state));
    return { says: { ...alikeIn(evolution, alike[0]!), states }, lists: states };
  });
}

function alikeIn({ analysis, casebook, from }: Evolution, destination: Destination): Of<'alike'> {
  const { heldUnder, heldAsGiven, commonGain, gainers } = destination;
  const { byImprovements, byAnyMoves } = destination;
  const ids = gainers.map((dm) => casebook.decisionMakers[dm]!.id);
  const tellsGiven = heldAsGiven === true && heldUnder.length === 0;
  return {
    kind: 'alike',
    states: [],
    from: casebook.stateId(from),
    under: conceptIds(heldUnder),
    among: conceptIds(analysis.concepts),
    ...(tellsGiven && { asGiven: true }),
    gainers: commonGain && ids.length > 1 ? 'everybody' : ids,
    by: byImprovements ? 'improvements' : byAnyMoves ? 'moves' : 'nothing',
    ...(tellsGiven ? worldAsGiven(analysis) : worldOf(analysis)),
  };
}

/** The reading of preferences, and the concepts by which everybody is read where these are given. */
function worldAsGiven(analysis: Analysis): { readonly in?: World } {
  const { casebook, foresight } = analysis;
  if (foresight === undefined) return worldOf(analysis);
  return { in: { ...worldOf(analysis).in, ...worldOfForesight(casebook, foresight) } };
}

/** Who stays where it starts under which concepts, those together who stay under the same. */
export function tellNext({ analysis, casebook, from }: Evolution): WayTelling[] {
  const { movers, space } = casebook;
  const { concepts, stability } = analysis;
  const cell = space.cellOf(from);
  const heldFor = (mover: number) =>
    conceptIds(concepts.filter(({ id }) => stability.get(id)![mover]!.has(cell)));
  const groups = groupsAlike(movers.keys(), (mover) => heldFor(mover).join());
  return groups.map((alike) => ({
    says: {
      kind: 'staysAlike',
      who: groups.length === 1 && movers.length > 1 ? 'everybody' : alike.map((k) => movers[k]!.id),
      state: casebook.stateId(from),
      under: heldFor(alike[0]!),
      among: conceptIds(concepts),
      ...worldOf(analysis),
    },
  }));
}
