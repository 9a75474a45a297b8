import type { Steps } from '@standoff/engine';
import {
  type AllOf,
  isDeniable,
  negate,
  type Proposition,
  type SimpleProposition,
} from '@standoff/propositions';
import { decisionProblem, type Problem } from '@standoff/wording';
import type { Decided, Decision } from './decided.ts';
import {
  decideCanMove,
  decideGoes,
  decideIdle,
  decideNoneTempted,
  decideTempted,
} from './of-moves.ts';
import { decideCompares, decideHarmless, decideSomeBetter } from './of-preferences.ts';
import { decidePattern, decideStable, decideStuck, decideWeakly } from './of-verdicts.ts';
import { decidePasses } from './of-votes.ts';
import { decideLeads, decideLeastLosses, decideMustLose } from './of-ways.ts';
import { type Opened, openedIn, readingOf } from './opened-in.ts';

/**
 * Whether a proposition that stands by itself is so in a conflict, and why; or why that cannot be decided in it. What it says of
 * where it is so is heeded but for the variant, of which the conflict has to be.
 */
export function* decide(opened: Opened, asked: Proposition): Steps<Decided | Problem> {
  if (asked.kind === 'all') return yield* decideAll(opened, asked);
  const read =
    asked.in?.reading === undefined && asked.in?.unknown === undefined
      ? opened
      : yield* openedIn(opened, readingOf(asked.in));
  const found = yield* decideKind(read, asked);
  return 'problem' in found ? found : { casebook: read.casebook, asked, ...found };
}

function* decideKind(opened: Opened, asked: SimpleProposition): Steps<Decision | Problem> {
  switch (asked.kind) {
    case 'stable':
      return yield* decideStable(opened, asked);
    case 'pattern':
      return yield* decidePattern(opened, asked);
    case 'weakly':
      return yield* decideWeakly(opened, asked);
    case 'compares':
      return decideCompares(opened, asked);
    case 'harmless':
      return decideHarmless(opened, asked);
    case 'someBetter':
      return yield* decideSomeBetter(opened, asked);
    case 'canMove':
      return yield* decideCanMove(opened, asked);
    case 'idle':
      return yield* decideIdle(opened, asked);
    case 'tempted':
      return decideTempted(opened, asked);
    case 'noneTempted':
      return decideNoneTempted(opened, asked);
    case 'goes':
      return yield* decideGoes(opened, asked);
    case 'leads':
      return yield* decideLeads(opened, asked);
    case 'stuck':
      return yield* decideStuck(opened, asked);
    case 'leastLosses':
      return yield* decideLeastLosses(opened, asked);
    case 'mustLose':
      return yield* decideMustLose(opened, asked);
    case 'passes':
      return yield* decidePasses(opened, asked);
    default:
      return decisionProblem('not-decided', { kind: asked.kind });
  }
}

/** What was asked, or where that is not so its denial, if its kind has one. */
export function whatIsSo({ asked, isSo }: Pick<Decided, 'asked' | 'isSo'>): Proposition {
  return isSo || !isDeniable(asked) ? asked : negate(asked);
}

/** Each of several: where not all of it is so, those that are not. */
function* decideAll(opened: Opened, asked: AllOf): Steps<Decided | Problem> {
  const parts: Decided[] = [];
  for (const one of asked.of) {
    const part = yield* decide(opened, one);
    if ('problem' in part) return part;
    parts.push(part);
  }
  const failing = parts.filter(({ isSo }) => !isSo);
  const is = failing.length === 0;
  const shown = is ? parts : failing;
  return {
    casebook: opened.casebook,
    asked,
    isSo: is === asked.so,
    told: shown.flatMap(({ told }) => told),
    reasons: shown.map((decided) => ({ kind: 'part', decided })),
  };
}
