import { askEngine } from './ask-engine.ts';
import { offerQuestions, openQuestions } from './asking.ts';
import { openClaim } from './claim-dialog.ts';
import { compareParts, type News } from './compare.ts';
import { hideBar, showBar } from './doubt-bar.ts';
import type { Redrawn } from './messages.ts';
import { sayCount } from './say-count.ts';
import { offerDoubts } from './statements.ts';
import { hideSupposed, showSupposed } from './supposed.ts';
import { guide, REDRAWN } from './tour.ts';
import { letWalk } from './walk.ts';
import { worded } from './worded.ts';

/** The name of what is tried in the address: `#doubt=drop:us.4`. */
const IN_ADDRESS = 'doubt=';

interface Original {
  readonly title: string;
  readonly body: string;
}

/** Figures are drawn anew, and their buttons with them. */
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-try]')];
/** Every figure as its author published it. */
const originals = new Map<HTMLElement, Original>();
let asked = 0;

/** What is tried now: the id of a judgement. */
let tried: string | undefined;
/** What was asked for last, which may still be worked out. */
let asking: string | undefined;

function start(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
    const { head, place } = partsOf(figure);
    originals.set(figure, { title: head.textContent ?? '', body: place.innerHTML });
  }
  offerDoubts();
  enliven(document);
  document.addEventListener('click', tryJudgement);
  document.addEventListener('click', openClaim);
  document.addEventListener('click', askSentence);
  addEventListener('hashchange', followAddress);
  for (const tour of document.querySelectorAll<HTMLElement>('.tour')) guide(tour);
  // What is folded leads nowhere on paper.
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  followAddress();
}

function tryJudgement({ target }: MouseEvent): void {
  const id = (target as Element).closest<HTMLElement>('[data-try]')?.dataset['try'];
  if (id === undefined) return;
  if (id === tried && id === asking) goBack();
  else void doubt(id);
}

function askSentence({ target }: MouseEvent): void {
  const button = (target as Element).closest<HTMLElement>('.ask-sentence');
  if (button === null) return;
  const judgement = tried === undefined ? {} : { judgement: judgementOf(tried) };
  openQuestions(
    button,
    (asks) => askEngine({ kind: 'asked', ...asks, ...judgement }),
    numberClaims,
  );
}

function followAddress(): void {
  const { hash } = location;
  if (hash.startsWith(`#${IN_ADDRESS}`)) {
    const id = decoded(hash.slice(IN_ADDRESS.length + 1));
    if (id !== tried || id !== asking) void doubt(id);
  } else if (hash === '') {
    if (asking !== undefined) goBack();
  } else if (tried !== undefined) {
    // A link to a part of the page leads there, and the address goes on saying what is supposed.
    replaceAddress(addressOf(tried));
  }
}

/** What a damaged address says is no judgement that this page offers. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Tries a judgement that this page offers; an address can ask for no other. */
async function doubt(id: string): Promise<void> {
  const button = buttons().find((one) => one.dataset['try'] === id);
  if (button === undefined) {
    goBack();
    tell(['The address names a judgement that this page does not offer.']);
    return;
  }
  const supposed = button.dataset['says'] ?? '';
  const number = ++asked;
  asking = id;
  tell(['Working it out …'], supposed);
  try {
    const answer = await askEngine({ kind: 'doubt', judgement: judgementOf(id) });
    if (number !== asked) return;
    if (answer.status === 'refused') {
      goBack();
      tell([`This cannot be tried: ${answer.problem}. The page is as the author wrote it.`]);
      return;
    }
    const isFirst = tried === undefined;
    tried = id;
    const changes = apply(answer);
    showSupposed(supposed);
    press(id);
    if (isFirst) pushAddress(addressOf(id));
    else replaceAddress(addressOf(id));
    const canGo = changes.turned.length + changes.quiet > 0;
    const first = changes.turned[0]?.at;
    showBar({ supposed, ...sayChanges(changes), canGo, ...(first && { first }) }, goBack);
  } catch {
    if (number === asked) {
      goBack();
      tell(['This could not be worked out here. The page is as the author wrote it.']);
    }
  }
}

/** What the id of a judgement on an order says: `drop:us.4`, `swap:china.9`. */
function judgementOf(id: string): string {
  const [, kind, of, place] = /^(\w+):(.+)\.(\d+)$/.exec(id) ?? [];
  return JSON.stringify({ kind, of, place: Number(place) });
}

function tell(says: readonly string[], supposed?: string): void {
  showBar({ says, ...(supposed !== undefined && { supposed }), canGo: false }, goBack);
}

function press(id: string | undefined): void {
  for (const button of buttons()) {
    button.setAttribute('aria-pressed', String(button.dataset['try'] === id));
  }
}

/** What a doubt does to the page. */
interface Changes {
  /** Of each verdict that turned what is so now, those of figures first: an author’s sentence may be what was doubted. */
  readonly turned: readonly News[];
  /** How many figures differ in nothing but numbers and reasons. */
  readonly quiet: number;
}

/** Shows the figures as they are now, and marks what differs. */
function apply(answer: Extract<Redrawn, { status: 'redrawn' }>): Changes {
  const fallen = answer.marks.flatMap(({ number, stands, otherwise }) => {
    const mark = placeOf(number);
    return mark === undefined ? [] : markStatement(mark, stands, otherwise);
  });
  const turned: News[] = [];
  let quiet = 0;
  for (const { number, title, body } of answer.figures) {
    const figure = placeOf(number);
    // A judgement is shown as its author made it: the changed model has another in its place.
    if (figure === undefined || figure.matches('.figure-judgement')) continue;
    const comparison = show(figure, title, body);
    turned.push(...comparison.turned);
    if (comparison.differs && !comparison.turns) quiet += 1;
  }
  for (const number of answer.unanswered) {
    const figure = placeOf(number);
    if (!figure?.matches('.figure:not(.figure-judgement)')) continue;
    const title = figure.querySelector('.figure-title')?.textContent ?? '';
    show(figure, title, '<p>With this change the model has no answer to what the figure asks.</p>');
    figure.classList.add('turns');
    turned.push({ says: `“${title}” has no answer now.`, at: figure });
  }
  document.dispatchEvent(new Event(REDRAWN));
  // The same is told once, though several figures show it.
  const told = new Map([...turned, ...fallen].reverse().map((one) => [one.says, one]));
  return { turned: [...told.values()].reverse(), quiet };
}

/** Strikes a statement of the prose that is not so now, says what is, and gives what to say of it. */
function markStatement(mark: HTMLElement, stands: boolean, otherwise: string): News[] {
  unmark(mark);
  if (stands) return [];
  const words = capitalized((mark.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
  mark.classList.add('fell');
  const now = document.createElement('span');
  now.className = 'holds-now';
  now.append(...worded(` (${otherwise})`));
  mark.after(now);
  return [{ says: `“${words}” is no longer so.`, at: mark }];
}

function capitalized(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function unmark(mark: HTMLElement): void {
  mark.classList.remove('fell');
  if (mark.nextElementSibling?.matches('.holds-now')) mark.nextElementSibling.remove();
}

function placeOf(number: number): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[data-directive="${number}"]`) ?? undefined;
}

function show(figure: HTMLElement, title: string, body: string) {
  const original = originals.get(figure)!;
  const before = document.createElement('div');
  before.innerHTML = original.body;
  const comparison = compareParts(before, fill(figure, title, body));
  sayAroundWhat(figure);
  const differs = comparison.differs || title !== original.title;
  figure.classList.toggle('differs', differs);
  figure.classList.toggle('turns', comparison.turns);
  enliven(figure);
  return { ...comparison, differs };
}

/** Shares are reckoned anew around what is supposed: without that, of a verdict and of its opposite the same share would be told. */
function sayAroundWhat(figure: HTMLElement): void {
  for (const doubt of figure.querySelectorAll('.doubt:has(.doubt-label):has(.share)')) {
    const around = document.createElement('span');
    around.className = 'doubt-around';
    around.textContent = ' Counted are the models around this supposition.';
    doubt.append(around);
  }
}

function partsOf(figure: HTMLElement): { readonly head: HTMLElement; readonly place: HTMLElement } {
  return {
    head: figure.querySelector<HTMLElement>('.figure-title')!,
    place: figure.querySelector<HTMLElement>('.figure-body')!,
  };
}

function fill(figure: HTMLElement, title: string, body: string): HTMLElement {
  const { head, place } = partsOf(figure);
  head.replaceChildren(...worded(title));
  place.innerHTML = headedBelow(head, body);
  numberClaims(place);
  return place;
}

/** Claims have the numbers that the page gave them; one that it does not list keeps its mark. */
function numberClaims(place: HTMLElement): void {
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

/** What stands in a figure does what it can do only with scripts. */
function enliven(within: ParentNode): void {
  for (const hidden of within.querySelectorAll<HTMLElement>('.try')) hidden.hidden = false;
  for (const walk of within.querySelectorAll<HTMLElement>('.walk')) letWalk(walk);
  offerQuestions(within);
}

function goBack(): void {
  asked += 1;
  tried = undefined;
  asking = undefined;
  for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
    const { title, body } = originals.get(figure)!;
    fill(figure, title, body);
    figure.classList.remove('differs', 'turns');
    enliven(figure);
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.holds')) unmark(mark);
  document.dispatchEvent(new Event(REDRAWN));
  press(undefined);
  hideSupposed();
  replaceAddress(location.pathname + location.search);
  hideBar();
}

function addressOf(id: string): string {
  return `#${IN_ADDRESS}${encodeURIComponent(id)}`;
}

/** What is shown in a frame without an address of its own, as previews are, has none to write. */
const hasAddress = () => location.protocol !== 'about:';

function replaceAddress(address: string): void {
  if (hasAddress()) history.replaceState(null, '', address);
}

/** So that the browser's way back leads to the author's version. */
function pushAddress(address: string): void {
  if (hasAddress() && location.hash !== address) history.pushState(null, '', address);
}

/** So many verdicts are told at the foot of the window; the rest is counted. */
const MOST_TOLD = 1;

function sayChanges({ turned, quiet }: Changes): { says: string[]; more?: string } {
  const left = turned.length - MOST_TOLD;
  const figures = `${sayCount(quiet)} ${quiet === 1 ? 'figure differs' : 'figures differ'} in detail`;
  if (turned.length === 0) {
    const says = quiet === 0 ? 'Nothing on the page changes.' : `No verdict changes; ${figures}.`;
    return { says: [says] };
  }
  const others =
    left > 0
      ? [`${sayCount(left)} more ${left === 1 ? 'verdict changes' : 'verdicts change'}`]
      : [];
  const more = capitalized([...others, ...(quiet > 0 ? [figures] : [])].join('; '));
  return {
    says: turned.slice(0, MOST_TOLD).map(({ says }) => says),
    ...(more !== '' && { more: `${more}.` }),
  };
}

start();
