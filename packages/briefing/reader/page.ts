import type { Doubt, Redrawn } from './messages.ts';

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
let engine: Promise<Worker> | undefined;
let asked = 0;

/** What is tried now: the id of a judgement. */
let tried: string | undefined;

function start(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
    const { head, place } = partsOf(figure);
    originals.set(figure, { title: head.textContent ?? '', body: place.innerHTML });
  }
  enliven(document);
  document.addEventListener('click', tryJudgement);
  document.addEventListener('click', openClaim);
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
  if (id === tried) goBack();
  else void doubt(id);
}

function followAddress(): void {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash.startsWith(IN_ADDRESS)) {
    const id = hash.slice(IN_ADDRESS.length);
    if (id !== tried) void doubt(id);
  } else if (hash === '' && tried !== undefined) goBack();
}

/** Tries a judgement that this page offers; an address can ask for no other. */
async function doubt(id: string): Promise<void> {
  const button = buttons().find((one) => one.dataset['try'] === id);
  if (button === undefined) {
    showBar('The address names a judgement that this page does not offer.', undefined);
    return;
  }
  const says = button.dataset['says'] ?? '';
  const number = ++asked;
  showBar('Working it out …', says);
  try {
    const answer = await ask(number, button.dataset['judgement'] ?? '');
    if (number !== asked) return;
    if (answer.status === 'refused') {
      showBar(`This cannot be tried: ${answer.problem}.`, undefined);
      return;
    }
    tried = id;
    const changed = apply(answer);
    press(id);
    history.replaceState(null, '', `#${IN_ADDRESS}${encodeURIComponent(id)}`);
    showBar(sayChanged(changed), says);
  } catch {
    if (number === asked) {
      showBar('This could not be worked out here. The page is as the author wrote it.', undefined);
    }
  }
}

function press(id: string | undefined): void {
  for (const button of buttons()) {
    button.setAttribute('aria-pressed', String(button.dataset['try'] === id));
  }
}

async function ask(number: number, judgement: string): Promise<Redrawn> {
  const texts = await readTexts();
  engine ??= startEngine();
  const worker = await engine;
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Redrawn>) => {
      if (data.number === number) resolve(data);
    };
    worker.onerror = () => {
      engine = undefined;
      reject(new Error('the engine failed'));
    };
    const question: Doubt = { number, texts, judgement };
    worker.postMessage(question);
  });
}

let texts: Doubt['texts'] | undefined;

async function readTexts(): Promise<Doubt['texts']> {
  const within = document.getElementById('texts')?.textContent;
  texts ??= within ? JSON.parse(within) : await (await fetch('texts.json')).json();
  return texts!;
}

async function startEngine(): Promise<Worker> {
  const within = document.getElementById('engine')?.textContent;
  if (within === undefined || within === null) return new Worker('engine.js');
  const address = URL.createObjectURL(new Blob([within], { type: 'text/javascript' }));
  return new Worker(address);
}

/** Shows the figures as they are now, marks what differs, and gives how many differ. */
function apply(answer: Extract<Redrawn, { status: 'redrawn' }>): number {
  let changed = 0;
  for (const { number, title, body } of answer.figures) {
    const figure = placeOf(number);
    // A judgement is shown as its author made it: the changed model has another in its place.
    if (figure === undefined || figure.matches('.figure-judgement')) continue;
    if (show(figure, title, body)) changed += 1;
  }
  for (const { number, stands, says } of answer.marks) {
    const mark = placeOf(number);
    if (mark === undefined) continue;
    const isFallen = mark.classList.toggle('fell', !stands);
    mark.title = says;
    if (isFallen) changed += 1;
  }
  for (const number of answer.unanswered) {
    const figure = placeOf(number);
    if (figure?.matches('.figure:not(.figure-judgement)')) {
      show(
        figure,
        figure.querySelector('.figure-title')?.textContent ?? '',
        '<p>With this change the model has no answer to what the figure asks.</p>',
      );
      changed += 1;
    }
  }
  return changed;
}

function placeOf(number: number): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`[data-directive="${number}"]`) ?? undefined;
}

/** The words of the parts of a figure, by which what is new is told from what was there. */
const PARTS = 'p, li, td, th, h4';

function show(figure: HTMLElement, title: string, body: string): boolean {
  const original = originals.get(figure)!;
  const before = document.createElement('div');
  before.innerHTML = original.body;
  const known = new Set([...before.querySelectorAll(PARTS)].map((part) => part.textContent));
  const place = fill(figure, title, body);
  let differs = title !== original.title;
  for (const part of place.querySelectorAll(PARTS)) {
    if (known.has(part.textContent)) continue;
    part.classList.add('changed');
    differs = true;
  }
  differs ||= place.querySelectorAll(PARTS).length !== before.querySelectorAll(PARTS).length;
  figure.classList.toggle('differs', differs);
  enliven(figure);
  return differs;
}

function partsOf(figure: HTMLElement): { readonly head: HTMLElement; readonly place: HTMLElement } {
  return {
    head: figure.querySelector<HTMLElement>('.figure-title')!,
    place: figure.querySelector<HTMLElement>('.figure-body')!,
  };
}

function fill(figure: HTMLElement, title: string, body: string): HTMLElement {
  const { head, place } = partsOf(figure);
  head.textContent = title;
  place.innerHTML = body;
  return place;
}

/** What stands in a figure does what it can do only with scripts. */
function enliven(within: ParentNode): void {
  for (const hidden of within.querySelectorAll<HTMLElement>('.try')) hidden.hidden = false;
  for (const walk of within.querySelectorAll<HTMLElement>('.walk')) letWalk(walk);
}

function goBack(): void {
  asked += 1;
  tried = undefined;
  for (const figure of document.querySelectorAll<HTMLElement>('.figure')) {
    const { title, body } = originals.get(figure)!;
    fill(figure, title, body);
    figure.classList.remove('differs');
    enliven(figure);
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.holds'))
    mark.classList.remove('fell');
  press(undefined);
  history.replaceState(null, '', location.pathname + location.search);
  document.querySelector('.doubt-bar')?.remove();
}

function sayChanged(changed: number): string {
  if (changed === 0) return 'No figure and no marked statement changes.';
  return changed === 1
    ? 'One place of the page changes; it is marked.'
    : `${changed} places of the page change; they are marked.`;
}

/** What is tried and what came of it, at the foot of the window, with the way back. */
function showBar(says: string, judgement: string | undefined): void {
  document.querySelector('.doubt-bar')?.remove();
  const bar = document.createElement('div');
  bar.className = 'doubt-bar';
  bar.setAttribute('role', 'status');
  if (judgement !== undefined) {
    const head = document.createElement('p');
    head.className = 'doubt-what';
    head.textContent = `Not the author’s version: what if ${judgement.replace(/^The /, 'the ')}?`;
    bar.append(head);
  }
  const text = document.createElement('p');
  text.textContent = says;
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = 'The author’s version';
  back.addEventListener('click', goBack);
  const next = document.createElement('button');
  next.type = 'button';
  next.textContent = 'Go to the first change';
  next.addEventListener('click', goToChange);
  const row = document.createElement('p');
  row.className = 'doubt-buttons';
  if (document.querySelector('.differs, .holds.fell') !== null) row.append(next);
  row.append(back);
  bar.append(text, row);
  document.body.append(bar);
}

function goToChange(): void {
  const first = document.querySelector<HTMLElement>('.differs, .holds.fell');
  first?.scrollIntoView({ block: 'start' });
}

/** A claim opens where it is cited; its list stays where it is for those who follow the link. */
function openClaim(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.claim-link');
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const id = link.getAttribute('href')!.slice(1);
  const claim = document.getElementById(id);
  const says = claim?.nextElementSibling;
  if (claim === null || says === null || says === undefined) return;
  event.preventDefault();
  const dialog = document.createElement('dialog');
  dialog.className = 'claim-dialog';
  const title = document.createElement('h2');
  title.textContent = `Claim ${claim.textContent}`;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, says.cloneNode(true), close);
  for (const nested of dialog.querySelectorAll('dd')) nested.replaceWith(...nested.childNodes);
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  dialog.addEventListener('click', (press) => {
    if (press.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Steps one after the other, with buttons; without scripts they all stand below one another. */
function guide(tour: HTMLElement): void {
  const steps = [...tour.querySelectorAll<HTMLElement>('.step')];
  let at = 0;
  const place = document.createElement('p');
  place.className = 'tour-place';
  const [back, next] = ['Back', 'Next'].map((label, k) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => go(at + (k === 0 ? -1 : 1), true));
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement];
  const bar = document.createElement('div');
  bar.className = 'tour-bar';
  bar.append(back, place, next);
  tour.prepend(bar);
  tour.classList.add('guided');
  const go = (to: number, focus: boolean): void => {
    at = Math.max(0, Math.min(steps.length - 1, to));
    steps.forEach((step, k) => {
      step.hidden = k !== at;
    });
    place.textContent = `Step ${at + 1} of ${steps.length}`;
    back.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === steps.length - 1));
    const title = steps[at]?.querySelector('h3');
    if (focus && title) {
      title.tabIndex = -1;
      title.focus();
    }
  };
  go(0, false);
}

/** The moves of a path one by one. */
function letWalk(walk: HTMLElement): void {
  const moves = [...walk.children] as HTMLElement[];
  if (moves.length < 2 || walk.dataset['walked'] !== undefined) return;
  walk.dataset['walked'] = '1';
  walk.parentElement?.querySelector('.walk-next')?.remove();
  const next = document.createElement('button');
  next.type = 'button';
  next.className = 'walk-next';
  let shown = 1;
  const show = (): void => {
    moves.forEach((move, k) => {
      move.hidden = k >= shown;
    });
    next.textContent = shown < moves.length ? 'And then?' : 'From the start';
  };
  next.addEventListener('click', () => {
    shown = shown < moves.length ? shown + 1 : 1;
    show();
    moves[shown - 1]?.scrollIntoView({ block: 'nearest' });
  });
  walk.after(next);
  show();
}

start();
