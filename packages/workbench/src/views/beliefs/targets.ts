import type { ShownBeliefGrounds } from '../../desk/shown-beliefs.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { sayName } from '../../words/state-name.ts';

/** What can be avoided or come about. */
export interface Target {
  readonly formula: string;
  /** Absent where it is a formula that somebody wrote. */
  readonly name?: string;
}

/** What the file offers: its consequences, then its named states. */
export function targetsOf(
  { facts }: Pick<ShownConflict, 'facts'>,
  { states }: Pick<ShownBeliefGrounds, 'states'>,
): { readonly facts: readonly Target[]; readonly states: readonly Target[] } {
  return {
    facts: facts.map(({ id, name }) => ({ formula: id, name })),
    states: states.map(({ formula, name }) => ({ formula, name: sayName(name) })),
  };
}

/** The target that is asked for, or the first that the file offers; undefined where it offers none. */
export function targetIn(
  conflict: Pick<ShownConflict, 'facts'>,
  grounds: Pick<ShownBeliefGrounds, 'states'>,
  wanted: string | undefined,
): Target | undefined {
  const { facts, states } = targetsOf(conflict, grounds);
  const all = [...facts, ...states];
  if (wanted === undefined) return all[0];
  return all.find(({ formula }) => formula === wanted) ?? { formula: wanted };
}

/** The question as a name: `How could it come to war?`. Only a single word reads well in it. */
export function nameFatal(target: Target | undefined, wish: 'avoid' | 'reach'): string {
  const name = target?.name;
  const isWord = name !== undefined && /^\p{L}+$/u.test(name);
  const what = isWord ? name.toLowerCase() : 'this';
  return wish === 'avoid' ? `How could it come to ${what}?` : `What would lead to ${what}?`;
}
