/** The words of the parts of a figure, by which what is new is told from what was there. */
const PARTS = 'p, li, td, th, h3, h4, h5, dd';

/** What is said of something that turned, and where it stands. */
export interface News {
  readonly says: string;
  readonly at: HTMLElement;
  /** By which it is known where another figure has the same verdict. */
  readonly same?: string | undefined;
  /** By which it is known where another answer turns the same. */
  readonly key: string;
}

/** What a doubt does to a figure. */
export interface Comparison {
  /** Of verdicts that are otherwise than they were: what is to be said of each, where something is. */
  readonly turned: readonly News[];
  /** Whether a verdict is otherwise. */
  readonly turns: boolean;
  /** Whether anything is. */
  readonly differs: boolean;
}

/** Marks what is new in a figure: verdicts that turned, and more quietly the rest. */
export function compareParts(before: ParentNode, after: ParentNode): Comparison {
  const { verdicts, turned } = turnedIn(before, after);
  for (const part of turned) {
    part.classList.add('turned');
    part.dataset['was'] = verdicts.get(part.dataset['verdict'])?.['is'] ?? '';
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
    turned: turned.flatMap((at) => {
      const says = at.dataset['turned'];
      const was = verdicts.get(at.dataset['verdict'])?.['brief'];
      if (says === undefined) return [];
      const { same } = at.dataset;
      const whole = was === undefined ? says : says.replace(/\.$/, ` (before: ${was}).`);
      return [{ says: whole, at, key: keyOf(at), ...(same !== undefined && { same }) }];
    }),
    turns: turned.length > 0,
    differs: turned.length + changed.length > 0 || parts.length !== partsIn(before).length,
  };
}

/** Verdicts that are otherwise than they were, and all that there were before, by what they are of. */
export function turnedIn(
  before: ParentNode,
  after: ParentNode,
): { verdicts: ReadonlyMap<string | undefined, DOMStringMap>; turned: HTMLElement[] } {
  const verdicts = new Map(verdictsIn(before).map(({ dataset }) => [dataset['verdict'], dataset]));
  const turned = verdictsIn(after).filter(({ dataset }) => {
    const was = verdicts.get(dataset['verdict'])?.['is'];
    return was !== undefined && was !== dataset['is'];
  });
  return { verdicts, turned };
}

/** What a verdict is of, and what it is now. */
export function keyOf({ dataset }: HTMLElement): string {
  return `${dataset['verdict']} ${dataset['is']}`;
}

function verdictsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('[data-verdict]')];
}

function partsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(PARTS)];
}
