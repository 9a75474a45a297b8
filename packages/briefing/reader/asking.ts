import type { SentenceAnswer } from './messages.ts';
import { showQuestions, showWaiting } from './questions.ts';
import { nearest, wordsOf } from './sentence-of.ts';

/** What is asked, and of which variant of the model. */
interface Asks {
  readonly that: string;
  readonly variant?: string;
}

/** The sentence that a button asks about. */
function sentenceOf(button: HTMLElement): HTMLElement | null {
  const said = nearest(button, 'previousElementSibling', '.holds[data-asks]');
  return said instanceof HTMLElement ? said : button.closest<HTMLElement>('[data-asks]');
}

/** Opens the questions about a sentence and their answers, once these are known. */
export function openQuestions(
  button: HTMLElement,
  ask: (asks: Asks) => Promise<SentenceAnswer>,
  page: Parameters<typeof showQuestions>[2],
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
  showWaiting(place);
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
    if (target === dialog) dialog.close();
  });
  const supposing = (ids: readonly string[]) => {
    const suppose = page.supposing(ids);
    if (suppose === undefined) return undefined;
    return () => {
      // What is supposed is seen on the page.
      dialog.close();
      suppose();
    };
  };
  document.body.append(dialog);
  dialog.showModal();
  ask({ that, ...(variant !== undefined && { variant }) })
    .then((answer) => showQuestions(place, answer, { ...page, supposing }))
    .catch(() => {
      place.textContent = 'This could not be worked out here.';
    });
}
