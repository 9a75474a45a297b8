import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Nodes } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { Drawn } from '../answers/drawn.ts';
import { saidBy } from '../figures/figure.ts';
import { figures } from '../figures/index.ts';
import { drawWorded } from '../figures/worded.ts';
import { isDirective, isSafeTarget } from '../file/read-briefing.ts';
import { UNWRITTEN } from '../file/unwritten.ts';
import { CITE } from '../marks/cite.ts';
import { HOLDS } from '../marks/holds.ts';
import { drawMedia } from '../media/draw-media.ts';
import { mediaKinds, type Pictures } from '../media/media.ts';
import type { Briefing, Directive } from '../syntax/briefing.ts';
import { levelHeadings } from './heading-levels.ts';

/** What the prose becomes on the page. */
export function drawProse(
  { prose, directives }: Briefing,
  drawn: Drawn,
  pictures: Pictures,
  source: string,
  withPlaces = false,
): ElementContent[] {
  const byNode = new Map(directives.map((directive) => [directive.node, directive]));
  const draw = (state: State, node: Nodes): ElementContent | ElementContent[] | undefined =>
    withPlace(drawDirective(byNode.get(node), node, state, drawn, pictures, source), node);
  const root = toHast(prose, {
    handlers: {
      leafDirective: draw,
      containerDirective: draw,
      textDirective: draw,
      html: () => undefined,
      image: () => undefined,
      imageReference: () => undefined,
    },
    clobberPrefix: 'note-',
  }) as HastRoot;
  const content = root.children as ElementContent[];
  content.forEach(secure);
  content.forEach(glueCitations);
  levelHeadings(content);
  if (withPlaces) content.forEach(tellPlaces);
  return content;
}

/** What is drawn of a node has its place, as what Markdown makes has. */
function withPlace(
  drawn: ElementContent | ElementContent[] | undefined,
  { position }: Nodes,
): ElementContent | ElementContent[] | undefined {
  if (drawn !== undefined && !Array.isArray(drawn) && position) drawn.position = position;
  return drawn;
}

/** Says of every element where in the text it begins. */
function tellPlaces(node: ElementContent): void {
  if (node.type !== 'element') return;
  const at = node.position?.start.offset;
  if (at !== undefined) node.properties['dataAt'] = String(at);
  node.children.forEach(tellPlaces);
}

function drawDirective(
  directive: Directive | undefined,
  node: Nodes,
  state: State,
  drawn: Drawn,
  pictures: Pictures,
  source: string,
): ElementContent | ElementContent[] | undefined {
  // A colon within prose that begins no directive stays as it was typed.
  if (directive === undefined || !isDirective(node))
    return { type: 'text', value: written(node, source) };
  const children = () => state.all(node) as ElementContent[];
  const { name, number } = directive;
  const said = saidBy(directive);
  if (name === HOLDS.name) {
    const mark = drawn.marks.get(number);
    const isFallen = mark !== undefined && !mark.stands;
    const { asks, variant } = mark ?? {};
    const asked = { dataAsks: asks, dataVariant: variant };
    return h(
      'span.holds',
      { className: isFallen ? ['fell'] : [], dataDirective: number, ...asked },
      [...children()],
    );
  }
  if (name === CITE.name) {
    return [...children(), h('span.cited', [...(drawn.cited.get(number) ?? [])])];
  }
  if (name === 'tour') return drawTour(children());
  if (name === 'step') {
    return h('section.step', { dataShows: said('shows') }, [
      h('h3.step-title', said('title') ?? ''),
      ...children(),
    ]);
  }
  if (name === UNWRITTEN.name) {
    return h('aside.unwritten', [h('p.unwritten-label', 'Still to be written'), ...children()]);
  }
  if (mediaKinds.has(name)) return drawMedia(name, said, children(), pictures);
  const figure = drawn.figures.get(number);
  if (figure === undefined) return undefined;
  const words = children();
  const { wide: isWide, kicker } = figures.get(name) ?? {};
  const wide = isWide ? '.figure-wide' : '';
  return h(
    `figure.figure.figure-${name}${wide}`,
    { id: `figure-${number}`, dataDirective: number },
    [
      ...(kicker === undefined ? [] : [h('p.figure-kicker', kicker)]),
      h('h3.figure-title', drawWorded(figure.title)),
      h('div.figure-body', [...figure.body]),
      ...(words.length > 0 ? [h('figcaption', words)] : []),
    ],
  );
}

/** Steps beside what they speak of: figures stay in sight while the steps go by. */
function drawTour(children: readonly ElementContent[]): Element {
  const isFigure = (child: ElementContent): boolean =>
    child.type === 'element' && child.tagName === 'figure';
  const shown = children.filter(isFigure);
  return h(
    shown.length > 0 ? 'section.tour.tour-shown' : 'section.tour',
    { ariaLabel: 'Step by step' },
    [
      ...(shown.length > 0 ? [h('div.tour-stage', shown)] : []),
      h('div.tour-steps', [...children.filter((child) => !isFigure(child))]),
    ],
  );
}

function written({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Claims stand in the line of the word that rests on them. */
function glueCitations(node: ElementContent): void {
  if (node.type !== 'element') return;
  for (const [k, child] of node.children.entries()) {
    const before = node.children[k - 1];
    const isCited =
      child.type === 'element' && [child.properties['className']].flat().includes('cited');
    if (isCited && before?.type === 'text') before.value = before.value.replace(/\s+$/, '\u202f');
    glueCitations(child);
  }
}

/** Links lead where a page may lead, and tell nobody where their reader came from. */
function secure(node: ElementContent): void {
  if (node.type !== 'element') return;
  if (node.tagName === 'a') secureLink(node);
  node.children.forEach(secure);
}

function secureLink(link: Element): void {
  const href = String(link.properties['href'] ?? '');
  if (!isSafeTarget(href)) {
    delete link.properties['href'];
    return;
  }
  if (!href.startsWith('#')) link.properties['rel'] = ['noopener', 'noreferrer'];
}
