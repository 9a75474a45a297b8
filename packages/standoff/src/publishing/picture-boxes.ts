import { readFile } from 'node:fs/promises';
import { typefaceFile } from '../published/brought.ts';

/** An element of a picture: Satori lays it out as a browser would lay out boxes. */
export interface Box {
  readonly type: string;
  readonly key: null;
  readonly props: {
    readonly style?: Style;
    readonly children?: string | readonly Box[];
    readonly [attribute: string]: unknown;
  };
}

export type Style = Readonly<Record<string, string | number>>;

export const INK = '#17191d';
export const SOFT = '#55585e';
export const PAPER = '#fdfcfa';

export function box(style: Style, children: readonly Box[]): Box {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
  };
}

export function text(style: Style, words: string): Box {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'block', ...style }, children: words },
  };
}

/** A picture in which all letters are outlines; as high as it has to be where no height is given. */
export async function drawBoxes(
  root: Box,
  size: { readonly width: number; readonly height?: number },
): Promise<string> {
  // They take a while to load, and only pages with pictures need them.
  const [{ default: satori }, fonts] = await Promise.all([import('satori'), readFonts()]);
  return lean(await satori(root, { ...(size as { width: number; height: number }), fonts }));
}

/** Without masks that nothing is seen through, and lines that lead to where they are. */
function lean(svg: string): string {
  const used = new Set(
    svg
      .split('url(#')
      .slice(1)
      .map((after) => after.slice(0, after.indexOf(')'))),
  );
  return svg
    .replace(/<mask id="([^"]+)">.*?<\/mask>/gs, (mask, id) => (used.has(id) ? mask : ''))
    .replace(/(-?[\d.]+ -?[\d.]+)L\1(?=[A-Z])/g, '$1');
}

/** The same in dots. */
export async function asPng(svg: string, width: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fitTo = { mode: 'width', value: width } as const;
  return new Resvg(svg, { font: { loadSystemFonts: false }, fitTo }).render().asPng();
}

/** The alphabets that the typefaces have, each a font of its own; letters are looked for in this order. */
const ALPHABETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

const FACES = [
  { name: 'Serif', from: 'source-serif-4', weight: 400, style: 'normal' },
  { name: 'Serif', from: 'source-serif-4', weight: 400, style: 'italic' },
  { name: 'Serif', from: 'source-serif-4', weight: 600, style: 'normal' },
  { name: 'Sans', from: 'source-sans-3', weight: 400, style: 'normal' },
  { name: 'Sans', from: 'source-sans-3', weight: 400, style: 'italic' },
  { name: 'Sans', from: 'source-sans-3', weight: 600, style: 'normal' },
] as const;

let fonts: ReturnType<typeof loadFonts> | undefined;

function readFonts() {
  fonts ??= loadFonts();
  return fonts;
}

function loadFonts() {
  return Promise.all(
    FACES.flatMap(({ name, from, weight, style }) =>
      ALPHABETS.map(async (alphabet) => {
        const file = `@fontsource/${from}/files/${from}-${alphabet}-${weight}-${style}.woff`;
        return { name, weight, style, data: await readFile(typefaceFile(file)) };
      }),
    ),
  );
}
