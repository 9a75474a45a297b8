import type { Element, ElementContent } from 'hast';
import { drawSign, drawSvg } from './figure-signs.ts';
import { type Box, box, SOFT, type Style, text } from './picture-boxes.ts';

/** Colours of decision makers, as the style of the page has them on paper. */
const WHO = [
  ...['#a8400c', '#0a5ba3', '#8a2f73', '#0b6e53'],
  ...['#6b5a00', '#4c4f9e', '#7a4a2b', '#3d5a66'],
];

/** What a picture leaves out: what is told to who does not see it, what can be pressed, and what leads elsewhere. */
const LEFT_OUT = ['unseen', 'try', 'claim-mark', 'looks-more', 'cast-more'];
const LEFT_OUT_TAGS = ['details', 'noscript', 'script'];

export function classesOf({ properties }: Element): string[] {
  return [properties['className']].flat().map(String);
}

export function has(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

export function isLeftOut(node: ElementContent): boolean {
  if (node.type === 'text') return false;
  if (node.type !== 'element' || LEFT_OUT_TAGS.includes(node.tagName)) return true;
  return LEFT_OUT.some((name) => has(node, name));
}

/** Words that are set alike, or a sign among them. */
type Run = { readonly words: string; readonly style: Style } | { readonly sign: Box };

function runsOf(node: ElementContent, style: Style): Run[] {
  if (node.type === 'text') return [{ words: node.value, style }];
  if (isLeftOut(node) || node.type !== 'element') return [];
  if (node.tagName === 'svg') return [{ sign: drawSvg(node, style) }];
  const sign = drawSign(classesOf(node));
  if (sign !== undefined) return [{ sign }];
  const own = { ...style, ...styleOf(node) };
  if (has(node, 'result')) return [SPACE, { sign: drawResult(node) }];
  const runs = node.children.flatMap((child) => runsOf(child, own));
  return APART.some((name) => has(node, name)) ? [...runs, SPACE] : runs;
}

/** What stands apart from what follows it in the same line. */
const APART = ['pair', 'ground'];
const SPACE: Run = { sign: box({ width: 16 }, []) };

/** What it comes to, in a frame. */
function drawResult(node: Element): Box {
  const words = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const frame = { padding: '0 6px', border: `1px solid ${SOFT}`, marginLeft: 8 };
  return box(frame, [text({ fontFamily: 'Sans', fontSize: 13.5, fontWeight: 400 }, words)]);
}

function styleOf(element: Element): Style {
  const who = classesOf(element).flatMap((name) => /^who-(\d)$/.exec(name)?.[1] ?? []);
  return {
    ...(['strong', 'b', 'th'].includes(element.tagName) && { fontWeight: 600 }),
    ...(element.tagName === 'em' && { fontStyle: 'italic' }),
    ...(has(element, 'who') && { fontWeight: 600 }),
    ...(who[0] !== undefined && { color: WHO[Number(who[0]) % WHO.length]! }),
  };
}

/** Words in lines, however they are set: each word is a box where not all are set alike. */
export function flow(nodes: readonly ElementContent[], style: Style): Box | undefined {
  const runs = nodes.flatMap((node) => runsOf(node, {}));
  const words = wordsOf(runs);
  if (words.length === 0) return undefined;
  const alike = words.every((word) => {
    const [only] = word;
    return word.length === 1 && 'words' in only! && Object.keys(only.style).length === 0;
  });
  if (alike) {
    const whole = words.map(([only]) => (only as { readonly words: string }).words).join(' ');
    return text(style, whole);
  }
  return box(
    { ...style, flexWrap: 'wrap', alignItems: 'center' },
    words.map((word) => box({ marginRight: '0.26em' }, word.map(drawRun))),
  );
}

function drawRun(run: Run): Box {
  return 'sign' in run ? run.sign : text(run.style, run.words);
}

/** Runs in words, of which some are set in several ways. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let isOpen = false;
  const add = (run: Run) => {
    if (isOpen) words.at(-1)!.push(run);
    else words.push([run]);
    isOpen = true;
  };
  for (const run of runs) {
    if ('sign' in run) {
      add(run);
      continue;
    }
    for (const part of run.words.split(/(\s+)/)) {
      if (part === '') continue;
      if (/^\s+$/.test(part)) isOpen = false;
      else add({ words: part, style: run.style });
    }
  }
  return words;
}
