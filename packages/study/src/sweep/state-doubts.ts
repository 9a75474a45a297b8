import {
  type Concept,
  judgesImprovements,
  type Limits,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { listOf } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { type Doubts, doubtOf, type FindingDoubt, type NoDoubts } from './doubt-of.ts';
import type { NamedFinding } from './finding.ts';
import { sayFinding } from './say-finding.ts';
import { sayDoubt } from './tell-doubts.ts';

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
    const key = JSON.stringify([who, isAsWritten(doubt), sayDoubt(found, doubt)]);
    const group = groups.get(key);
    groups.set(key, {
      ...(who !== undefined && { who }),
      concepts: [...(group?.concepts ?? []), concept],
      doubt: group?.doubt ?? doubt,
    });
  }
  return { found, verdicts: [...groups.values()], notFollowed };
}

/** The verdict as a clause: `The status quo holds under Nash and SEQ`; where it is not known, what it is about. */
export function sayVerdictDoubted(casebook: Casebook, { concepts, doubt }: VerdictDoubt): string {
  const own = concepts.map(({ symbol }) => symbol);
  if (doubt.status === 'beyond') return `Under ${listOf(own)}`;
  // What does not hold under any of several concepts does not hold under one *or* the other.
  const symbols = listOf(own, doubt.asWritten ? 'and' : 'or');
  const said = sayFinding(casebook, doubt.finding, doubt.asWritten);
  return `${said.slice(0, -concepts[0]!.symbol.length)}${symbols}`;
}

function stable(state: StateCode, concept: Concept, who: number | undefined): NamedFinding {
  const id = `${concept.id} ${who ?? 'all'}`;
  return { id, finding: { kind: 'stable', state, concept, ...(who !== undefined && { who }) } };
}

function isAsWritten(doubt: FindingDoubt): boolean | undefined {
  return doubt.status === 'known' ? doubt.asWritten : undefined;
}
