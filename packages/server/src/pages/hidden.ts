import type { Element } from 'hast';
import { h } from 'hastscript';

/** Words that tell one link or button from those beside it, for who hears the page. */
export const hidden = (words: string): Element => h('span.unseen', words);
