import type { SentenceAnswer } from './messages.ts';

/** What is asked, and of which variant of the model. */
interface Asks {
  readonly that: string;
  readonly variant?: string;
}

/** Adds to every sentence that claims something of the model the way to ask about it. */
export function offerQuestions(within: ParentNode): void {
  for (const sentence of within.querySelectorAll<HTMLElement>('[data-asks]')) {
    if (buttonOf(sentence) !== undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ask-sentence';
    button.textContent = 'Why?';
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-label', `Why? ${wordsOf(sentence)}`);
    // What an author says stays as it was written, with the button behind it.
    if (sentence.matches('.holds')) endOf(sentence).after(' ', button);
    else sentence.append(' ', button);
  }
}

/** What a button follows: the signs that end what is marked, or its last word where none do. */
function endOf(sentence: HTMLElement): ChildNode {
  const { nextSibling: next } = sentence;
  const [signs = ''] = (next instanceof Text && /^[.,;:!?…)]+/.exec(next.data)) || [];
  if (!(next instanceof Text) || signs === '') return sentence;
  if (signs.length < next.length) next.splitText(signs.length);
  return next;
}

function buttonOf(sentence: Element): Element | undefined {
  if (sentence.matches('.holds')) return pastNews(sentence, 'nextElementSibling');
  return [...sentence.children].find((child) => child.matches('.ask-sentence'));
}

/** The button behind what an author says, or that before a button; what is so instead may stand between. */
function pastNews(
  from: Element,
  way: 'nextElementSibling' | 'previousElementSibling',
): Element | undefined {
  const next = from[way]?.matches('.holds-now') ? from[way]?.[way] : from[way];
  return next?.matches('.ask-sentence, .holds[data-asks]') ? next : undefined;
}

/** The sentence that a button asks about. */
function sentenceOf(button: HTMLElement): HTMLElement | null {
  const said = pastNews(button, 'previousElementSibling');
  return said instanceof HTMLElement ? said : button.closest<HTMLElement>('[data-asks]');
}

function wordsOf(sentence: Element): string {
  const own = sentence.cloneNode(true) as Element;
  for (const part of own.querySelectorAll('.ask-sentence, .claim-link')) part.remove();
  return (own.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Opens the questions about a sentence and their answers, once these are known. */
export function openQuestions(
  button: HTMLElement,
  ask: (asks: Asks) => Promise<SentenceAnswer>,
  numberClaims: (within: HTMLElement) => void,
): void {
  const sentence = sentenceOf(button);
  const { asks: that, variant } = sentence?.dataset ?? {};
  if (sentence === null || that === undefined) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'claim-dialog';
  const title = document.createElement('h2');
  title.id = 'asked-title';
  title.textContent = wordsOf(sentence);
  dialog.setAttribute('aria-labelledby', title.id);
  const place = document.createElement('div');
  place.setAttribute('aria-live', 'polite');
  place.textContent = 'Working it out …';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, place, close);
  dialog.addEventListener('close', () => {
    dialog.remove();
    button.focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    // What is supposed, or opened, is seen on the page.
    if (target === dialog || (target as Element).closest('[data-try]')) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  ask({ that, ...(variant !== undefined && { variant }) })
    .then((answer) => {
      if (answer.status === 'refused')
        place.textContent = `This cannot be asked: ${answer.problem}.`;
      else show(place, answer.html);
      numberClaims(place);
    })
    .catch(() => {
      place.textContent = 'This could not be worked out here.';
    });
}

function show(place: HTMLElement, html: string): void {
  const offered = [...document.querySelectorAll<HTMLElement>('[data-try]')].map(
    ({ dataset }) => dataset['try'],
  );
  place.innerHTML = html;
  // A judgement that would turn it can be supposed from here where the page offers it.
  for (const button of place.querySelectorAll<HTMLElement>('[data-try]')) {
    if (!offered.includes(button.dataset['try'])) button.remove();
  }
}
