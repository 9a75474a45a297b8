/** The button behind what an author says, or that before a button; what is so instead may stand between. */
export function pastNews(
  from: Element,
  way: 'nextElementSibling' | 'previousElementSibling',
): Element | undefined {
  const next = from[way]?.matches('.holds-now') ? from[way]?.[way] : from[way];
  return next?.matches('.ask-sentence, .holds[data-asks]') ? next : undefined;
}

/** What a sentence says, without what the page added to it. */
export function wordsOf(sentence: Element): string {
  const own = sentence.cloneNode(true) as Element;
  for (const part of own.querySelectorAll('.ask-sentence, .claim-link')) part.remove();
  return (own.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
