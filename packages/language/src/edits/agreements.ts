import { nodeAt } from './core/content.ts';
import { type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { setField } from './core/set-field.ts';

/** The keys of an agreement, in the order in which they are written. */
const ORDER = [
  ...[
    'name',
    'short',
    'plural',
    'about',
    'parties',
    'levels',
    'moves',
    'binds',
    'notice',
    'because',
  ],
];

/** Says of an agreement whether it has to be left before what it binds to may be broken. */
export function setNotice(
  text: string,
  { agreement, notice }: { readonly agreement: string; readonly notice: boolean },
): EditOutcome {
  return editAgreement(text, agreement, (draft, path) =>
    setField(draft, path, 'notice', notice ? 'yes' : undefined, ORDER),
  );
}

/** Says who takes an agreement from one level to another: each change with who makes it. */
export function setTransitions(
  text: string,
  {
    agreement,
    moves,
  }: { readonly agreement: string; readonly moves: readonly (readonly [string, string])[] },
): EditOutcome {
  return editAgreement(text, agreement, (draft, path) => {
    const written = nodeAt(draft.root, [...path, 'moves']);
    const keys = written?.kind === 'mapping' ? written.entries.map(({ key }) => key.text) : [];
    const isSame = keys.length === moves.length && keys.every((key, k) => key === moves[k]![0]);
    if (!isSame) return setField(draft, path, 'moves', { entries: moves }, ORDER);
    return inTurn(
      draft,
      moves.map(
        ([change, who]) =>
          (next: Draft) =>
            setField(next, [...path, 'moves'], change, who),
      ),
    );
  });
}

function editAgreement(
  text: string,
  agreement: string,
  change: (draft: Draft, path: readonly string[]) => Step,
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['agreements', agreement];
    return nodeAt(draft.root, path)?.kind === 'mapping'
      ? change(draft, path)
      : refused('no-such-entry', `no agreement has the id "${agreement}"`);
  });
}
