/**
 * The button that follows what an author says, or what a button follows: never past another one of either, since each has
 * its button before the next begins.
 */
export function nearest(
  from: Element,
  way: 'nextElementSibling' | 'previousElementSibling',
  wanted: '.ask-sentence' | '.holds[data-asks]',
): Element | undefined {
  let next = from[way];
  while (next !== null && !next.matches('.ask-sentence, .holds[data-asks]')) next = next[way];
  return next?.matches(wanted) ? next : undefined;
}

/** What a sentence says, without what the page added to it. */
export function wordsOf(sentence: Element): string {
  const own = sentence.cloneNode(true) as Element;
  for (const part of own.querySelectorAll('.ask-sentence, .claim-link')) part.remove();
  return (own.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
