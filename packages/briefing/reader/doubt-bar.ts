import { worded } from './worded.ts';

/** What is said at the foot of the window, with the way back. */
export interface BarContent {
  /** What is supposed; absent where nothing is. */
  readonly supposed?: string;
  /** What became of it, the most important first. */
  readonly says: readonly string[];
  readonly more?: string;
  /** Whether there is a change that can be gone to. */
  readonly canGo: boolean;
  /** What is told of first, which is gone to first. */
  readonly first?: HTMLElement;
}

/** Shows what is tried and what came of it, in place of what was shown before. */
export function showBar(
  { supposed, says, more, canGo, first }: BarContent,
  goBack: () => void,
): void {
  hideBar();
  const bar = document.createElement('div');
  bar.className = 'doubt-bar';
  bar.setAttribute('role', 'status');
  if (supposed !== undefined) {
    bar.append(paragraph('doubt-what', `You suppose: ${supposed}.`));
  }
  for (const one of says) bar.append(paragraph('doubt-says', one));
  if (more !== undefined) bar.append(paragraph('doubt-more', more));
  const row = paragraph('doubt-buttons', '');
  row.append(button('The author’s version', goBack));
  if (canGo) row.append(button('See what changed', throughChanges(first)));
  bar.append(row);
  document.body.append(bar);
}

export function hideBar(): void {
  document.querySelector('.doubt-bar')?.remove();
}

function paragraph(className: string, text: string): HTMLElement {
  const one = document.createElement('p');
  one.className = className;
  one.append(...worded(text));
  return one;
}

function button(label: string, act: () => void): HTMLElement {
  const one = document.createElement('button');
  one.type = 'button';
  one.textContent = label;
  one.addEventListener('click', act);
  return one;
}

/** Goes to what the bar tells, and then down the page from change to change, and from the last to the first. */
function throughChanges(first: HTMLElement | undefined): () => void {
  let at: HTMLElement | undefined;
  return () => {
    const loud = [...document.querySelectorAll<HTMLElement>('.holds.fell, .figure.turns')];
    const all = loud.length > 0 ? loud : [...document.querySelectorAll<HTMLElement>('.differs')];
    const told = all.find((one) => first !== undefined && one.contains(first));
    at = at === undefined ? (told ?? all[0]) : all[(all.indexOf(at) + 1) % all.length];
    at?.scrollIntoView({ block: at.matches('.holds') ? 'center' : 'start' });
  };
}
