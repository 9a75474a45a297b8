import type { DocumentNode } from '../document/node.ts';
import { type Content, contentOf, isEntries, isList, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { type EditOutcome, type Refused, refused } from './core/outcome.ts';
import { removeItem } from './core/remove-item.ts';
import { replaceValue } from './core/replace-value.ts';
import { unusableId } from './core/section-entry.ts';
import { type OptionPlace, optionPath } from './option-path.ts';
import { longForm } from './options.ts';
import { findReferences } from './references/find-references.ts';
import { levelName } from './references/reference.ts';

export interface LevelPlace extends OptionPlace {
  readonly level: string;
}

/** Adds a level to an option at a place of their order, from 1; last when none is given. */
export function addLevel(
  text: string,
  what: LevelPlace & { readonly phrase?: string; readonly at?: number },
): EditOutcome {
  return edit(text, (draft) => {
    const path = levelsPath(draft, what);
    if ('status' in path) return path;
    const levels = levelIds(contentOf(nodeAt(draft.root, path)!));
    const problem = unusableId(what.level);
    if (problem) return problem;
    if (levels.includes(what.level)) {
      return refused('name-taken', `"${what.option}" already has the level "${what.level}"`);
    }
    const at = (what.at ?? levels.length + 1) - 1;
    if (!Number.isInteger(at) || at < 0 || at > levels.length) {
      return refused('no-such-place', `the places are 1 to ${levels.length + 1}`);
    }
    return withLevel(draft, path, at, what);
  });
}

function withLevel(
  draft: Draft,
  path: Path,
  at: number,
  { option, level, phrase }: LevelPlace & { readonly phrase?: string },
): Step {
  if (nodeAt(draft.root, path)?.kind === 'mapping') {
    return insertItem(draft, path, at, { key: level, value: phrase ?? `${option}: ${level}` });
  }
  const added = insertItem(draft, path, at, { value: level });
  return phrase === undefined
    ? added
    : andThen(added, (next) => withPhrase(next, path, level, phrase));
}

/** Says what is the case in a state with this level. */
export function setLevelPhrase(
  text: string,
  what: LevelPlace & { readonly phrase: string },
): EditOutcome {
  return edit(text, (draft) => {
    const path = optionPath(draft, what);
    if ('status' in path) return path;
    const node = nodeAt(draft.root, path)!;
    const inner = node.kind === 'mapping' ? [...path, 'levels'] : path;
    const levels = levelIds(contentOf(nodeAt(draft.root, inner) ?? node));
    if (!levels.includes(what.level)) return noLevel(what);
    return withPhrase(draft, inner, what.level, what.phrase);
  });
}

/** Levels that have no phrases yet are written out with the phrases that they had unsaid. */
function withPhrase(draft: Draft, path: Path, level: string, phrase: string): Step {
  const isShort = path.at(-1) !== 'levels' || path.length !== 5;
  const start = isShort ? longForm(draft, path) : draft;
  const levelsAt = isShort ? [...path, 'levels'] : path;
  return andThen(start, (next) => {
    const node = nodeAt(next.root, levelsAt)!;
    if (node.kind === 'mapping') return replaceValue(next, [...levelsAt, level], phrase);
    const name = nodeAt(next.root, [...levelsAt.slice(0, -1), 'name']);
    const shown = name?.kind === 'text' ? name.text : `${levelsAt.at(-2)}`;
    return replaceValue(next, levelsAt, {
      entries: levelIds(contentOf(node)).map((id) => [
        id,
        id === level ? phrase : unsaid(id, shown, node.kind === 'text'),
      ]),
    });
  });
}

function unsaid(level: string, option: string, yesNo: boolean): string {
  if (!yesNo) return `${option}: ${level}`;
  return level === 'yes' ? option : `not ${option}`;
}

/** Takes a level out; refused while anything uses it. */
export function removeLevel(text: string, what: LevelPlace): EditOutcome {
  return edit(text, (draft) => {
    const path = levelsPath(draft, what);
    if ('status' in path) return path;
    const at = levelIds(contentOf(nodeAt(draft.root, path)!)).indexOf(what.level);
    if (at < 0) return noLevel(what);
    const name = levelName(what.owner, what.option, what.level);
    const uses = findReferences(draft.root).filter((found) => found.name === name && !found.gives);
    return uses.length === 0
      ? removeItem(draft, path, at)
      : refused(
          'still-used',
          `"${what.level}" is used in ${uses.length} places`,
          uses.map(({ span }) => span),
        );
  });
}

/** The list or mapping of the levels of an option that is not just yes or no. */
function levelsPath(draft: Draft, what: OptionPlace): Path | Refused {
  const path = optionPath(draft, what);
  if ('status' in path) return path;
  const inner = nodeAt(draft.root, path)?.kind === 'mapping' ? [...path, 'levels'] : path;
  const kind = nodeAt(draft.root, inner)?.kind;
  return kind === 'list' || kind === 'mapping'
    ? inner
    : refused(
        'other-form',
        isShortYesNo(textOf(nodeAt(draft.root, inner)))
          ? `"${what.option}" is a yes/no option`
          : `the levels of "${what.option}" are a range of numbers, which is changed as a whole`,
      );
}

function textOf(node: DocumentNode | undefined): string {
  return node?.kind === 'text' ? node.text : 'yes/no';
}

function isShortYesNo(text: string): boolean {
  return /^\s*yes\/no/.test(text);
}

function levelIds(content: Content): string[] {
  if (isEntries(content)) return content.entries.map(([id]) => id);
  if (isList(content)) return content.map(String);
  return ['no', 'yes'];
}

function noLevel({ option, level }: LevelPlace): Refused {
  return refused('no-such-level', `"${option}" has no level "${level}"`);
}
