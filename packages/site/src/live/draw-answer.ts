import { h, type VNode } from 'vue';
import type { LiveAnswer, LiveFault, LiveRow, LiveVerdicts } from './answer-concept.ts';

/** An answer as a reader sees it: verdicts state by state, or what is wrong with the text. */
export function drawAnswer(answer: LiveAnswer): VNode[] {
  return answer.status === 'faulty' ? drawFaults(answer.faults) : drawVerdicts(answer);
}

function drawFaults(faults: readonly LiveFault[]): VNode[] {
  return [
    h(
      'ul',
      { class: 'live-faults' },
      faults.map(({ line, message, help }) =>
        h('li', [
          ...(line === undefined ? [] : [h('b', `Line ${line}: `)]),
          message,
          ...(help === undefined
            ? []
            : [h('br'), h('span', { class: 'live-help' }, `Help: ${help}`)]),
        ]),
      ),
    ),
  ];
}

function drawVerdicts({ headline, symbol, title, who, rows, further }: LiveVerdicts): VNode[] {
  return [
    h('p', { class: 'live-headline' }, headline),
    // What is wider than a phone is scrolled by keys as well.
    h(
      'div',
      { class: 'live-table', tabindex: 0, role: 'group', 'aria-label': `Verdicts: ${title}` },
      [
        h('table', [
          h('caption', `${title}: who would stay, under ${symbol}`),
          h('thead', [
            h(
              'tr',
              ['State', ...who, 'Holds'].map((word) => h('th', { scope: 'col' }, word)),
            ),
          ]),
          h('tbody', rows.map(drawRow)),
        ]),
      ],
    ),
    ...(further === 0 ? [] : [h('p', `And ${further} further states.`)]),
  ];
}

function drawRow({ state, stays, holds }: LiveRow): VNode {
  return h('tr', { class: holds ? 'live-holds' : undefined }, [
    h('th', { scope: 'row' }, state),
    ...stays.map((one) => h('td', one ? '● stays' : '○ would leave')),
    h('td', holds ? 'holds' : '–'),
  ]);
}
