import { changeBy } from '../../desk/change-by.ts';
import type { NamedState } from '../../desk/name-state.ts';
import type { ToldJudgement } from '../../desk/told-judgement.ts';
import { capitalize } from '../../words/capitalize.ts';

/** A set of changes that is enough, to be tried. */
export interface Way {
  readonly says: string;
  /** One after the other, each with what it is. */
  readonly tries: readonly Try[];
  /** What holds then; the one state that was asked about is not named. */
  readonly states: readonly NamedState[];
}

export interface Try {
  readonly label: string;
  readonly change: ReturnType<typeof changeBy>;
}

export function triesOf(edits: readonly ToldJudgement[]): Try[] {
  return edits.map((edit) => ({ label: capitalize(edit.says), change: changeBy(edit) }));
}
