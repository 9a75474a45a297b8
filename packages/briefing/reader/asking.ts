import type { SentenceAnswer } from './messages.ts';
import { pastNews, wordsOf } from './sentence-of.ts';

/** What is asked, and of which variant of the model. */
interface Asks {
  readonly that: string;
  readonly variant?: string;
}

/** The sentence that a button asks about. */
function sentenceOf(button: HTMLElement): HTMLElement | null {
  const said = pastNews(button, 'previousElementSibling');
  return said instanceof HTMLElement ? said : button.closest<HTMLElement>('[data-asks]');
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
