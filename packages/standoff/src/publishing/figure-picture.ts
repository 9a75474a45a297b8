import type { PictureOfFigure } from '@standoff/briefing';
import type { Element, ElementContent } from 'hast';
import { drawSeat, eventInk } from './figure-signs.ts';
import { classesOf, flow, has, isLeftOut } from './figure-words.ts';
import { type Box, box, drawBoxes, INK, PAPER, SOFT, type Style, text } from './picture-boxes.ts';

const RULE = '#dcd8d0';
const PADDING = 28;

/** Draws a figure of a page, its title above and below it whose it is. */
export function drawPictureOf({ figure, width, below }: PictureOfFigure): Promise<string> {
  const root = box(
    {
      ...{
        width: '100%',
        flexDirection: 'column',
        padding: PADDING,
        background: PAPER,
        color: INK,
      },
      ...{ fontFamily: 'Sans', fontSize: 16, lineHeight: 1.45 },
    },
    [
      box({ flexDirection: 'column', borderTop: `2px solid ${INK}`, paddingTop: 12 }, [
        ...drawParts(figure.children.filter(isPart), {}),
      ]),
      box(
        {
          ...{ flexDirection: 'column', marginTop: 14, paddingTop: 10, fontSize: 13, color: SOFT },
          borderTop: `1px solid ${RULE}`,
        },
        below.map((words) => text({}, words)),
      ),
    ],
  );
  return drawBoxes(root, { width });
}

/** What is said below a figure is said of the page that it stands on. */
function isPart(node: ElementContent): boolean {
  return !(node.type === 'element' && node.tagName === 'figcaption');
}

const BLOCKS = [
  ...['p', 'div', 'section', 'ol', 'ul', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'figcaption'],
  ...['h1', 'h2', 'h3', 'h4', 'blockquote'],
];

function isBlock(node: ElementContent): node is Element {
  if (node.type !== 'element') return false;
  const isDrawing = node.tagName === 'svg' && has(node, 'frontier');
  return isDrawing || BLOCKS.includes(node.tagName);
}

/** How kinds of paragraphs are set. */
const SET: Readonly<Record<string, Style>> = {
  'figure-kicker': { fontSize: 14, color: SOFT },
  'figure-title': { fontSize: 20, fontWeight: 600, lineHeight: 1.3, marginBottom: 8 },
  verdict: { fontFamily: 'Serif', fontSize: 22, fontWeight: 600, lineHeight: 1.3, marginBottom: 8 },
  ...Object.fromEntries(
    ['claim-says', 'statement'].map((name) => [name, { fontFamily: 'Serif', fontSize: 20 }]),
  ),
  ...Object.fromEntries(
    ['moved', 'end-name', 'corner-name', 'tree-start', 'event-what'].map((name) => [
      name,
      { fontFamily: 'Serif', fontSize: 17, fontWeight: 600, lineHeight: 1.25 },
    ]),
  ),
  ...Object.fromEntries(
    [
      ...['held', 'key', 'kept', 'grounds', 'worth', 'doubt', 'bars-of', 'event-day', 'cast-label'],
      ...['end-says', 'corner-says', 'event-why', 'event-as-expected', 'claim-places'],
      ...['frontier-axis-name'],
    ].map((name) => [name, { fontSize: 14.5, color: SOFT, marginBottom: 6 }]),
  ),
  'corner-holds': { fontSize: 14.5, fontWeight: 600 },
};

function settingOf(element: Element): Style {
  const own = classesOf(element).map((name) => SET[name] ?? {});
  const isHead = ['h4', 'dt', 'caption'].includes(element.tagName);
  return Object.assign(
    { marginBottom: element.tagName === 'p' ? 6 : 0 },
    ...(isHead ? [{ fontWeight: 600, marginTop: 6 }] : []),
    ...own,
  );
}

/** What stands one below the other: words that follow one another are a paragraph. */
function drawParts(nodes: readonly ElementContent[], style: Style): Box[] {
  const parts: Box[] = [];
  let words: ElementContent[] = [];
  const end = () => {
    const told = flow(words, style);
    if (told !== undefined) parts.push(told);
    words = [];
  };
  for (const node of nodes.filter((one) => !isLeftOut(one))) {
    if (!isBlock(node)) {
      words.push(node);
      continue;
    }
    end();
    parts.push(drawBlock(node));
  }
  end();
  return parts;
}

function elementsIn({ children }: Element): Element[] {
  return children.filter(
    (child): child is Element => child.type === 'element' && !isLeftOut(child),
  );
}

function drawBlock(block: Element): Box {
  if (block.tagName === 'table') return drawTable(block);
  if (block.tagName === 'svg') return flow([block], {})!;
  const drawing = DRAWINGS.find(([name]) => has(block, name));
  if (drawing !== undefined) return drawing[1](block);
  if (block.tagName === 'ol' || block.tagName === 'ul') return drawList(block);
  const { marginBottom = 0, marginTop = 0, ...style } = settingOf(block);
  const around = { flexDirection: 'column', marginBottom, marginTop };
  const bordered = has(block, 'trust') ? { borderLeft: `3px solid #a3231d`, paddingLeft: 10 } : {};
  return box({ ...around, ...bordered, ...style }, drawParts(block.children, {}));
}

function column(style: Style, nodes: readonly ElementContent[]): Box {
  return box({ flexDirection: 'column', ...style }, drawParts(nodes, {}));
}

function drawList(list: Element): Box {
  const items = elementsIn(list);
  return box(
    { flexDirection: 'column', marginBottom: 8 },
    items.map((item, k) =>
      box({ borderTop: `1px solid ${RULE}`, padding: '5px 0' }, [
        text(
          { width: 22, flexShrink: 0, color: SOFT },
          list.tagName === 'ol' ? `${k + 1}.` : markOf(item),
        ),
        column({ flexGrow: 1, flexBasis: 0 }, item.children),
      ]),
    ),
  );
}

function markOf(item: Element): string {
  return has(item, 'leaves') ? '→' : '•';
}

/** Moves from left to right, or one below the other where they are many. */
function drawWay(list: Element): Box {
  const moves = elementsIn(list);
  const runs = has(list, 'strip') && moves.length <= 5 ? 'row' : 'column';
  return box(
    { flexDirection: runs, marginTop: 6, marginBottom: 10 },
    moves.map((move, k) => {
      const line = `2px ${has(move, 'loss') ? 'dashed' : 'solid'} ${INK}`;
      const number = box(
        {
          ...{
            width: 26,
            height: 26,
            flexShrink: 0,
            alignItems: 'center',
            justifyContent: 'center',
          },
          ...{ borderRadius: 13, border: `2px solid ${INK}`, fontSize: 14, fontWeight: 600 },
          ...(has(move, 'loss') ? { background: PAPER } : { background: INK, color: PAPER }),
        },
        [text({}, `${k + 1}`)],
      );
      return runs === 'row'
        ? box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0 }, [
            box({ alignItems: 'center' }, [
              number,
              box({ flexGrow: 1, height: 2, borderTop: line }, []),
            ]),
            column({ padding: '6px 14px 0 0' }, move.children),
          ])
        : box({ marginBottom: 8 }, [
            number,
            column({ paddingLeft: 12, flexGrow: 1, flexBasis: 0 }, move.children),
          ]);
    }),
  );
}

/** Four outcomes and the moves between them. */
function drawSquare(square: Element): Box {
  const [a, ab, b, ac, bd, c, cd, d] = elementsIn(square) as Element[];
  const corner = (of: Element) =>
    box({ flexGrow: 1, flexBasis: 0, border: `1px solid ${SOFT}`, padding: 12 }, [
      column({}, of.children),
    ]);
  const side = (of: Element, width: number | string) =>
    box({ width, alignItems: 'center', justifyContent: 'center', padding: 8 }, [
      box(
        { flexDirection: 'column', alignItems: 'center' },
        drawParts(of.children, { fontSize: 14 }),
      ),
    ]);
  return box({ flexDirection: 'column', marginTop: 6 }, [
    box({}, [corner(a!), side(ab!, 110), corner(b!)]),
    box({ justifyContent: 'space-between' }, [side(ac!, '40%'), side(bd!, '40%')]),
    box({}, [corner(c!), side(cd!, 110), corner(d!)]),
  ]);
}

/** Ways as they part, from left to right. */
function drawBranches(list: Element): Box {
  return box(
    { flexDirection: 'column', flexGrow: 1, borderLeft: `2px solid ${INK}` },
    elementsIn(list).map((branch) => {
      const line = `2px ${has(branch, 'loss') ? 'dashed' : 'solid'} ${INK}`;
      const cells = elementsIn(branch).map((part) =>
        has(part, 'branches')
          ? drawBranches(part)
          : column(
              {
                ...{ width: 165, flexShrink: 0, padding: '6px 8px 10px' },
                ...(has(part, 'branch-end')
                  ? { background: '#f4f2ed', borderTop: `4px solid ${INK}` }
                  : { borderTop: line }),
              },
              part.children,
            ),
      );
      return box({}, cells);
    }),
  );
}

function drawTree(tree: Element): Box {
  const [start, branches] = elementsIn(tree) as Element[];
  return box({ margin: '8px 0 10px' }, [
    column({ width: 110, flexShrink: 0, paddingRight: 8 }, [start!]),
    drawBranches(branches!),
  ]);
}

/** Members at their seats, those who are enough before a line. */
function drawSeats(list: Element): Box {
  return box(
    { flexWrap: 'wrap', margin: '4px 0 8px' },
    elementsIn(list).map((seat) =>
      box(
        {
          ...{ width: 66, flexDirection: 'column', alignItems: 'center', paddingBottom: 4 },
          ...(has(seat, 'enough') && { borderRight: `2px dashed ${SOFT}` }),
        },
        [
          drawSeat(classesOf(seat), 22),
          ...drawParts(seat.children, { fontSize: 12, lineHeight: 1.15, justifyContent: 'center' }),
        ],
      ),
    ),
  );
}

/** What happened, each with its mark. */
function drawTimeline(list: Element): Box {
  return box(
    { flexDirection: 'column', marginTop: 6 },
    elementsIn(list).map((event) =>
      box({ marginBottom: 8 }, [
        box(
          {
            ...{ width: 13, height: 13, borderRadius: 7, marginTop: 4, flexShrink: 0 },
            ...{ border: `2px solid ${INK}`, background: eventInk(classesOf(event)) },
          },
          [],
        ),
        column({ paddingLeft: 12, flexGrow: 1, flexBasis: 0 }, event.children),
      ]),
    ),
  );
}

/** Pairs of a name and what is told of it, side by side where they are short. */
function drawPairs(list: Element): Box {
  if (has(list, 'cast')) {
    return box(
      { flexWrap: 'wrap' },
      elementsIn(list).map((one) =>
        column({ width: '50%', padding: '6px 22px 12px 0' }, one.children),
      ),
    );
  }
  const parts = elementsIn(list);
  return box(
    { flexDirection: 'column', marginBottom: 8 },
    parts.flatMap((part, k) =>
      part.tagName !== 'dt'
        ? []
        : [
            box({ marginBottom: 2 }, [
              column({ width: 170, flexShrink: 0 }, part.children),
              column({ flexGrow: 1 }, parts[k + 1]?.children ?? []),
            ]),
          ],
    ),
  );
}

const DRAWINGS: readonly (readonly [name: string, draw: (block: Element) => Box])[] = [
  ['way', drawWay],
  ['square', drawSquare],
  ['tree', drawTree],
  ['seats', drawSeats],
  ['timeline', drawTimeline],
  ['cast', drawPairs],
  ['bars', drawPairs],
];

/** Rows whose first cell says what they are of. */
function drawTable(table: Element): Box {
  const captions = elementsIn(table).filter(({ tagName }) => tagName === 'caption');
  return box({ flexDirection: 'column', margin: '6px 0 8px' }, [
    ...captions.map(drawBlock),
    ...rowsIn(table).map((row) => {
      const cells = row.children.filter((cell): cell is Element => cell.type === 'element');
      return box(
        { borderBottom: `1px solid ${RULE}`, padding: '5px 0' },
        cells.map((cell, k) => drawCell(cell, k === 0 && cells.length > 1)),
      );
    }),
  ]);
}

function rowsIn(table: Element): Element[] {
  return elementsIn(table).flatMap((part) => (part.tagName === 'tr' ? [part] : rowsIn(part)));
}

function drawCell(cell: Element, isFirst: boolean): Box {
  const weight = cell.tagName === 'th' && !isFirst ? { fontWeight: 600 } : {};
  return column(
    { flexGrow: isFirst ? 1.6 : 1, flexBasis: 0, paddingRight: 10, fontSize: 14.5, ...weight },
    cell.children.map((child) => inOwnColour(cell, child)),
  );
}

/** A cell in the colour of who wants what it tells. */
function inOwnColour(cell: Element, child: ElementContent): ElementContent {
  const own = classesOf(cell).filter((name) => name.startsWith('who-'));
  if (own.length === 0 || child.type !== 'element') return child;
  return {
    ...child,
    properties: { ...child.properties, className: [...classesOf(child), ...own] },
  };
}
