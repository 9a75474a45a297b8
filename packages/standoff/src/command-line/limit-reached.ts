import { count, type TooLarge } from '@standoff/report';
import { exitStatus, Failure } from './failure.ts';

/** Beyond this many states no machine that people work on has the memory, so none is suggested. */
const WORTH_ALLOWING = 2 ** 28;

/** A model with more states than may be enumerated, and what to do about it. */
export function limitReached(refusal: TooLarge): Failure {
  const advice = refusal.cells > WORTH_ALLOWING ? makeSmaller : allowMore(refusal.cells);
  return new Failure(
    exitStatus.limitReached,
    [
      sayWhat(refusal),
      `  = help: ${advice.join('\n          ')}`,
      '  = help: `standoff ask` answers questions without listing the states',
    ].join('\n'),
  );
}

function sayWhat({ cells, limit, states }: TooLarge): string {
  const combinations = `the options of this model have ${count(cells)} combinations`;
  if (states === undefined) return `${combinations}; the limit is ${count(limit)}`;
  return (
    `${combinations}, at least ${count(states.found)} of them feasible;\n` +
    `  the limits are ${count(limit)} combinations or ${count(states.limit)} feasible states`
  );
}

const makeSmaller = [
  'rule out combinations that cannot be, merge levels that make no difference, or',
  'leave out options that nobody cares about',
];

function allowMore(cells: number): string[] {
  return [
    `allow more with --max-states ${cells} (about 50 bytes each), rule out combinations`,
    'that cannot be, merge levels that make no difference, or leave out options that',
    'nobody cares about',
  ];
}
