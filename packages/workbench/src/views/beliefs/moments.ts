import type { HistoryJson } from '@standoff/report';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { type NamedState, nameState } from '../../desk/name-state.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** An event of the timeline, judged. */
export type Moment = HistoryJson['events'][number];
type Situation = Moment['before'];

export type HistoryTold = ToldOf<'history'>;

/** Whether the model expects it; *joint* where several gain, of which it expects nothing; *none* without a step. */
export type MomentStanding = 'expected' | 'unexpected' | 'stays' | 'joint' | 'none';

export function standingOf({ kind, steps }: Moment): MomentStanding {
  if (steps.length === 0) return 'none';
  if (steps.some(({ expected }) => expected === false)) return 'unexpected';
  if (steps.some(({ expected }) => expected === null)) return 'joint';
  return kind === 'stays' ? 'stays' : 'expected';
}

/** Whether what the model held open can be told: somebody took a step between states of it. */
export function isJudged({ steps, before, after }: Moment): boolean {
  return steps.length > 0 && before.state !== null && after.state !== null;
}

/** Whether one moved alone, so that a map can show the move. */
export function isMove(moment: Moment): boolean {
  return moment.kind === 'step' && isJudged(moment);
}

/** The state of a situation; undefined where it is none of the model. */
export function stateOf(
  conflict: ShownConflict,
  { keys }: HistoryTold,
  { state }: Situation,
): NamedState | undefined {
  return state === null ? undefined : nameState(conflict, keys[state]!);
}

/** How the options of somebody stood, in words. */
export interface Stand {
  readonly mover: number;
  readonly options: readonly { readonly before: string; readonly after: string }[];
}

/** How everybody's options stood before and after; those that nothing names are there as well. */
export function standsOf({ decisionMakers }: ShownConflict, { before, after }: Moment): Stand[] {
  return decisionMakers.flatMap(({ id, options }, mover) => {
    if (options.length === 0) return [];
    const stands = options.map(({ id: option, levels }) => {
      const says = ({ levels: all }: Situation) => {
        const level = all[`${id}.${option}`];
        return levels.find((one) => one.id === level)?.says ?? '';
      };
      return { before: says(before), after: says(after) };
    });
    return [{ mover, options: stands }];
  });
}
