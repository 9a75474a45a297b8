import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { firstStanding, type HeldBriefing, sayDate } from '@standoff/briefing';
import { capitalize, listOf } from '@standoff/wording';
/** The picture of a page that others show where they tell of it. */
export const PREVIEW = { file: 'preview.png', width: 1200, height: 630 } as const;

/** Letters of a headline beyond which it is set smaller, and the sizes. */
const HEADLINE_SIZES = [
  { upTo: 28, size: 92 },
  { upTo: 60, size: 74 },
  { upTo: Number.POSITIVE_INFINITY, size: 56 },
] as const;

const INK = '#17191d';
const SOFT = '#55585e';
const PAPER = '#fdfcfa';

/** Draws headline, standfirst and one finding. */
export async function drawPreview(held: NonNullable<HeldBriefing['held']>): Promise<Uint8Array> {
  // They take a while to load, and only pages with an address need them.
  const [{ default: satori }, { Resvg }, fonts] = await Promise.all([
    import('satori'),
    import('@resvg/resvg-js'),
    readFonts(),
  ]);
  const { width, height } = PREVIEW;
  const svg = await satori(picture(held), { width, height, fonts });
  // All letters are outlines by now.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** An element of the picture: Satori lays it out as a browser would lay out boxes. */
interface Box {
  readonly type: 'div';
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: string | readonly Box[];
  };
}

function box(style: Box['props']['style'], children: Box['props']['children']): Box {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function text(style: Box['props']['style'], words: string): Box {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'block', ...style }, children: words },
  };
}

function picture({ briefing, drawn }: NonNullable<HeldBriefing['held']>): Box {
  const { headline, standfirst, by, date } = briefing.head;
  const { size } = HEADLINE_SIZES.find(({ upTo }) => headline.length <= upTo)!;
  const finding = firstStanding(briefing, drawn);
  return box(
    {
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '60px 72px 48px',
      background: PAPER,
      color: INK,
      fontFamily: 'Serif',
    },
    [
      text(
        { fontSize: size, fontWeight: 600, lineHeight: 1.08, lineClamp: 3, textWrap: 'balance' },
        headline,
      ),
      text(
        { marginTop: 24, fontSize: 31, lineHeight: 1.35, color: SOFT, lineClamp: finding ? 4 : 6 },
        standfirst,
      ),
      box({ flexGrow: 1 }, []),
      ...(finding === undefined ? [] : [drawFinding(finding)]),
      text(
        { marginTop: 26, fontSize: 24, fontFamily: 'Sans', color: SOFT, lineClamp: 1 },
        `${listOf(by)} · ${sayDate(date)}`,
      ),
    ],
  );
}

function drawFinding(finding: string): Box {
  return box({ flexDirection: 'column', paddingTop: 16, borderTop: `3px solid ${INK}` }, [
    text({ fontSize: 22, fontFamily: 'Sans', color: SOFT }, 'Held against a model'),
    text(
      { marginTop: 4, fontSize: 32, fontWeight: 600, lineHeight: 1.25, lineClamp: 2 },
      capitalize(finding),
    ),
  ]);
}

/** The alphabets that the typefaces have, each a font of its own; letters are looked for in this order. */
const ALPHABETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

const FACES = [
  { name: 'Serif', from: 'source-serif-4', weight: 400 },
  { name: 'Serif', from: 'source-serif-4', weight: 600 },
  { name: 'Sans', from: 'source-sans-3', weight: 400 },
] as const;

function readFonts() {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FACES.flatMap(({ name, from, weight }) =>
      ALPHABETS.map(async (alphabet) => {
        const file = `@fontsource/${from}/files/${from}-${alphabet}-${weight}-normal.woff`;
        return { name, weight, style: 'normal' as const, data: await readFile(resolve(file)) };
      }),
    ),
  );
}
