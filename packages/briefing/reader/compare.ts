/** The words of the parts of a figure, by which what is new is told from what was there. */
const PARTS = 'p, li, td, th, h4, dd';

/** What a doubt does to a figure. */
export interface Comparison {
  /** Of verdicts that are otherwise than they were: what is to be said of each, where something is. */
  readonly turned: readonly string[];
  /** Whether a verdict is otherwise. */
  readonly turns: boolean;
  /** Whether anything is. */
  readonly differs: boolean;
}

/** Marks what is new in a figure: verdicts that turned, and more quietly the rest. */
export function compareParts(before: ParentNode, after: ParentNode): Comparison {
  const verdicts = new Map(
    verdictsIn(before).map(({ dataset }) => [dataset['verdict'], dataset['is']]),
  );
  const turned = verdictsIn(after).filter(({ dataset }) => {
    const was = verdicts.get(dataset['verdict']);
    return was !== undefined && was !== dataset['is'];
  });
  for (const part of turned) {
    part.classList.add('turned');
    part.dataset['was'] = verdicts.get(part.dataset['verdict']) ?? '';
  }
  const known = new Set(partsIn(before).map((part) => part.textContent));
  const parts = partsIn(after);
  const changed = parts.filter((part) => !known.has(part.textContent));
  for (const part of changed) {
    // What holds a part that is marked itself need not be marked.
    const isMarked = part.matches('.turned, .turned *') || part.querySelector(`.turned, ${PARTS}`);
    if (!isMarked) part.classList.add('changed');
  }
  return {
    turned: turned.flatMap(({ dataset }) => dataset['turned'] ?? []),
    turns: turned.length > 0,
    differs: turned.length + changed.length > 0 || parts.length !== partsIn(before).length,
  };
}

function verdictsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('[data-verdict]')];
}

function partsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(PARTS)];
}
