import type { UtilityPreference } from '../conflict/preference.ts';
import type { DocumentNode } from '../document/node.ts';
import { type Content, contentOf, nodeAt, type Path, sameContent } from './core/content.ts';
import { type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { replaceValue } from './core/replace-value.ts';
import { setField } from './core/set-field.ts';
import { isPath, type OrderOwner, preferencePath } from './statement-place.ts';

/** Writes other numbers for the states of a utility; those that stay are left as they are written. */
export function replaceNumbers(
  text: string,
  what: OrderOwner & { readonly values: UtilityPreference['values'] },
): EditOutcome {
  return editOrder(text, what, 'utility', (draft, path) =>
    inTurn(
      draft,
      what.values.map(({ state: { state }, value }) => (next) => {
        const at = [...path, state];
        const before = nodeAt(next.root, at);
        const isSame = before?.kind === 'text' && Number(before.text) === value;
        return isSame ? next : replaceValue(next, at, `${value}`);
      }),
    ),
  );
}

/** Writes other pairs of a relation, one for each that there is. */
export function replacePairs(
  text: string,
  what: OrderOwner & { readonly pairs: readonly string[] },
): EditOutcome {
  return editOrder(text, what, 'relation', (draft, path) =>
    inTurn(
      draft,
      what.pairs.map((pair, at) => (next) => {
        const before = nodeAt(next.root, [...path, at]);
        const isSame = before !== undefined && isSamePair(before, pair);
        return isSame ? next : replaceValue(next, [...path, at], pair);
      }),
    ),
  );
}

function isSamePair(before: DocumentNode, pair: string): boolean {
  const withoutBlanks = (text: string) => text.replaceAll(/\s/g, '');
  return before.kind === 'text' && withoutBlanks(before.text) === withoutBlanks(pair);
}

/** Writes a utility in place of weights. What is doubted of these is doubted of it, but for ranges of weights, which are left out. */
export function replaceWeights(
  text: string,
  what: OrderOwner & { readonly utility: Content },
): EditOutcome {
  const { decisionMaker, viewer, utility } = what;
  return editOrder(text, what, 'weights', (draft, path) => {
    const owner = path.slice(0, -1);
    return inTurn(draft, [
      (next) => setField(next, owner, 'utility', utility, ['weights', 'utility', 'greatly']),
      (next) => setField(next, owner, 'weights', undefined),
      (next) => (viewer === undefined ? doubtUtility(next, decisionMaker) : next),
    ]);
  });
}

function doubtUtility(draft: Draft, decisionMaker: string): Step {
  const doubts = nodeAt(draft.root, ['doubts']);
  if (doubts?.kind !== 'list') return draft;
  const wanted = [`${decisionMaker}.weights`, `decision-makers.${decisionMaker}.weights`];
  return inTurn(
    draft,
    // From the last one, so that the places of those that are left out mean what they did.
    [...doubts.items.keys()].toReversed().map((at) => (next) => {
      const path = ['doubts', at, 'of'];
      const of = nodeAt(next.root, path);
      const isRange = nodeAt(next.root, ['doubts', at, 'within']) !== undefined;
      const isOfWeight = (one: string) => of?.kind === 'text' && of.text.startsWith(`${one}.`);
      const isOwn = wanted.some(
        (one) => (of && sameContent(contentOf(of), one)) || isOfWeight(one),
      );
      if (isRange && isOwn) return removeEntry(next, ['doubts', at]);
      const about = wanted.find((one) => of !== undefined && sameContent(contentOf(of), one));
      return about === undefined
        ? next
        : replaceValue(next, path, about.replace(/weights$/, 'utility'));
    }),
  );
}

function editOrder(
  text: string,
  whose: OrderOwner,
  key: string,
  change: (draft: Draft, path: Path) => Step,
): EditOutcome {
  return edit(text, (draft) => {
    const owner = preferencePath(draft, whose);
    if (!isPath(owner)) return owner;
    const path = [...owner, key];
    return nodeAt(draft.root, path)
      ? change(draft, path)
      : refused('other-form', `the preference of "${whose.decisionMaker}" is no ${key}`);
  });
}
