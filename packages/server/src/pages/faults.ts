import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** What is wrong, above a form: it has the focus when the page opens, and leads to each field. */
export function drawFaults(
  problem: string,
  fields: readonly (readonly [id: string, says: string])[] = [],
): ElementContent[] {
  return [
    h('div.faults', { role: 'alert', tabIndex: -1, autoFocus: true }, [
      h('p', [h('strong', problem)]),
      ...(fields.length === 0
        ? []
        : [
            h(
              'ul',
              fields.map(([id, says]) => h('li', [h('a', { href: `#${id}` }, says)])),
            ),
          ]),
    ]),
  ];
}

/** The title of a page with a form, which says first that something is wrong with it. */
export function titled(title: string, isFaulty: boolean): string {
  return isFaulty ? `Error: ${title}` : title;
}
