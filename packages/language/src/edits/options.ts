import { changeFields } from './core/change-fields.ts';
import { type Content, contentOf, entriesOf, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, withId } from './core/outcome.ts';
import { replaceValue } from './core/replace-value.ts';
import { addEntry } from './core/section-entry.ts';
import { writeOut } from './core/set-field.ts';
import { derivedId } from './derived-id.ts';
import { type OptionPlace, optionPath, ownerPath } from './option-path.ts';
import { setLevel } from './status-quo.ts';
import { takenIds } from './taken-ids.ts';

export interface NewLevel {
  readonly id: string;
  /** What is the case in a state with this level. */
  readonly phrase?: string;
}

/** Numbers at equal distances, as `0 to 100 by 10`. */
export interface NewRange {
  readonly range: string;
  readonly unit?: string;
}

/** How an option may move: freely, or within limits; pairs name levels. */
export type MoveLimits = 'free' | 'one-way' | 'step' | readonly (readonly [string, string])[];

export interface NewOption {
  readonly owner: string;
  readonly name?: string;
  /** Made of the name when it is not given. */
  readonly id?: string;
  readonly levels: 'yes/no' | readonly NewLevel[] | NewRange;
  readonly moves?: MoveLimits;
  /** Where it stands in the status quo, if the file has one; the first level when nothing is said. */
  readonly statusQuo?: string;
}

/** Adds an option, and its level to the status quo. */
export function addOption(text: string, what: NewOption): EditOutcome {
  const { owner, name, levels } = what;
  const taken = takenIds(text, ['decision-makers', 'bodies'], [owner, 'options']);
  const others = takenIds(text, ['agreements', 'facts', 'states']);
  const id = what.id ?? derivedId(name ?? '', [...taken, ...others], 'option');
  const first = firstLevel(levels);
  const outcome = edit(text, (draft) => {
    const path = ownerPath(draft, owner);
    if ('status' in path) return path;
    return inTurn(addEntry(draft, [...path, 'options'], id, optionContent(what)), [
      (next) => stateLevel(next, `${owner}.${id}`, what.statusQuo ?? first),
    ]);
  });
  return withId(outcome, id);
}

function firstLevel(levels: NewOption['levels']): string {
  if (levels === 'yes/no') return 'no';
  return 'range' in levels ? (levels.range.trim().split(/\s/)[0] ?? '') : (levels[0]?.id ?? '');
}

function optionContent({ name, levels, moves }: NewOption): Content {
  if (levels !== 'yes/no' && 'range' in levels) {
    const limits = moves === undefined ? undefined : (movesContent(moves) ?? undefined);
    const { range, unit } = levels;
    if (name === undefined && unit === undefined && limits === undefined) return range;
    return entriesOf({ name, levels: range, unit, moves: limits });
  }
  const phrased = levels !== 'yes/no' && levels.some(({ phrase }) => phrase !== undefined);
  const written =
    levels === 'yes/no' ? levels : phrased ? phrases(levels) : levels.map(({ id }) => id);
  const limits = moves === undefined ? undefined : (movesContent(moves) ?? undefined);
  if (name !== undefined || phrased || (limits !== undefined && levels !== 'yes/no')) {
    return entriesOf({ name, levels: written, moves: limits });
  }
  return typeof limits === 'string' ? `yes/no, ${limits}` : written;
}

function phrases(levels: readonly NewLevel[]): Content {
  return { entries: levels.map(({ id, phrase }) => [id, phrase ?? id]) };
}

/** As the file has it; free moves are not written. */
function movesContent(moves: MoveLimits): Content {
  if (moves === 'free') return null;
  return typeof moves === 'string' ? moves : moves.map(([from, to]) => `${from} to ${to}`);
}

/** The new option in the status quo, or in the state that the status quo names. */
function stateLevel(draft: Draft, option: string, level: string): Step {
  const quo = nodeAt(draft.root, ['status-quo']);
  if (quo?.kind === 'mapping') return setLevel(draft, ['status-quo'], option, level);
  const named = quo?.kind === 'text' ? ['states', quo.text] : [];
  return nodeAt(draft.root, named)?.kind === 'mapping' && named.length > 0
    ? setLevel(draft, named, option, level)
    : draft;
}

/** Changes what is shown of an option and how it may move; `null` takes a text out. */
export function changeOption(
  text: string,
  what: OptionPlace & {
    readonly change: {
      readonly name?: string | null;
      readonly about?: string | null;
      readonly moves?: MoveLimits;
    };
  },
): EditOutcome {
  const { name, about, moves } = what.change;
  const limits = moves === undefined ? undefined : movesContent(moves);
  return edit(text, (draft) => {
    const path = optionPath(draft, what);
    if ('status' in path) return path;
    const short = name === undefined && about === undefined && !Array.isArray(limits);
    const node = nodeAt(draft.root, path);
    if (short && node?.kind === 'text' && limits !== undefined) {
      const levels = node.text.replace(LIMIT, '').trim();
      return replaceValue(draft, path, limits === null ? levels : `${levels}, ${limits}`);
    }
    return andThen(longForm(draft, path), (next) =>
      changeFields(next, path, { name, about, moves: limits }),
    );
  });
}

/** The draft with the option as a mapping that has its levels under a key. */
export function longForm(draft: Draft, path: Path): Step {
  const node = nodeAt(draft.root, path);
  const content = node ? contentOf(node) : null;
  const limit = typeof content === 'string' ? LIMIT.exec(content)?.[1] : undefined;
  if (typeof content !== 'string' || limit === undefined) return writeOut(draft, path, 'levels');
  const levels = content.replace(LIMIT, '').trim();
  return replaceValue(draft, path, entriesOf({ levels, moves: limit }));
}

/** How it may move, behind its levels. */
const LIMIT = /,\s*(\S+)\s*$/;
