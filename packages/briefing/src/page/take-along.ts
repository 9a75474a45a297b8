import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** How wide pictures of figures are, in points, and how many dots a point has in each of them. */
export const PICTURES = { width: 720, wide: 1080, scales: [1, 2] } as const;

/** What may be taken along of a figure, by where it is found. */
export interface TakenPlaces {
  readonly csv: string;
  readonly json: string;
  readonly pictures?: {
    readonly svg: string;
    /** By their widths. */
    readonly png: readonly { readonly width: number; readonly at: string }[];
  };
  /** The text by which another page shows it. */
  readonly embedCode?: string;
}

/** What a reader finds below a figure who wants to take it along: one line, which opens without scripts. */
export function drawTakeAlong(title: string, name: string, places: TakenPlaces): Element {
  const { csv, json, pictures, embedCode } = places;
  const words = [
    'data',
    ...(pictures === undefined ? [] : ['picture']),
    ...(embedCode === undefined ? [] : ['embed']),
  ].join(', ');
  const says = `${words[0]!.toUpperCase()}${words.slice(1)}`;
  return h('details.take-along', [
    h('summary', { ariaLabel: `${says}: ${title}` }, says),
    h('div.taking', [
      drawRow('Get the data', [
        drawFile(csv, `${name}.csv`, 'CSV', 'for a sheet'),
        drawFile(json, `${name}.json`, 'JSON', 'for a program'),
      ]),
      ...(pictures === undefined
        ? []
        : [
            drawRow('Picture', [
              drawFile(pictures.svg, `${name}.svg`, 'SVG', 'sharp at any size'),
              ...pictures.png.map(({ width, at }) =>
                drawFile(at, `${name}-${width}.png`, 'PNG', `${width} dots wide`),
              ),
            ]),
          ]),
      ...(embedCode === undefined ? [] : drawEmbed(embedCode)),
      h('p.taken-as', 'As it was published, whatever is supposed on this page.'),
    ]),
  ]);
}

function drawRow(says: string, files: readonly Element[]): Element {
  return h('p.taking-row', [
    h('span.taking-what', says),
    ...files.flatMap((file): ElementContent[] => [{ type: 'text', value: ' ' }, file]),
  ]);
}

function drawFile(href: string, name: string, says: string, use: string): Element {
  return h('span.taking-file', [
    h('a', { href, download: name }, says),
    h('span.taking-use', ` ${use}`),
  ]);
}

/** The colours that an embedded figure has: those of the page that shows it, or always the same. */
const THEMES = [
  ['', 'as the page that shows it'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const;

/** Which colours it has, and whether it was copied, scripts help with; the text to be copied is there without them. */
function drawEmbed(code: string): Element[] {
  return [
    h('p.taking-row', [
      h('span.taking-what', 'Embed'),
      ' it stays as it was published, and leads back here.',
    ]),
    h(
      'div.themes.scripted',
      { hidden: true, role: 'group', ariaLabel: 'Colours of the embedded figure' },
      [
        h('span', 'Colours: '),
        ...THEMES.map(([theme, says]) =>
          h(
            'button',
            { type: 'button', dataTheme: theme, ariaPressed: String(theme === '') },
            says,
          ),
        ),
      ],
    ),
    h('pre.embed-text', { tabIndex: 0, ariaLabel: 'Code to embed this figure' }, h('code', code)),
    h('p.scripted', { hidden: true }, [
      h('button.copy-code', { type: 'button' }, 'Copy the code'),
      ' ',
      h('span', { role: 'status' }),
    ]),
    h('p.taken-as.unscripted', [
      'It takes the colours of the page that shows it; with ',
      h('code', '?theme=light'),
      ' or ',
      h('code', '?theme=dark'),
      ' after its address it keeps them.',
    ]),
  ];
}
