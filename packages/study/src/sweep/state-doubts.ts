import {
  type Concept,
  judgesImprovements,
  type Limits,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Proposition, Telling } from '@standoff/propositions';
import { speakOfDoubts } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import {
  type DoubtGround,
  type Doubts,
  doubtOf,
  type FindingDoubt,
  type NoDoubts,
} from './doubt-of.ts';
import type { NamedFinding } from './finding.ts';
import { propositionOf } from './proposition-of.ts';
import { tellDoubt } from './tell-doubts.ts';

speakOfDoubts();

/** Verdicts on a state of which all that is doubted is the same. */
export interface VerdictDoubt {
  /** Position of who stays or leaves; absent where it is about all who can move. */
  readonly who?: number;
  readonly concepts: readonly Concept[];
  /** Of the first of the concepts. */
  readonly doubt: FindingDoubt;
}

export interface StateDoubts {
  readonly found: Doubts | NoDoubts;
  readonly verdicts: readonly VerdictDoubt[];
  /** Concepts that are asked about and of which no doubt is told. */
  readonly notFollowed: readonly Concept[];
}

/** What is doubted of the verdicts on a state: for all who can move together, or for some one by one. */
export function* doubtsOfState(
  casebook: Casebook,
  state: StateCode,
  concepts: readonly Concept[],
  some: readonly number[] | undefined,
  limits: Limits,
): Steps<StateDoubts> {
  const followed = concepts.filter(judgesImprovements);
  const asked = (some ?? [undefined]).flatMap((who) =>
    followed.map((concept) => ({ who, concept, asked: stable(state, concept, who) })),
  );
  const found = yield* doubtOf(
    { casebook },
    asked.map((one) => one.asked),
    limits,
  );
  const notFollowed = concepts.filter((concept) => !judgesImprovements(concept));
  if ('status' in found) return { found, verdicts: [], notFollowed };
  const groups = new Map<string, VerdictDoubt>();
  for (const [k, { who, concept }] of asked.entries()) {
    const doubt = found.findings[k]!;
    const key = JSON.stringify([who, isAsWritten(doubt), tellDoubt(found, doubt, 'beside')]);
    const group = groups.get(key);
    groups.set(key, {
      ...(who !== undefined && { who }),
      concepts: [...(group?.concepts ?? []), concept],
      doubt: group?.doubt ?? doubt,
    });
  }
  return { found, verdicts: [...groups.values()], notFollowed };
}

/** What is told of a doubted verdict in a sentence of its own. */
export function tellVerdictDoubted(found: DoubtGround, { concepts, doubt }: VerdictDoubt): Telling {
  const told = tellDoubt(found, doubt);
  if (told.says.kind !== 'standsIn') {
    return { says: { kind: 'notCounted', under: concepts.map(({ id }) => id) } };
  }
  const each = verdictsDoubted(found.casebook, { concepts, doubt });
  return { ...told, says: { ...told.says, each, inFull: true } };
}

/** The verdict as it is in the file as written: under each of its concepts. Undefined where it is not known. */
export function verdictDoubted(
  casebook: Casebook,
  { concepts, doubt }: VerdictDoubt,
): Proposition | undefined {
  const of = verdictsDoubted(casebook, { concepts, doubt });
  return of.length < 2 ? of[0] : { kind: 'all', of, so: true };
}

function verdictsDoubted(casebook: Casebook, { concepts, doubt }: VerdictDoubt): Proposition[] {
  if (doubt.status === 'beyond' || doubt.finding.kind !== 'stable') return [];
  const { finding, asWritten } = doubt;
  return concepts.map((concept) => propositionOf(casebook, { ...finding, concept }, asWritten));
}

function stable(state: StateCode, concept: Concept, who: number | undefined): NamedFinding {
  const id = `${concept.id} ${who ?? 'all'}`;
  return { id, finding: { kind: 'stable', state, concept, ...(who !== undefined && { who }) } };
}

function isAsWritten(doubt: FindingDoubt): boolean | undefined {
  return doubt.status === 'known' ? doubt.asWritten : undefined;
}
