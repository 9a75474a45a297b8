import type { StateCode, Steps } from '@standoff/engine';
import type { DoubtedOrder } from './choices.ts';
import type { Answers } from './comparing.ts';
import { type Finding, isDecidedEach } from './finding.ts';
import type { Traces } from './follow-traces.ts';
import { holdsIn, type Place } from './holds-in.ts';
import { play } from './play.ts';
import type { World } from './worlds.ts';

/** One model: a world, and for each decision maker the position of its choice. */
export interface OneModel {
  readonly world: World;
  readonly choices: readonly number[];
}

/** Judges single models of one world. */
export interface ModelJudge extends Pick<Traces, 'compared' | 'isWhole'> {
  /** Whether the finding holds in the model of these choices. */
  holds(choices: readonly number[]): Steps<boolean>;
}

/** Prepares to judge a finding in single models; what it compares there is remembered. */
export function judgeModels(
  finding: Finding,
  world: World,
  orders: readonly DoubtedOrder[],
  statusQuo: StateCode | undefined,
): ModelJudge {
  const start = statusQuo === undefined ? -1 : world.space.cellOf(statusQuo);
  const compared = orders.map(() => new Set<Answers>());
  let current: readonly number[] = [];
  const played = play(world, start, (dm, better, worse, greatly) => {
    const answers = world.answersTo(dm, better, worse);
    if (!answers.alike) compared[dm]!.add(answers);
    return answers.values[current[dm]!]! >= (greatly ? 2 : 1);
  });
  const place: Place = {
    ...world,
    decides: ({ decides }) =>
      decides(
        world.modelBy(orders.flatMap(({ choices }, dm) => choices[current[dm]!]!.judgements)),
      ),
  };
  return {
    compared,
    ...(isDecidedEach(finding) && { isWhole: true }),
    *holds(choices) {
      current = choices;
      return yield* holdsIn(finding, played, place);
    },
  };
}
