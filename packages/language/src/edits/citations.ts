import type { CitingPart } from '../sections/grounded-part.ts';
import { contentOf, isList, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import { type EditOutcome, type Refused, refused } from './core/outcome.ts';
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

/** Lets a part of the model cite a claim. */
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
  if (cited === claim || (isList(cited) && cited.includes(claim))) return draft;
  if (isList(cited)) return insertItem(draft, because, cited.length, { value: claim });
  return replaceValue(draft, because, cited === null ? claim : [cited, claim]);
}

/** Takes a claim out of what a part of the model cites. */
export function removeCitation(text: string, what: Citation): EditOutcome {
  return edit(text, (draft) => {
    const path = partPath(draft, what.part);
    if ('status' in path) return path;
    const because = nodeAt(draft.root, [...path, 'because']);
    const cited = because ? contentOf(because) : [];
    const claims = isList(cited) ? cited : [cited];
    const at = claims.indexOf(what.claim);
    if (at < 0) return refused('no-such-entry', `this does not cite "${what.claim}"`);
    return uncite(draft, path, claims.length, at);
  });
}

/** The last one takes the key with it; of two the other one needs no brackets. */
function uncite(draft: Draft, path: Path, count: number, at: number): Step {
  const because = [...path, 'because'];
  if (count === 1) return setField(draft, path, 'because', undefined);
  const other = nodeAt(draft.root, [...because, 1 - at]);
  const inBrackets = draft.text.charAt(nodeAt(draft.root, because)?.span.start ?? 0) === '[';
  return count === 2 && other && inBrackets
    ? replaceValue(draft, because, contentOf(other))
    : removeItem(draft, because, at);
}

const sections = {
  'decision-maker': 'decision-makers',
  fact: 'facts',
  deal: 'deals',
  body: 'bodies',
  variant: 'variants',
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
