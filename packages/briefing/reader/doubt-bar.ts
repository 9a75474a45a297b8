import type { News } from './compare.ts';
import { sayCount } from './say-count.ts';
import { worded } from './worded.ts';

/** What is said at the foot of the window, with the ways back. */
export interface BarContent {
  /** All that is supposed, in the order in which it was. */
  readonly supposed: readonly { readonly id: string; readonly says: string }[];
  /** What became of it, the most important first. */
  readonly says: readonly string[];
  /** How many of these the bar says already: what comes after them is read out alone. */
  readonly saidBefore?: number;
  readonly more?: string;
  /** The verdicts besides that turned, for who opens the bar. */
  readonly all?: readonly News[];
  /** Whether there is a change that can be gone to. */
  readonly canGo: boolean;
  /** What is told of first, which is gone to first. */
  readonly first?: HTMLElement;
  /** What can be done where what was asked cannot be. */
  readonly choices?: readonly { readonly label: string; readonly act: () => void }[];
  readonly takeBack: (id: string) => void;
  readonly takeAllBack: () => void;
}

/** Where there is room to say what is supposed while the bar is closed. */
const ROOM = '(width > 30rem)';

/** What is read aloud as it changes, so it stays while the bar does. */
let status: HTMLElement | undefined;
/** Whether the reader has opened the bar. */
let isOpen = false;

const bar = () => document.querySelector<HTMLElement>('.doubt-bar');

/** Shows what is supposed and what came of it, in place of what was shown before. */
export function showBar(content: BarContent): void {
  const place = bar() ?? newBar();
  const hadFocus = place.contains(document.activeElement);
  const { says, saidBefore = 0, more, canGo, first, choices = [], takeAllBack } = content;
  const told = says.slice(saidBefore).map((one) => paragraph('doubt-says', one));
  if (saidBefore > 0) status?.children[saidBefore - 1]?.after(...told);
  else
    status?.replaceChildren(
      ...told,
      ...(more === undefined ? [] : [paragraph('doubt-more', more)]),
    );
  const row = paragraph('doubt-buttons', '');
  row.append(button('The author’s version', takeAllBack));
  row.append(...choices.map(({ label, act }) => button(label, act)));
  if (canGo) row.append(button('See what changed', throughChanges(first)));
  for (const part of place.querySelectorAll('.doubt-what, .doubt-buttons')) part.remove();
  if (content.supposed.length > 0) place.prepend(drawSupposed(content));
  place.append(row);
  // Who took one back by the keyboard goes on from where that was.
  if (hadFocus) place.querySelector<HTMLElement>('summary, button')?.focus();
}

function newBar(): HTMLElement {
  const place = document.createElement('section');
  place.className = 'doubt-bar';
  place.ariaLabel = 'What you suppose';
  status = document.createElement('div');
  status.setAttribute('role', 'status');
  // What comes to it later is read out without what was read before.
  status.ariaAtomic = 'false';
  place.append(status);
  place.addEventListener('keydown', ({ key }) => {
    const fold = place.querySelector<HTMLDetailsElement>('details[open]');
    if (key !== 'Escape' || fold === null) return;
    isOpen = false;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
  document.body.append(place);
  // What stands at the foot of the page can be read above the bar.
  new ResizeObserver(() => {
    document.body.style.setProperty('--bar', `${place.offsetHeight}px`);
  }).observe(place);
  return place;
}

/** Each of what is supposed with its own way back, and all verdicts that turned. */
function drawSupposed({ supposed, all = [], takeBack }: BarContent): HTMLElement {
  const fold = document.createElement('details');
  fold.className = 'doubt-what';
  fold.open = isOpen;
  const summary = document.createElement('summary');
  const { length } = supposed;
  const counted = length === 1 ? 'one change' : `${sayCount(length)} changes at once`;
  const inFull = supposed.map(({ says }) => says).join('; and ');
  summary.append(
    ...worded(`You suppose${matchMedia(ROOM).matches ? `: ${inFull}.` : ` ${counted}`}`),
  );
  summary.addEventListener('click', () => {
    isOpen = !fold.open;
  });
  const list = document.createElement('ul');
  for (const { id, says } of supposed) {
    const item = document.createElement('li');
    const back = button('Take back', () => takeBack(id));
    back.ariaLabel = `Take back: ${says}`;
    item.append(...worded(`${says.slice(0, 1).toUpperCase()}${says.slice(1)}. `), back);
    list.append(item);
  }
  fold.append(summary, list);
  if (all.length > 0) {
    const others = document.createElement('ul');
    for (const { says, at } of all) {
      const item = document.createElement('li');
      item.append(
        ...worded(`${says} `),
        button('See', () => goTo(at)),
      );
      others.append(item);
    }
    fold.append(paragraph('doubt-also', 'These verdicts change as well:'), others);
  }
  const together = length === 1 ? 'this change' : 'all of them together';
  fold.append(
    paragraph(
      'doubt-also',
      `The model was worked out anew with ${together}; all else is as the author has it. A share counts models: this one, and those in which something that the author leaves in doubt is otherwise. If that is what you suppose, it is turned back in some of them.`,
    ),
  );
  return fold;
}

/** Takes the bar away, and says whether who reads by keys was in it. */
export function hideBar(): boolean {
  const hadFocus = bar()?.contains(document.activeElement) ?? false;
  bar()?.remove();
  document.body.style.removeProperty('--bar');
  return hadFocus;
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

function goTo(at: HTMLElement): void {
  at.scrollIntoView({ block: at.matches('.holds') ? 'center' : 'start' });
}

/** Goes to what the bar tells, and then down the page from change to change, and from the last to the first. */
function throughChanges(first: HTMLElement | undefined): () => void {
  let at: HTMLElement | undefined;
  return () => {
    const loud = [...document.querySelectorAll<HTMLElement>('.holds.fell, .figure.turns')];
    const all = loud.length > 0 ? loud : [...document.querySelectorAll<HTMLElement>('.differs')];
    const told = all.find((one) => first !== undefined && one.contains(first));
    at = at === undefined ? (told ?? all[0]) : all[(all.indexOf(at) + 1) % all.length];
    if (at !== undefined) goTo(at);
  };
}
