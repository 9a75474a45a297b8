import { toldOnce } from '../src/answers/told-once.ts';
import { type Comparison, compareParts, keyOf, type News, turnedIn } from './compare.ts';
import { enliven, type Original, partsOf } from './enliven.ts';
import type { Redrawn } from './messages.ts';
import { REDRAWN } from './redrawn.ts';
import { worded } from './worded.ts';

/** Every figure as its author published it. */
let originals: ReadonlyMap<HTMLElement, Original> = new Map();
/** Those that show something else now. */
const redrawn = new Set<HTMLElement>();

/** Says how the figures were, before anything is supposed. */
export function beginWith(published: ReadonlyMap<HTMLElement, Original>): void {
  originals = published;
}

const allFigures = () => document.querySelectorAll<HTMLElement>('.figure');

/** Shows the page as its author published it. */
export function restoreFigures(): void {
  for (const figure of allFigures()) restore(figure);
  for (const mark of document.querySelectorAll<HTMLElement>('.holds')) unmark(mark);
  document.dispatchEvent(new Event(REDRAWN));
}

function restore(figure: HTMLElement): void {
  if (!redrawn.delete(figure)) return;
  const { title, body } = originals.get(figure)!;
  const { head, place } = partsOf(figure);
  head.innerHTML = title;
  place.innerHTML = body;
  figure.classList.remove('differs', 'turns');
  enliven(figure);
}

/** What a doubt does to the page. */
export interface Changes {
  /** Of each verdict that turned what is so now, those of figures first: an author’s sentence may be what was doubted. */
  readonly turned: readonly News[];
  /** How many figures differ in nothing but numbers and reasons. */
  readonly quiet: number;
}

/** Shows the figures as they are now, and marks what differs. What the answer leaves out is as its author published it. */
export function apply(answer: Extract<Redrawn, { status: 'redrawn' }>): Changes {
  const named = new Set([...answer.figures.map(({ number }) => number), ...answer.unanswered]);
  for (const figure of allFigures()) {
    if (!named.has(Number(figure.dataset['directive']))) restore(figure);
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.holds')) unmark(mark);
  const fallen = answer.marks.flatMap(({ number, stands, otherwise }) => {
    const mark = placeOf(number);
    return mark === undefined ? [] : markStatement(mark, number, stands, otherwise);
  });
  const turned: News[] = [];
  let quiet = 0;
  for (const { number, title, body } of answer.figures) {
    const figure = placeOf(number);
    // A judgement is shown as its author made it: the changed model has another in its place.
    if (figure === undefined || figure.matches('.figure-judgement')) continue;
    const before = figure.querySelector('.figure-title')?.textContent ?? '';
    const comparison = show(figure, title, body);
    turned.push(...comparison.turned);
    // Another verdict of the figure may be the one that is told, and have stayed.
    if (comparison.turns && comparison.turned.length === 0) {
      turned.push({ says: `“${before}” is not as it was.`, at: figure, key: `${number}` });
    }
    if (comparison.differs && !comparison.turns) quiet += 1;
  }
  for (const number of answer.unanswered) {
    const figure = placeOf(number);
    if (!figure?.matches('.figure:not(.figure-judgement)')) continue;
    const title = figure.querySelector('.figure-title')?.textContent ?? '';
    show(figure, title, '<p>With this change the model has no answer to what the figure asks.</p>');
    figure.classList.add('turns');
    turned.push({ says: `“${title}” has no answer now.`, at: figure, key: noAnswer(number) });
  }
  document.dispatchEvent(new Event(REDRAWN));
  // The same is told once, though several figures show it.
  return { turned: toldOnce([...turned, ...fallen]), quiet };
}

/** Strikes a statement of the prose that is not so now, says what is, and gives what to say of it. */
function markStatement(
  mark: HTMLElement,
  number: number,
  stands: boolean,
  otherwise: string,
): News[] {
  if (stands) return [];
  const words = (mark.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  mark.classList.add('fell');
  const now = document.createElement('span');
  now.className = 'holds-now';
  now.append(...worded(` (${otherwise})`));
  mark.after(now);
  return [{ says: `No longer so: “${words}”.`, at: mark, key: fell(number) }];
}

const fell = (number: number) => `fell ${number}`;
const noAnswer = (number: number) => `no answer ${number}`;

/** What an answer turns, by the keys of its news, without showing it. */
export function turnedBy(answer: Extract<Redrawn, { status: 'redrawn' }>): ReadonlySet<string> {
  const keys = answer.figures.flatMap(({ number, body }) => {
    const original = originals.get(placeOf(number)!);
    if (original === undefined) return [];
    const [before, after] = [original.body, body].map((html) => {
      const place = document.createElement('template');
      place.innerHTML = html;
      return place.content;
    });
    const { turned } = turnedIn(before!, after!);
    return turned.length === 0 ? [] : [`${number}`, ...turned.map(keyOf)];
  });
  const fallen = answer.marks.flatMap(({ number, stands }) => (stands ? [] : [fell(number)]));
  return new Set([...keys, ...fallen, ...answer.unanswered.map(noAnswer)]);
}

export function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function unmark(mark: HTMLElement): void {
  mark.classList.remove('fell');
  if (mark.nextElementSibling?.matches('.holds-now')) mark.nextElementSibling.remove();
}

function placeOf(number: number): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[data-directive="${number}"]`) ?? undefined;
}

/** Shows a figure as it is now; one that is as its author has it stays so. */
function show(figure: HTMLElement, title: string, body: string): Comparison {
  const original = originals.get(figure)!;
  const before = document.createElement('div');
  before.innerHTML = original.title;
  const titleBefore = before.textContent;
  before.innerHTML = original.body;
  redrawn.add(figure);
  const { head, place } = fill(figure, title, body);
  const comparison = compareParts(before, place);
  const differs = comparison.differs || head.textContent !== titleBefore;
  if (!differs) {
    restore(figure);
    return comparison;
  }
  sayAroundWhat(figure);
  figure.classList.add('differs');
  figure.classList.toggle('turns', comparison.turns);
  enliven(figure);
  return { ...comparison, differs };
}

/** Shares are reckoned anew around what is supposed: without that, of a verdict and of its opposite the same share would be told. */
function sayAroundWhat(figure: HTMLElement): void {
  for (const doubt of figure.querySelectorAll('.doubt:has(.doubt-label):has(.share)')) {
    const around = document.createElement('span');
    around.className = 'doubt-around';
    around.textContent =
      ' Counted are the models around what is supposed, in some of which it may be turned back.';
    doubt.append(around);
  }
}

function fill(figure: HTMLElement, title: string, body: string): ReturnType<typeof partsOf> {
  const { head, place } = partsOf(figure);
  head.replaceChildren(...worded(title));
  place.innerHTML = headedBelow(head, body);
  numberClaims(place);
  return { head, place };
}

/** Claims have the numbers that the page gave them; one that it does not list keeps its mark. */
export function numberClaims(place: HTMLElement): void {
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a.claim-link')) {
    const number = document.getElementById(link.getAttribute('href')!.slice(1))?.textContent;
    if (!number) continue;
    link.textContent = number;
    if (link.ariaLabel !== null) link.ariaLabel = `Claim ${number}`;
  }
}

/** What is headed within a figure stands one level below its title, wherever that is on the page. */
function headedBelow({ tagName }: Element, body: string): string {
  const level = Number(tagName.slice(1)) + 1;
  return body.replaceAll(/(<\/?h)[1-6](?=[ >])/g, `$1${level}`);
}
