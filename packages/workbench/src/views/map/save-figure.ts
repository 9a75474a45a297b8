import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './save-figure.css';

/** Formats in which a figure can be saved. */
export type FigureFormat = 'svg' | 'png';

/**
 * Hands a figure to the reader as a file that stands alone and can be printed: on paper white, with
 * the fonts of the page in it. `figure` renders one `<svg>` with a `viewBox`; `name` is that of the file.
 */
export async function saveFigure(
  figure: ReactElement,
  name: string,
  format: FigureFormat,
): Promise<void> {
  const svg = await figureToSvg(figure);
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await svgToPng(svg);
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The figure as the text of an SVG file. */
async function figureToSvg(figure: ReactElement): Promise<string> {
  const copy = onPaper(() => drawOnce(figure));
  const [, , width, height] = copy.getAttribute('viewBox')!.split(' ');
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', width!);
  copy.setAttribute('height', height!);
  copy.prepend(await fontsOf(copy));
  return new XMLSerializer().serializeToString(copy);
}

/**
 * Does something in the light theme, for paper is white. The page is not painted meanwhile, so nobody
 * sees it. (Setting the scheme of one element would not do: the colours are made at the root.)
 */
function onPaper<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'light';
  try {
    return work();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

/** Renders a figure out of sight and copies it with its looks. */
function drawOnce(figure: ReactElement): SVGSVGElement {
  const stage = document.createElement('div');
  stage.className = 'figure-stage';
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    flushSync(() => root.render(figure));
    const svg = stage.querySelector('svg')!;
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copyLooks(svg, copy);
    return copy;
  } finally {
    root.unmount();
    stage.remove();
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** What a file without our style sheets has to say itself. */
const looks = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
];

function copyLooks(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  to.removeAttribute('style');
  to.removeAttribute('class');
  for (const look of looks) to.setAttribute(look, computed.getPropertyValue(look));
  [...from.children].forEach((child, k) => {
    copyLooks(child, to.children[k]!);
  });
}

/** A style element with the fonts of the page that the texts of a figure need. */
async function fontsOf(svg: SVGSVGElement): Promise<SVGStyleElement> {
  const letters = new Set([...(svg.textContent ?? '')].map((letter) => letter.codePointAt(0)!));
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => needed(style, letters));
  const style = document.createElementNS(SVG, 'style');
  style.textContent = (await Promise.all(rules.map(embedFont))).join('\n');
  return style;
}

function needed(style: CSSStyleDeclaration, letters: ReadonlySet<number>): boolean {
  if (style.getPropertyValue('font-style') === 'italic') return false;
  const ranges = style.getPropertyValue('unicode-range').split(',').map(readRange);
  return [...letters].some((letter) => ranges.some(([from, to]) => letter >= from && letter <= to));
}

/** `U+0-FF`, `U+131` */
function readRange(range: string): readonly [number, number] {
  const [from = '0', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

async function embedFont({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, file] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  const address = new URL(file!, parentStyleSheet?.href ?? document.baseURI);
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `@font-face {
  font-family: ${style.getPropertyValue('font-family')};
  font-weight: ${style.getPropertyValue('font-weight')};
  src: url(data:font/woff2;base64,${btoa(letters)}) format("woff2");
  unicode-range: ${style.getPropertyValue('unicode-range')};
}`;
}

/** Enough for a page of A4 at 300 dots to the inch. */
const PRINTED_WIDTH = 3500;
const LARGEST_SCALE = 4;

async function svgToPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(LARGEST_SCALE, Math.max(1, PRINTED_WIDTH / image.naturalWidth));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
