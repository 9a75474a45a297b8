import type { PlanJson } from '@standoff/report';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { levelsOfKey } from '../../desk/level-keys.ts';
import { type NamedState, nameState, sayChanges } from '../../desk/name-state.ts';
import type {
  ConceptId,
  ShownArgument,
  ShownConflict,
  ShownStep,
  StateKey,
} from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { stepsTold } from '../../states/steps-told.ts';
import { type DealRow, type Gain, gainsOf, rowOf, type TargetTold } from './dealt.ts';

type DealTold = ToldOf<'deal'>;
type Document = Extract<DealTold['document'], { readonly format: 'standoff.deals/1' }>;
type RefusedTold = NonNullable<Document['refused']>[number];
type ExplainedTold = NonNullable<TargetTold['explained']>;

/** A deal, opened. */
export interface OpenedDeal extends DealRow {
  /** What each option that it changes is to be, by the names of the file; absent in a graph model. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Whether in every order of steps somebody has to wait for another while worse off than at the status quo. */
  readonly isOnTrust: boolean;
  /** Who has to trust whom, in sentences. */
  readonly trust: readonly string[];
  readonly steps: readonly WalkStep[];
  /** That it is one, how it is struck and how far it lifts whom, in sentences. */
  readonly says: readonly string[];
  /** What bodies would make of it, in sentences. */
  readonly afterwards: readonly string[];
  /** How it could be carried out little by little, in sentences. */
  readonly instalments: readonly string[];
  /** What it changes, one option by one level each, in an order that can be changed. */
  readonly pieces: readonly Piece[];
  /** What could come about without it, in sentences. */
  readonly otherwise: readonly string[];
  /** How those take it who are no parties, in sentences. */
  readonly aside: readonly string[];
  readonly temptations: readonly Temptation[];
}

/** A state that was asked about as a deal and is none, and why. */
export interface OpenedNoDeal extends NamedState {
  readonly noDeal: string;
  readonly heldUnder: readonly ConceptId[];
  readonly gains: readonly Gain[];
  readonly temptations: readonly Temptation[];
}

export interface WalkStep extends AfterStep {
  readonly mover: number;
  /** What it brings about, and the state that it leads to. */
  readonly words: string;
  readonly to: StateKey;
}

export interface AfterStep {
  /** How things are then for each decision maker beside the status quo. */
  readonly gains: readonly Gain[];
  /** Positions of the parties that are worse off then. */
  readonly exposed: readonly number[];
  /** What others could do then instead of what is agreed on, in sentences. */
  readonly openings: readonly string[];
}

/** That an option, by position, is brought one level nearer to what is agreed. */
export interface Piece {
  readonly mover: number;
  readonly option: number;
  readonly level: number;
  /** What is the case then. */
  readonly words: string;
}

/** Somebody who would be better off for the moment by breaking a deal. */
export interface Temptation {
  readonly mover: number;
  readonly leaves: readonly ConceptId[];
  /** Why, under concepts under which the reasons read the same. */
  readonly arguments: readonly {
    readonly concepts: readonly ConceptId[];
    readonly verdict: ShownArgument['verdict'];
    readonly steps: readonly ShownStep[];
  }[];
}

/** What a document tells of the state with a key; undefined where it is not told in full there. */
export function layOutOpened(
  conflict: ShownConflict,
  told: DealTold,
  key: StateKey,
): OpenedDeal | OpenedNoDeal | undefined {
  const { document, keys } = told;
  if (document.format !== 'standoff.deals/1') return undefined;
  const isThat = ({ state }: { readonly state: string }) => keys[state] === key;
  const deal = document.targets.find(isThat);
  if (deal?.explained) return dealOf(conflict, told, deal, deal.explained);
  const refused = document.refused?.find(isThat);
  return refused?.explained && noDealOf(conflict, told, refused, refused.explained);
}

function dealOf(
  conflict: ShownConflict,
  { keys }: DealTold,
  deal: TargetTold,
  explained: ExplainedTold,
): OpenedDeal {
  const row = rowOf(conflict, keys, deal);
  const { finding, afterwards, trust, others, otherwise, instalments, temptations } = explained;
  const places = [conflict.statusQuo!, ...deal.steps.map(({ to }) => keys[to]!)];
  return {
    ...row,
    ...(conflict.representation !== 'graph' && { terms: termsOf(conflict, row.key) }),
    isOnTrust: deal.onTrust,
    trust,
    steps: layOutAfter(conflict, { steps: deal.steps, after: explained.after }).map((after, k) => ({
      ...after,
      mover: positionOf(conflict, deal.steps[k]!.by),
      words: sayChanges(conflict, places[k]!, places[k + 1]!),
      to: places[k + 1]!,
    })),
    says: finding.map(({ text }) => text),
    afterwards: afterwards.map(({ text }) => text),
    aside: others,
    instalments: instalments.says,
    pieces: explained.changes.map((change) => pieceOf(conflict, change)),
    otherwise,
    temptations: temptationsOf(conflict, keys, temptations),
  };
}

function noDealOf(
  conflict: ShownConflict,
  { keys }: DealTold,
  { state, says }: RefusedTold,
  explained: NonNullable<RefusedTold['explained']>,
): OpenedNoDeal {
  return {
    ...nameState(conflict, keys[state]!),
    noDeal: says,
    heldUnder: explained.holdsUnder,
    gains: gainsOf(conflict, explained),
    temptations: temptationsOf(conflict, keys, explained.temptations),
  };
}

/** How everybody stands after each of some steps. */
export function layOutAfter(
  conflict: ShownConflict,
  { steps, after }: Pick<Extract<PlanJson, { readonly steps: unknown }>, 'steps' | 'after'>,
): AfterStep[] {
  return after.map((one, k) => ({
    gains: gainsOf(conflict, one),
    exposed: positionsOf(conflict, steps[k]!.exposed),
    openings: one.openings,
  }));
}

function pieceOf(
  { decisionMakers }: ShownConflict,
  { by, option, level }: ExplainedTold['changes'][number],
): Piece {
  const mover = decisionMakers.findIndex(({ id }) => id === by);
  const { position, levels } = decisionMakers[mover]!.options.find(
    ({ id }) => `${by}.${id}` === option,
  )!;
  const at = levels.findIndex(({ id }) => id === level);
  return { mover, option: position, level: at, words: levels[at]!.says };
}

/** `{ "dprk.tests": "frozen" }`: what is other than at the status quo. */
function termsOf(
  { decisionMakers, statusQuo }: ShownConflict,
  key: StateKey,
): Readonly<Record<string, string>> {
  const [before, after] = [levelsOfKey(statusQuo!), levelsOfKey(key)];
  const changed = decisionMakers.flatMap(({ id: owner, options }) =>
    options.flatMap(({ id, position, levels }) =>
      before?.[position] === after?.[position]
        ? []
        : [[`${owner}.${id}`, levels[after![position]!]!.id] as const],
    ),
  );
  return Object.fromEntries(changed);
}

function temptationsOf(
  conflict: ShownConflict,
  keys: DealTold['keys'],
  temptations: ExplainedTold['temptations'],
): Temptation[] {
  return temptations.map(({ mover, leaves, arguments: found }) => ({
    mover: positionOf(conflict, mover),
    leaves,
    arguments: found.map(({ concepts, verdict, steps }) => ({
      concepts,
      verdict,
      steps: stepsTold(conflict, keys, steps),
    })),
  }));
}

function positionOf({ decisionMakers }: ShownConflict, of: string): number {
  return decisionMakers.findIndex(({ id }) => id === of);
}
