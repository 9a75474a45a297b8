import {
  createSpaceSteps,
  feasibleCodes,
  type Limits,
  type Model,
  readStates,
  type Space,
  type Steps,
} from '@standoff/engine';
import {
  applyJudgements,
  type CompiledConflict,
  type Conflict,
  type Formula,
  type Judgement,
  type JudgementOf,
  type NeighbourhoodOf,
  neighbourhood,
  recompile,
} from '@standoff/language';
import { doing, limitProblem, type Problem } from '@standoff/wording';
import { type OpenCase, type TooLarge, tooLarge } from '../analysis/open-case.ts';
import type { Choice, DoubtedOrder, InDoubt } from './choices.ts';
import { type Answers, comparing } from './comparing.ts';
import { type ExactShare, exactChance, middleOf } from './exact-share.ts';
import type { ChangedModel } from './finding.ts';

/** So many ways that facts and moves may be are gone through at most. */
const MOST_WORLDS = 4096;

/** One way that facts and moves may be, whoever wants what. */
export interface World {
  readonly choice: Choice;
  readonly space: Space;
  readonly model: Model;
  /** How the choices of a decision maker compare two cells. */
  answersTo(decisionMaker: number, better: number, worse: number): Answers;
  /** The cells of the states in which a formula of the file is true. */
  cellsWhere(formula: Formula): readonly number[];
  /** The model of this world that judgements about orders lead to. */
  modelBy(orders: readonly Judgement[]): ChangedModel;
}

/** A world with what it was read from, so that it can be seen otherwise. */
export interface OpenWorld extends World {
  /** Its orders hold all that may stand in them. */
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
}

export interface Worlds<W extends World = World> {
  readonly worlds: readonly W[];
  readonly inDoubt: readonly InDoubt[];
  /** The sum of the weights of all. */
  readonly weight: bigint;
}

/** Why there are none: they are too many, or something that the file says makes no sense in one of them. */
export interface NoWorlds extends Problem {
  readonly status: 'no-worlds';
}

interface Part {
  readonly judgement: JudgementOf<'chance'> | JudgementOf<'limit'>;
  /** How often it is so, of the whole of its group. */
  readonly weight: bigint;
}

/** Of one fact or option the ways in which it may be other than as written, and how often it is as written. */
interface Coordinate {
  readonly written: bigint;
  readonly others: readonly Part[];
}

/** Everything that facts and moves in doubt may be together, as written first. */
export function* worldsOf(
  { casebook }: Pick<OpenCase, 'casebook'>,
  orders: readonly DoubtedOrder[],
  placed: Conflict,
  of: NeighbourhoodOf,
  limits: Limits,
  most = MOST_WORLDS,
): Steps<Worlds<OpenWorld> | NoWorlds | TooLarge> {
  const { conflict } = casebook;
  const coordinates = coordinatesOf(conflict, of);
  const number = coordinates.reduce((product, { others }) => product * (others.length + 1), 1);
  if (number > most) {
    return { status: 'no-worlds', ...limitProblem('too-many-worlds', { worlds: number, most }) };
  }
  const parts = coordinates.flatMap(({ others }) => others);
  const worlds: OpenWorld[] = [];
  for (const { chosen, weight } of combinations(coordinates)) {
    const judgements = chosen.map(({ judgement }) => judgement);
    const changed = new Set(chosen.map((part) => parts.indexOf(part)));
    const choice = { sequence: [], size: chosen.length, weight, changed, judgements };
    const world = yield* openWorld(casebook, orders, placed, choice, limits);
    if ('status' in world) return world;
    worlds.push(world);
    yield { what: doing.readingFacts, passes: worlds.length, share: 0 };
  }
  return {
    worlds: worlds.sort((a, b) => a.choice.size - b.choice.size),
    inDoubt: parts.map(({ judgement }) => ({ kind: 'alone', judgement, place: 0 })),
    weight: worlds.reduce((sum, { choice }) => sum + choice.weight, 0n),
  };
}

function coordinatesOf(conflict: Conflict, of: NeighbourhoodOf): Coordinate[] {
  const groups = new Map<string, (JudgementOf<'chance'> | JudgementOf<'limit'>)[]>();
  for (const judgement of neighbourhood(conflict, of)) {
    if (judgement.kind !== 'chance' && judgement.kind !== 'limit') continue;
    const key =
      judgement.kind === 'chance' ? judgement.fact : `${judgement.of}.${judgement.option}`;
    groups.set(`${judgement.kind} ${key}`, [
      ...(groups.get(`${judgement.kind} ${key}`) ?? []),
      judgement,
    ]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first!.kind !== 'chance') {
      return { written: 1n, others: group.map((judgement) => ({ judgement, weight: 1n })) };
    }
    const { part, whole } = chanceOf(conflict, first!.fact);
    const [follows, not] = [part, whole - part];
    const isRead = first!.value === 0;
    return {
      written: isRead ? follows : not,
      others: [{ judgement: first!, weight: isRead ? not : follows }],
    };
  });
}

/** How likely a consequence follows: the middle of the range that the file doubts it in, or what it says. */
function chanceOf({ facts, doubts }: Conflict, fact: string): ExactShare {
  const range = doubts
    .filter(({ of: [section, id] }) => section === 'facts' && id === fact)
    .flatMap(({ how }) => (how.kind === 'chance' ? [how] : []))[0];
  return range === undefined
    ? exactChance(facts.find(({ id }) => id === fact)!.chance)
    : middleOf(range.from, range.to);
}

function combinations(
  coordinates: readonly Coordinate[],
): { readonly chosen: readonly Part[]; readonly weight: bigint }[] {
  let found: { chosen: readonly Part[]; weight: bigint }[] = [{ chosen: [], weight: 1n }];
  for (const { written, others } of coordinates) {
    found = found.flatMap(({ chosen, weight }) => [
      { chosen, weight: weight * written },
      ...others.map((part) => ({ chosen: [...chosen, part], weight: weight * part.weight })),
    ]);
  }
  return found;
}

type Casebook = OpenCase['casebook'];

/** One way that facts, moves, rules and options may be, with the orders that may stand in it. */
export function* openWorld(
  casebook: Casebook,
  orders: readonly DoubtedOrder[],
  placed: Conflict,
  choice: Choice,
  limits: Limits,
): Steps<OpenWorld | NoWorlds | TooLarge> {
  const judgements: readonly Judgement[] = choice.judgements;
  const outcome = applyJudgements(casebook.conflict, judgements);
  if (outcome.status === 'refused') return noSense(outcome.reason.message);
  const conflict = withPools(outcome.conflict, orders, placed);
  const { compiled, diagnostics } = recompile(casebook.compiled, conflict, (model) =>
    feasibleCodes(model, limits),
  );
  if (compiled === undefined) return noSense(diagnostics[0]?.message);
  const { model } = compiled;
  let { space } = casebook;
  if (model.form !== casebook.model.form) {
    const created = yield* createSpaceSteps(model, limits);
    if (created.status !== 'created') return tooLarge(created);
    space = created.space;
  }
  return {
    choice,
    conflict,
    compiled,
    space,
    model,
    answersTo: comparing(model, space, orders),
    cellsWhere: rememberCells(compiled, space),
    modelBy: (more) => ({ placed, judgements: [...judgements, ...more], limits }),
  };
}

/** The cells in which formulas are true, each formula asked for once. */
export function rememberCells(compiled: CompiledConflict, space: Space): World['cellsWhere'] {
  const known = new Map<Formula, readonly number[]>();
  return (formula) => {
    const before = known.get(formula);
    if (before !== undefined) return before;
    const node = compiled.nodeOf(formula);
    const { holds } = readStates(compiled.model);
    const found: number[] = [];
    for (let cell = 0; cell < space.cells; cell++) {
      if (space.isState(cell) && holds(node, space.codeOf(cell))) found.push(cell);
    }
    known.set(formula, found);
    return found;
  };
}

function noSense(message: string | undefined): NoWorlds {
  const about = message === undefined ? {} : { message };
  return { status: 'no-worlds', ...limitProblem('no-sense-in-doubt', about) };
}

/** The conflict in which orders hold all that may stand in them, so that it is put into numbers. */
function withPools(
  conflict: Conflict,
  orders: readonly DoubtedOrder[],
  placed: Conflict,
): Conflict {
  const decisionMakers = conflict.decisionMakers.map((one, dm) => {
    const { pool } = orders[dm]!;
    const entries = pool.flatMap(({ entry }) => entry ?? []);
    const { preference } = one;
    if (preference.kind === 'weights' || preference.kind === 'relation') {
      return pool.length === 0
        ? one
        : { ...one, preference: placed.decisionMakers[dm]!.preference };
    }
    if (entries.length === 0 || preference.kind !== 'prioritized') return one;
    return { ...one, preference: { ...preference, statements: entries } };
  });
  // States that a finding gives by number are those of the file.
  return { ...conflict, decisionMakers, findings: [] };
}
