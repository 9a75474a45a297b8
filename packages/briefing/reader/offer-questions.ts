import { pastNews, wordsOf } from './sentence-of.ts';

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
