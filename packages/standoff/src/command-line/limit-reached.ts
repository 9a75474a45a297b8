import { paragraph } from '@standoff/report';
import type { TooLarge } from '@standoff/study';
import { limitProblemOf } from '../library/refused.ts';
import { exitStatus, Failure } from './failure.ts';

/** Beyond this many states no machine that people work on has the memory, so none is suggested. */
const WORTH_ALLOWING = 2 ** 28;

/** So wide are the lines of what cannot be, beside what stands before it. */
const WIDTH = 90;

/** A model with more states than may be enumerated, and what to do about it. */
export function limitReached(refusal: TooLarge): Failure {
  const advice = adviceFor(refusal);
  return new Failure(
    exitStatus.limitReached,
    [
      sayRefusal(refusal),
      `  = help: ${advice.join('\n          ')}`,
      '  = help: `standoff ask` answers questions without listing the states',
    ].join('\n'),
  );
}

/** What to do about it, in lines. */
export function adviceFor({ cells, memory }: TooLarge): string[] {
  if (memory !== undefined) return allowMemory(memory.needed);
  return cells > WORTH_ALLOWING ? makeSmaller : allowMore(cells);
}

/** Which limit it was, in words, in lines of a terminal. */
export function sayRefusal(refusal: TooLarge): string {
  return paragraph(limitProblemOf(refusal).problem, WIDTH, '  ', '');
}

const makeSmaller = [
  'rule out combinations that cannot be, merge levels that make no difference, or',
  'leave out options that nobody cares about',
];

function allowMemory(needed: number): string[] {
  const megabytes = Math.ceil(needed / 1e6);
  return [`allow more with --max-memory ${megabytes}MB if the machine has it,`, ...makeSmaller];
}

function allowMore(cells: number): string[] {
  return [
    `allow more with --max-states ${cells} (about 200 bytes each), rule out combinations`,
    'that cannot be, merge levels that make no difference, or leave out options that',
    'nobody cares about',
  ];
}
