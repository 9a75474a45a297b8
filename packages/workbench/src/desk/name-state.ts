import { listOf } from '@standoff/wording/lists';
import { levelsOfKey } from './level-keys.ts';
import type { ShownConflict, ShownOption, StateKey } from './shown-conflict.ts';

/** A state with its words, and with its name where it has one. */
export interface NamedState {
  readonly key: StateKey;
  readonly name?: string;
  readonly words: string;
}

type Worded = Pick<
  ShownConflict,
  'decisionMakers' | 'namedStates' | 'representation' | 'statusQuo'
>;

/** A state in words: how it differs from the status quo where there is one, else what is the case in it. */
export function nameState(conflict: Worded, key: StateKey): NamedState {
  const { namedStates, representation, statusQuo } = conflict;
  const name = namedStates.find((one) => one.key === key)?.name;
  if (representation === 'graph') {
    return { key, words: key === statusQuo ? 'the status quo' : (name ?? key) };
  }
  const words =
    statusQuo === undefined ? listOf(tellingPhrases(conflict, key)) : sayState(conflict, key);
  return { key, ...(name !== undefined && { name }), words };
}

function sayState(conflict: Worded, key: StateKey): string {
  const { statusQuo } = conflict;
  return key === statusQuo ? 'the status quo' : sayChanges(conflict, statusQuo!, key);
}

/** What is the case in the second state and is not in the first. */
export function sayChanges(conflict: Worded, from: StateKey, to: StateKey): string {
  return listOf(changedPhrases(conflict, from, to));
}

/** The same option by option; empty for the same state. */
export function changedPhrases(conflict: Worded, from: StateKey, to: StateKey): string[] {
  if (from === to) return [];
  if (conflict.representation === 'graph') return [nameState(conflict, to).words];
  const before = levelsOfKey(from);
  return phrasesOf(conflict, to).flatMap(({ says, option, level }) =>
    before?.[option.position] === level ? [] : [says],
  );
}

/** What is the case without the options that are simply not taken, unless no option is. */
function tellingPhrases(conflict: Worded, key: StateKey): string[] {
  const all = phrasesOf(conflict, key);
  const telling = all.filter(({ option, level }) => level !== 0 || !option.yesNo);
  return (telling.length > 0 ? telling : all).map(({ says }) => says);
}

interface Phrase {
  readonly option: ShownOption;
  readonly level: number;
  readonly says: string;
}

function phrasesOf({ decisionMakers }: Worded, key: StateKey): Phrase[] {
  const levels = levelsOfKey(key) ?? [];
  return decisionMakers
    .flatMap(({ options }) => options)
    .sort((a, b) => a.position - b.position)
    .flatMap((option) => {
      const level = levels[option.position] ?? 0;
      const says = option.levels[level]?.says;
      return says === undefined ? [] : [{ option, level, says }];
    });
}
