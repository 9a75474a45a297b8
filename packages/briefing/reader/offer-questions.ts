import { nearest, wordsOf } from './sentence-of.ts';

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

/**
 * What a button follows: the end of the sentence, so that no reader is stopped within it; where the next thing to be asked
 * about comes first, the signs that end what is marked, or its last word.
 */
function endOf(sentence: HTMLElement): ChildNode {
  for (let next = sentence.nextSibling; next !== null; next = next.nextSibling) {
    if (next instanceof Element && next.matches('.holds[data-asks]')) break;
    if (next instanceof Text) {
      const end = /[.!?…][)\]”’"]*(?=\s|$)/.exec(next.data);
      if (end !== null) return upTo(next, end.index + end[0].length);
    }
  }
  const { nextSibling: next } = sentence;
  const [signs = ''] = (next instanceof Text && /^[,;:)…]+/.exec(next.data)) || [];
  return next instanceof Text && signs !== '' ? upTo(next, signs.length) : sentence;
}

/** The part of a text up to there, split off. */
function upTo(text: Text, length: number): Text {
  if (length < text.length) text.splitText(length);
  return text;
}

function buttonOf(sentence: Element): Element | undefined {
  if (sentence.matches('.holds')) return nearest(sentence, 'nextElementSibling', '.ask-sentence');
  return [...sentence.children].find((child) => child.matches('.ask-sentence'));
}
