import type { RegisteredKind } from '../value-kind.ts';
import { appearances } from './appearances.ts';
import { equilibria } from './equilibria.ts';
import { goal } from './goal.ts';
import { improvements } from './improvements.ts';
import { inverseCounts } from './inverse-counts.ts';
import { labels } from './labels.ts';
import { moves } from './moves.ts';
import { ranking } from './ranking.ts';
import { reachable } from './reachable.ts';
import { sanctions } from './sanctions.ts';
import { stable } from './stable.ts';
import { steps } from './steps.ts';

/** Every kind of published value, in the order of catalog/README.md. */
export const kinds: readonly RegisteredKind[] = [
  ranking,
  moves,
  improvements,
  stable,
  labels,
  equilibria,
  sanctions,
  steps,
  reachable,
  appearances,
  inverseCounts,
  goal,
];
