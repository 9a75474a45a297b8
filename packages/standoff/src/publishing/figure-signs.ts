import type { Element } from 'hast';
import { type Box, box, INK, PAPER, SOFT, type Style, text } from './picture-boxes.ts';

const RULE = '#dcd8d0';
const BAD = '#a3231d';

/** Signs that stand among words, by what they are called; undefined for what is none. */
export function drawSign(names: readonly string[]): Box | undefined {
  if (names.includes('dot')) return circle(14, names.includes('dot-full') ? INK : PAPER);
  if (names.includes('event-dot')) return circle(12, eventInk(names));
  if (names.includes('seat-sign')) return names.includes('enough') ? dashed() : drawSeat(names, 14);
  if (!names.includes('line')) return undefined;
  const style = names.includes('line-loss') ? 'dashed' : 'solid';
  return box({ width: 34, height: 2, marginRight: 6, borderTop: `2px ${style} ${INK}` }, []);
}

function circle(size: number, fill: string): Box {
  const sides = { width: size, height: size, borderRadius: size / 2, margin: '0 6px 0 0' };
  return box({ ...sides, flexShrink: 0, border: `2px solid ${INK}`, background: fill }, []);
}

/** A step as the model expects is full, one that it does not expect is red, and one that it does not judge hollow. */
export function eventInk(names: readonly string[]): string {
  if (names.includes('unexpected')) return BAD;
  return names.includes('expected') ? INK : PAPER;
}

function dashed(): Box {
  return box({ width: 2, height: 18, borderLeft: `2px dashed ${SOFT}`, margin: '0 6px' }, []);
}

/** The seat of a member: full for it, crossed against, hollow where its vote is assumed, ringed where it can veto. */
export function drawSeat(names: readonly string[], size: number): Box {
  const isAgainst = names.includes('seat-no');
  const isFor = names.includes('seat-yes');
  const ink = isAgainst ? BAD : INK;
  const isHollow = names.includes('seat-assumed') || !(isFor || isAgainst);
  const seat = box(
    {
      ...{ width: size, height: size, alignItems: 'center', justifyContent: 'center' },
      ...{ border: `2px solid ${ink}`, background: isHollow ? PAPER : ink },
    },
    isAgainst
      ? [text({ fontSize: size * 0.8, lineHeight: 1, color: isHollow ? ink : PAPER }, '×')]
      : [],
  );
  return names.includes('seat-veto')
    ? box({ padding: 2, border: `1px solid ${ink}`, flexShrink: 0 }, [seat])
    : box({ padding: 3, flexShrink: 0 }, [seat]);
}

/** How parts of drawings are inked, which on the page the style says. */
const INKED: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'share-all': { fill: RULE },
  'share-part': { fill: INK },
  'amounts-zero': { stroke: SOFT, strokeWidth: 1 },
  'frontier-axis': { fill: 'none', stroke: SOFT },
  'frontier-line': { fill: 'none', stroke: INK, strokeWidth: 2 },
  'frontier-now': { fill: 'none', stroke: INK, strokeWidth: 1.5 },
};

function inkOf(names: readonly string[], color: string) {
  if (names.includes('amounts-bar')) return { fill: color };
  if (names.includes('frontier-dot')) {
    const isHeld = names.includes('frontier-holds');
    return { fill: isHeld ? INK : PAPER, stroke: names.includes('frontier-best') ? INK : SOFT };
  }
  const known = names.find((name) => name in INKED);
  return known === undefined ? { fill: 'none', stroke: INK, strokeWidth: 2 } : INKED[known];
}

/** A drawing of the page, with its words beside it, since letters are drawn by the typefaces alone. */
export function drawSvg(svg: Element, { color = INK }: Style): Box {
  const { viewBox, width = 110, height = 10, preserveAspectRatio } = svg.properties;
  const isBar = svg.properties['width'] === undefined;
  const children = svg.children.filter((child): child is Element => child.type === 'element');
  const drawn: Box = {
    type: 'svg',
    key: null,
    props: {
      ...{ viewBox, width, height },
      ...(isBar && { style: { marginRight: 8 } }),
      ...(preserveAspectRatio !== undefined && { preserveAspectRatio }),
      children: children
        .filter(({ tagName }) => tagName !== 'text')
        .map((child) => drawShape(child, String(color))),
    },
  };
  const words = children.filter(({ tagName }) => tagName === 'text').map(drawWords);
  return words.length === 0
    ? drawn
    : box({ position: 'relative', width: Number(width), height: Number(height) }, [
        drawn,
        ...words,
      ]);
}

function drawShape({ tagName, properties }: Element, color: string): Box {
  const { className, style: _, ...shape } = properties;
  const names = [className].flat().map(String);
  return { type: tagName, key: null, props: { ...shape, ...inkOf(names, color) } };
}

const WORD_WIDTH = 120;

function drawWords({ properties, children }: Element): Box {
  const { x, y, textAnchor } = properties;
  const words = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const before = textAnchor === 'end' ? WORD_WIDTH : textAnchor === 'middle' ? WORD_WIDTH / 2 : 0;
  const justifyContent =
    textAnchor === 'end' ? 'flex-end' : textAnchor === 'middle' ? 'center' : 'flex-start';
  const place = { left: Number(x) - before, top: Number(y) - 14, width: WORD_WIDTH };
  return box({ position: 'absolute', ...place, justifyContent }, [
    text({ fontSize: 13, color: SOFT }, words),
  ]);
}
