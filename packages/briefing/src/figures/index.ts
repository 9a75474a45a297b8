import { cast } from './cast.ts';
import { claim } from './claim.ts';
import { deal } from './deal.ts';
import { fatalPath } from './fatal-path.ts';
import type { FigureKind } from './figure.ts';
import { finding } from './finding.ts';
import { inverse } from './inverse.ts';
import { judgement } from './judgement.ts';
import { map } from './map.ts';
import { numbers } from './numbers.ts';
import { outcomes } from './outcomes.ts';
import { power } from './power.ts';
import { signal } from './signal.ts';
import { square } from './square.ts';
import { state } from './state.ts';
import { threats } from './threats.ts';
import { timeline } from './timeline.ts';
import { vote } from './vote.ts';
import { way } from './way.ts';

/** Every kind of figure, by the name of its directive. */
export const figures: ReadonlyMap<string, FigureKind> = new Map(
  [
    ...[finding, state, way, outcomes, numbers, square, map, vote, power, fatalPath, deal],
    ...[threats, signal, inverse, claim, judgement, timeline, cast],
  ].map((kind) => [kind.name, kind]),
);
