import type { ClaimLink } from '@standoff/language';
import { linksOf } from '../../claims/grade-words.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { type NamedState, nameState } from '../../desk/name-state.ts';
import type { ShownConflict, ShownStep } from '../../desk/shown-conflict.ts';
import { stepsTold } from '../../states/steps-told.ts';
import { capitalize } from '../../words/capitalize.ts';

type PerceptionsTold = ToldOf<'perceive'>;
type ViewerTold = PerceptionsTold['document']['viewers'][number];
type InShort = NonNullable<PerceptionsTold['document']['inShort']>[string];
type EntryTold = NonNullable<ViewerTold['orders'][number]['lines'][number]['seen']>;

/** What each takes the conflict to be, and what that does to the outcomes under one concept. */
export interface Pictured {
  /** What is held fixed. */
  readonly held: string;
  /** How everybody looks ahead, in words and by symbol. */
  readonly foresight: { readonly id: string; readonly words: string; readonly symbol: string };
  readonly counts: string;
  readonly pictures: readonly PictureSeen[];
  readonly classes: Classes;
  /** Moves that seem safe and are not, and the reverse; absent where the concept does not judge single moves. */
  readonly surprises?: readonly MisjudgedMoves[];
  readonly missed?: readonly MisjudgedMoves[];
}

/** How a decision maker sees the conflict; empty where it sees it as it is. */
export interface PictureSeen {
  /** What it sees otherwise, in words. */
  readonly says: readonly { readonly text: string; readonly claims: readonly ClaimLink[] }[];
  readonly orders: readonly OrderSeen[];
  /** Options of others, by name, that it does not know of. */
  readonly unknown: readonly { readonly of: number; readonly option: string }[];
  /** Facts that it takes to be the case everywhere, or nowhere, and when they are in truth. */
  readonly misread: readonly {
    readonly name: string;
    readonly as: boolean;
    readonly real: string;
  }[];
  /** How far it takes others to look; the file may not say how far they do. */
  readonly foresight: readonly {
    readonly of: number;
    readonly seen: string;
    readonly real?: string;
  }[];
}

/** An order as somebody takes it to be beside what it is, line by line. */
export interface OrderSeen {
  readonly of: number;
  readonly lines: readonly { readonly seen?: EntrySeen; readonly real?: EntrySeen }[];
}

export interface EntrySeen {
  /** From 1; absent where the order is not one of statements. */
  readonly place?: number;
  readonly asks: string;
  readonly says?: string;
  readonly standing: 'alike' | 'moved' | 'alone';
  readonly claims: readonly ClaimLink[];
}

/** States by what beliefs do to them. */
export interface Classes {
  readonly shared: SomeStates;
  readonly heldThoughMisread: SomeStates;
  readonly heldByError: readonly ByErrors[];
  readonly leftByError: readonly ByErrors[];
}

export interface SomeStates {
  readonly count: number;
  /** The most telling of them. */
  readonly states: readonly NamedState[];
}

export interface ErrorSaid {
  readonly mover: number;
  /** Of states the predicate of a sentence about one; of moves what whoever could make them thinks. */
  readonly says: string;
  readonly argument: readonly ShownStep[];
}

/** States that rest on the same errors. */
export interface ByErrors extends SomeStates {
  readonly errors: readonly ErrorSaid[];
}

/** Moves that somebody misjudges for the same reason, and the states from which. */
export interface MisjudgedMoves extends ErrorSaid, SomeStates {}

/** The document laid out; undefined where it is under another concept. */
export function layOutPictures(
  conflict: ShownConflict,
  told: PerceptionsTold,
  concept: string,
): Pictured | undefined {
  const { document } = told;
  const inShort = document.inShort?.[concept];
  const looking = conflict.concepts.find(({ id }) => id === concept);
  if (inShort === undefined || looking === undefined) return undefined;
  const { surprises, missed } = inShort;
  const misjudged = (moves: NonNullable<InShort['surprises']>) =>
    moves.map((move) => ({
      ...errorOf(conflict, told, move),
      ...someStates(conflict, told, move),
    }));
  return {
    held: document.held,
    foresight: { id: concept, words: capitalize(looking.words), symbol: looking.symbol },
    counts: inShort.says,
    pictures: document.viewers.map((viewer) => pictureOf(conflict, viewer)),
    classes: {
      shared: someStates(conflict, told, inShort.shared),
      heldThoughMisread: someStates(conflict, told, inShort['held-though-misread']),
      heldByError: byErrors(conflict, told, inShort['held-by-error']),
      leftByError: byErrors(conflict, told, inShort['left-by-error']),
    },
    ...(surprises && { surprises: misjudged(surprises) }),
    ...(missed && { missed: misjudged(missed) }),
  };
}

function pictureOf(
  conflict: ShownConflict,
  { thoughts, orders, unknown, misread, foresight }: ViewerTold,
): PictureSeen {
  return {
    says: thoughts.map(({ text, ...cited }) => ({ text, claims: linksOf(cited) })),
    orders: orders.map(({ of, lines }) => ({
      of: positionOf(conflict, of),
      lines: lines.map(({ seen, real }) => ({
        ...(seen && { seen: entryOf(seen) }),
        ...(real && { real: entryOf(real) }),
      })),
    })),
    unknown: unknown.map(({ of, says }) => ({ of: positionOf(conflict, of), option: says })),
    misread: misread.map(({ says, as, real }) => ({ name: says, as, real })),
    foresight: foresight.map(({ of, seen, real }) => ({
      of: positionOf(conflict, of),
      seen,
      ...(real !== undefined && { real }),
    })),
  };
}

function entryOf({ claims, grades, ...entry }: EntryTold): EntrySeen {
  return { ...entry, claims: linksOf({ claims, ...(grades && { grades }) }) };
}

function byErrors(
  conflict: ShownConflict,
  told: PerceptionsTold,
  groups: InShort['held-by-error'],
) {
  return groups.map((group) => ({
    errors: group.errors.map((error) => errorOf(conflict, told, error)),
    ...someStates(conflict, told, group),
  }));
}

function errorOf(
  conflict: ShownConflict,
  { keys }: PerceptionsTold,
  { mover, says, argument }: InShort['held-by-error'][number]['errors'][number],
): ErrorSaid {
  return {
    mover: positionOf(conflict, mover),
    says,
    argument: stepsTold(conflict, keys, argument),
  };
}

function someStates(
  conflict: ShownConflict,
  { keys }: PerceptionsTold,
  { count, states }: InShort['shared'],
): SomeStates {
  return { count, states: states.map((id) => nameState(conflict, keys[id]!)) };
}

function positionOf({ decisionMakers }: ShownConflict, of: string): number {
  return decisionMakers.findIndex(({ id }) => id === of);
}
