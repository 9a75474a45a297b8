import { contentOf, entriesOf, isEntries, nodeAt, type Path } from './core/content.ts';
import { type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { replaceValue } from './core/replace-value.ts';
import { sectionOrder } from './core/section-order.ts';
import { setField } from './core/set-field.ts';

/** Levels by option, as `us.posture`. */
export type LevelsByOption = Readonly<Record<string, string>>;

/** Moves one option of the status quo. */
export function setStatusQuoLevel(
  text: string,
  what: { readonly option: string; readonly level: string },
): EditOutcome {
  return edit(text, (draft) => {
    const quo = nodeAt(draft.root, ['status-quo']);
    if (quo && quo.kind !== 'mapping') {
      return refused('other-form', 'the status quo is given as a state; set it as a whole');
    }
    return setLevels(draft, ['status-quo'], { [what.option]: what.level });
  });
}

/** Sets the status quo as a whole: levels of options, or a state by its id. */
export function setStatusQuo(text: string, what: LevelsByOption | string): EditOutcome {
  return edit(text, (draft) => {
    const quo = nodeAt(draft.root, ['status-quo']);
    if (typeof what === 'string') return setField(draft, [], 'status-quo', what, sectionOrder());
    return quo && quo.kind !== 'mapping'
      ? replaceValue(draft, ['status-quo'], entriesOf(what))
      : setLevels(draft, ['status-quo'], what);
  });
}

/** The draft with some levels in the mapping of options at the path, which is begun if need be. */
export function setLevels(draft: Draft, path: Path, levels: LevelsByOption): Step {
  if (!nodeAt(draft.root, path)) {
    return setField(draft, path.slice(0, -1), `${path.at(-1)}`, entriesOf(levels), sectionOrder());
  }
  return inTurn(
    draft,
    Object.entries(levels).map(
      ([option, level]) =>
        (next) =>
          setLevel(next, path, option, level),
    ),
  );
}

/** A new option comes before the reasons, if they stand last. */
export function setLevel(draft: Draft, path: Path, option: string, level: string): Step {
  const node = nodeAt(draft.root, path);
  const content = node ? contentOf(node) : null;
  const keys = content !== null && isEntries(content) ? content.entries.map(([key]) => key) : [];
  const order = [...keys.filter((key) => key !== 'because'), option, 'because'];
  return setField(draft, path, option, level, keys.includes(option) ? [] : order);
}
