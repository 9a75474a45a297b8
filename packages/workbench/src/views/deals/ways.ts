import { changeBy } from '../../desk/change-by.ts';
import type { NamedState } from '../../desk/name-state.ts';
import type { StateKey } from '../../desk/shown-conflict.ts';
import type { ToldJudgement } from '../../desk/told-judgement.ts';
import { capitalize } from '../../words/capitalize.ts';

/** A set of changes that is enough, to be tried. */
export interface Way {
  readonly says: string;
  /** One after the other, each with what it is. */
  readonly tries: readonly Try[];
  /** What holds then; the one state that was asked about is not named. */
  readonly states: readonly NamedState[];
  /** Where a deal leads then, by what is signed as well. */
  readonly end?: StateKey;
}

export interface Try {
  readonly label: string;
  readonly change: ReturnType<typeof changeBy>;
}

export function triesOf(edits: readonly ToldJudgement[]): Try[] {
  return edits.map((edit) => ({ label: capitalize(edit.says), change: changeBy(edit) }));
}
