import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Drawn } from '../answers/drawn.ts';
import { METHOD } from '../figures/doubt.ts';
import { TERM, type Term, termOf } from '../figures/terms.ts';
import { drawWorded } from '../figures/worded.ts';

/** How the figures were made, once for all of them. */
export function drawMethod({ models }: Pick<Drawn, 'models'>): Element {
  return h('section.method', { id: METHOD }, [
    h('h2', 'How the figures were made'),
    h(
      'p',
      'Each decision maker has options, and an order of what it wants. From these follows which moves it likes better, and which outcomes hold: in an outcome that holds, nobody who can move would leave. Whether somebody would depends on how far it looks ahead; a figure says which way is meant.',
    ),
    ...(models === undefined
      ? []
      : [
          h('p', [
            h('strong', 'Shares of models. '),
            ...drawWorded(
              `Where a figure says in how many models something stands, that was worked out again for every model that the judgements in doubt allow; anything without such a number describes the model as written. ${models} All else stays as it is written. A bar shows in how many of them a verdict stands, each counted once; where the author is not equally sure of what is in doubt, the share by that is said beside it. A share of models is no likelihood.`,
            ),
          ]),
        ]),
  ]);
}

/** Content, and after it what the words of the method in it mean. */
export function withTerms(content: readonly Element[]): Element[] {
  const ids = [...new Set(content.flatMap(targetsIn))];
  const terms = ids.flatMap((id) => termOf(id.slice(TERM.length)) ?? []);
  if (terms.length === 0) return [...content];
  const head = h('h2.terms-head', 'Words of the method');
  return [...content, h('aside.terms', [head, ...terms.map(drawMeaning)])];
}

/** Where no popovers are known it stands at the end of the page. */
function drawMeaning({ id, name, means }: Term): Element {
  return h('div.term-means', { id: `${TERM}${id}`, popover: 'auto' }, [
    h('p.term-name', name),
    h('p', means),
  ]);
}

function targetsIn(node: ElementContent): string[] {
  if (node.type !== 'element') return [];
  const { popoverTarget } = node.properties;
  return [
    ...(typeof popoverTarget === 'string' ? [popoverTarget] : []),
    ...node.children.flatMap(targetsIn),
  ];
}
