import type { SentenceAnswer } from './messages.ts';
import { worded } from './worded.ts';

type Answer = Extract<SentenceAnswer, { readonly status: 'answered' }>;
type Reason = Answer['document']['reasons'][number];
type Content = readonly (string | Node)[];

/** The same few questions of what a sentence claims, each with its answer. */
export function drawAnswer({ document: told, sure }: Answer): HTMLElement[] {
  return [
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
}

function drawReasons(reasons: readonly Reason[]): HTMLElement[] {
  if (reasons.length === 0) return [];
  return [
    list(reasons.map((one) => [one.text, ...linksTo(one.claims), ...drawReasons(one.because)])),
  ];
}

/** What would turn it, where that is known: a judgement that the page offers as well can be supposed from there. */
function drawIfNot({ doubt }: Answer['document']): HTMLElement[] {
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

function offerOf(id: string): Content {
  const offers = [...document.querySelectorAll<HTMLElement>('[data-try]')];
  if (!offers.some((one) => one.dataset['try'] === id)) return [];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'try-button';
  button.dataset['try'] = id;
  button.textContent = 'Suppose this';
  return [' ', button];
}

/** Links to claims, which the page numbers. */
function linksTo(ids: readonly string[]): Content {
  return ids.flatMap((id) => {
    const link = document.createElement('a');
    link.className = 'claim-link claim-mark';
    link.href = `#claim-${id}`;
    link.ariaLabel = `Claim ${id}`;
    link.textContent = id;
    return [' ', link];
  });
}

function list(lines: readonly Content[]): HTMLElement {
  return element(
    'ul',
    lines.map((line) => element('li', line)),
  );
}

function element(name: string, content: Content): HTMLElement {
  const one = document.createElement(name);
  one.append(...content.flatMap((part) => (typeof part === 'string' ? worded(part) : [part])));
  return one;
}
