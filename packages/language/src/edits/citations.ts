import type { Grade } from '../conflict/conflict.ts';
import type { CitingPart } from '../sections/grounded-part.ts';
import {
  contentOf,
  type Entries,
  entriesOf,
  isEntries,
  isList,
  nodeAt,
  type Path,
} from './core/content.ts';
import { andThen, type Draft, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { type EditOutcome, type Refused, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { removeItem } from './core/remove-item.ts';
import { replaceValue } from './core/replace-value.ts';
import { keyOrder } from './core/section-entry.ts';
import { setField, writeOut } from './core/set-field.ts';
import { rulePath } from './infeasible-rules.ts';
import { optionPath } from './option-path.ts';
import { longForm } from './options.ts';
import { groupKey, statementPath } from './statement-place.ts';

export type { CitingPart };

export interface Citation {
  readonly part: CitingPart;
  readonly claim: string;
}

/** Lets a part of the model cite a claim; its grade is set by `gradeCitation`. */
export function citeClaim(text: string, what: Citation): EditOutcome {
  return edit(text, (draft) => {
    if (!nodeAt(draft.root, ['claims', what.claim])) {
      return refused('no-such-entry', `no claim has the id "${what.claim}"`);
    }
    const path = partPath(draft, what.part);
    if ('status' in path) return path;
    return andThen(longFormOf(draft, path, what.part), (next) => cite(next, path, what.claim));
  });
}

function cite(draft: Draft, path: Path, claim: string): Step {
  const because = [...path, 'because'];
  const node = nodeAt(draft.root, because);
  if (!node) return setField(draft, path, 'because', claim, keyOrder);
  const cited = contentOf(node);
  if (linkPath(draft, path, claim)) return draft;
  if (isList(cited)) return insertItem(draft, because, cited.length, { value: claim });
  return replaceValue(draft, because, cited === null ? claim : [cited, claim]);
}

/** Takes a claim out of what a part of the model cites. */
export function removeCitation(text: string, what: Citation): EditOutcome {
  return edit(text, (draft) => {
    const path = partPath(draft, what.part);
    if ('status' in path) return path;
    const link = linkPath(draft, path, what.claim);
    return link ? uncite(draft, path, link) : notCited(what.claim);
  });
}

/** Says how a claim bears what cites it; without a grade the link becomes ungraded. */
export function gradeCitation(
  text: string,
  { part, claim, grade }: Citation & { readonly grade?: Grade },
): EditOutcome {
  return edit(text, (draft) => {
    const path = partPath(draft, part);
    if ('status' in path) return path;
    const link = linkPath(draft, path, claim);
    if (!link) return notCited(claim);
    return grade === undefined ? ungrade(draft, link) : setGrade(draft, link, claim, grade);
  });
}

function setGrade(draft: Draft, link: Path, claim: string, grade: Grade): Step {
  return replaceValue(draft, link, isKey(link) ? grade : entriesOf({ [claim]: grade }));
}

/** In a mapping that holds other claims it becomes the last of a list with them. */
function ungrade(draft: Draft, link: Path): Step {
  if (!isKey(link)) return draft;
  const claim = `${link.at(-1)}`;
  const holder = link.slice(0, -1);
  const others = entriesAt(draft, holder).filter(([key]) => key !== claim);
  if (others.length === 0) return replaceValue(draft, holder, claim);
  const rest = { entries: others };
  const list = holder.slice(0, -1);
  return typeof holder.at(-1) === 'number'
    ? andThen(replaceValue(draft, holder, rest), (next) =>
        insertItem(next, list, Number(holder.at(-1)) + 1, { value: claim }),
      )
    : replaceValue(draft, holder, [rest, claim]);
}

function notCited(claim: string): Refused {
  return refused('no-such-entry', `this does not cite "${claim}"`);
}

/** Where a part cites a claim: as a word, or as a key with its grade. */
function linkPath(draft: Draft, path: Path, claim: string): Path | undefined {
  const because = [...path, 'because'];
  const node = nodeAt(draft.root, because);
  const places = node?.kind === 'list' ? node.items.map((_, at) => [...because, at]) : [because];
  return places.flatMap((place) => {
    const keys = entriesAt(draft, place).map(([key]) => key);
    if (keys.includes(claim)) return [[...place, claim]];
    const cited = nodeAt(draft.root, place);
    return cited?.kind === 'text' && cited.text === claim ? [place] : [];
  })[0];
}

/** Whether a claim stands as a key, with a grade, and not as a word. */
function isKey(link: Path): boolean {
  return typeof link.at(-1) === 'string' && link.at(-1) !== 'because';
}

function entriesAt({ root }: Draft, path: Path): Entries['entries'] {
  const node = nodeAt(root, path);
  const content = node ? contentOf(node) : null;
  return isEntries(content) ? content.entries : [];
}

/** The last one takes the key with it; of two the other one needs no brackets. */
function uncite(draft: Draft, path: Path, link: Path): Step {
  const because = [...path, 'because'];
  const node = nodeAt(draft.root, because);
  const at = Number(link[because.length]);
  const sharesBraces = isKey(link) && entriesAt(draft, link.slice(0, -1)).length > 1;
  if (node?.kind !== 'list' || sharesBraces || node.items.length === 1)
    return removeEntry(draft, link);
  const other = nodeAt(draft.root, [...because, 1 - at]);
  const inBrackets = draft.text.charAt(node.span.start) === '[';
  return node.items.length === 2 && other && inBrackets
    ? replaceValue(draft, because, contentOf(other))
    : removeItem(draft, because, at);
}

const sections = {
  'decision-maker': 'decision-makers',
  fact: 'facts',
  deal: 'deals',
  body: 'bodies',
  agreement: 'agreements',
  variant: 'variants',
  finding: 'findings',
} as const;

function partPath(draft: Draft, part: CitingPart): Path | Refused {
  switch (part.kind) {
    case 'statement':
      return statementPath(draft, part);
    case 'option':
      return optionPath(draft, part);
    case 'rule':
      return rulePath(draft, part.place);
    case 'status-quo':
      return nodeAt(draft.root, ['status-quo'])?.kind === 'mapping'
        ? ['status-quo']
        : refused('other-form', 'only a status quo of options can cite claims');
    default: {
      const path = [sections[part.kind], part.id];
      return nodeAt(draft.root, path)
        ? path
        : refused('no-such-entry', `nothing of this kind has the id "${part.id}"`);
    }
  }
}

/** A short form cannot cite, so it is written out. */
function longFormOf(draft: Draft, path: Path, part: CitingPart): Step {
  if (part.kind === 'option') return longForm(draft, path);
  if (part.kind === 'statement')
    return groupKey(draft, path) ? draft : writeOut(draft, path, 'want');
  return writeOut(draft, path, 'when');
}
