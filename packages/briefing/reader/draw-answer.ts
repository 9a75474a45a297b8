import type { DecidedJson } from '@standoff/report';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawWorded } from '../src/figures/worded.ts';

interface Answer {
  readonly document: DecidedJson;
  readonly sure?: string;
}
type Reason = DecidedJson['reasons'][number];
type Content = readonly (string | ElementContent)[];

/** The same few questions of what a sentence claims, each with its answer, as HTML. */
export function drawAnswer({ document: told, sure }: Answer): string {
  const children = [
    element('h3', ['Why?']),
    ...told.verdict.map((one) => element('p', [one.text, ...linksTo(one.claims)])),
    ...drawReasons(told.reasons),
    element('h3', ['How sure?']),
    element('p', [sure ?? 'In how many models this stands is not counted on this page.']),
    element('h3', ['Where from?']),
    told.claims.length === 0
      ? element('p', ['What stands under Why cites no claim.'])
      : list(told.claims.map(({ id, says }) => [says, ...linksTo([id])])),
    element('h3', ['What if not?']),
    ...drawIfNot(told),
  ];
  return toHtml({ type: 'root', children });
}

function drawReasons(reasons: readonly Reason[]): Element[] {
  if (reasons.length === 0) return [];
  return [
    list(reasons.map((one) => [one.text, ...linksTo(one.claims), ...drawReasons(one.because)])),
  ];
}

/** What would turn it, where that is known: a judgement that the page offers as well can be supposed from there. */
function drawIfNot({ doubt }: Answer['document']): Element[] {
  const found = doubt?.doubt;
  if (found?.standing === undefined) {
    return [element('p', ['What would turn it is not looked for on this page.'])];
  }
  if (found.hangsOn === undefined) {
    return [element('p', ['Nothing that is in doubt turns it: it is the same in all models.'])];
  }
  return [
    element('p', ['With all else as written, it is not so once this is:']),
    list(found.hangsOn.judgements.map(({ id, says }) => [says, ...offerOf(id)])),
  ];
}

/** The page takes away what it does not offer. */
function offerOf(id: string): Content {
  return [' ', h('button.try-button', { type: 'button', dataTry: id }, 'Suppose this')];
}

/** Links to claims, which the page numbers. */
function linksTo(ids: readonly string[]): Content {
  return ids.flatMap((id) => [
    ' ',
    h('a.claim-link.claim-mark', { href: `#claim-${id}`, ariaLabel: `Claim ${id}` }, id),
  ]);
}

function list(lines: readonly Content[]): Element {
  return element(
    'ul',
    lines.map((line) => element('li', line)),
  );
}

function element(name: string, content: Content): Element {
  return h(
    name,
    content.flatMap((part) => (typeof part === 'string' ? drawWorded(part) : [part])),
  );
}
