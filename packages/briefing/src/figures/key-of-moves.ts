import type { Element } from 'hast';
import { h } from 'hastscript';

/** How moves are drawn that are a gain for whoever makes them, and how the others are. */
export function drawKeyOfMoves(): Element {
  return h('p.key', [
    h('span.pair', [h('span.line', { ariaHidden: 'true' }), ' a gain for whoever moves']),
    ' ',
    h('span.pair', [h('span.line.line-loss', { ariaHidden: 'true' }), ' a move that is none']),
  ]);
}
