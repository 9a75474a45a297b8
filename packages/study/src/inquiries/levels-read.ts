import type { Conflict } from '@standoff/language';
import { sayLevelsRead } from '@standoff/wording';
import { draft, state } from '../asking/states.ts';
import { formulaScope } from '../query/formula-scope.ts';
import { readAsState } from '../query/read-as-state.ts';
import type { Answered } from './answer.ts';
import type { Inquiry } from './define-inquiry.ts';

/** A state of a question that was given by levels alone, which fix no state by themselves. */
export interface LevelsRead {
  /** The key of the option that it was given for. */
  readonly option: string;
  /** As it was given. */
  readonly asked: string;
  /** Ids of levels by option: `{ "dprk.tests": "frozen" }`. */
  readonly levels: Readonly<Record<string, string>>;
  /** How they were read, as a sentence. */
  readonly says: string;
}

/** Where only one state can stand levels are laid over another: which, by the kind of the option. */
const OVER = new Map<unknown, 'status quo' | 'start'>([
  [state, 'status quo'],
  [draft, 'start'],
]);

/** The states of an answered question that were given by levels, and how these were read. */
export function levelsRead(
  { options }: Pick<Inquiry, 'options'>,
  { asked, setting }: Pick<Answered<unknown>, 'asked' | 'setting'>,
): LevelsRead[] {
  const { conflict } = setting.version;
  return Object.entries(asked).flatMap(([option, text]: [string, unknown]) => {
    const over = OVER.get(options[option]?.kind);
    return over === undefined || typeof text !== 'string'
      ? []
      : readLevels(conflict, { option, text, over });
  });
}

function readLevels(
  conflict: Conflict,
  {
    option,
    text,
    over,
  }: { readonly option: string; readonly text: string; readonly over: 'status quo' | 'start' },
): LevelsRead[] {
  const read = readAsState(conflict, text);
  if (conflict.statusQuo === undefined || 'problem' in read || read.kind !== 'levels') return [];
  const { owners } = formulaScope(conflict);
  const levels = Object.fromEntries(
    read.levels.map(({ option: { owner, option: id }, level }) => {
      const ids = owners.known.get(owner)!.options.known.get(id)!.levels;
      return [`${owner}.${id}`, ids[level]!];
    }),
  );
  const says = sayLevelsRead(text.trim(), over, Object.keys(levels).length);
  return [{ option, asked: text, levels, says }];
}
