import type { StateCode } from '@standoff/engine';
import { type Detail, isToldIn } from '@standoff/propositions';
import {
  type Casebook,
  type CoalitionStudy,
  claimsOf,
  groupsAlike,
  type JointMovesOf,
  MOST_REPLACED_STATES,
  memberIds,
  type StudiedMove,
  sayMembers,
  sayNamedState,
  takesAnything,
  tellAsked,
  tellOtherSplits,
  tellReplaced,
  tellSplit,
  tellStandingFrom,
  tellSurvivors,
  tellUpset,
  tellUpsetBy,
  type UpsetEquilibria,
  type UpsetState,
  type Wedge,
} from '@standoff/study';
import {
  capitalize,
  groupHeadings,
  headings,
  type InMind,
  sayMoreOf,
  sayNotSearched,
} from '@standoff/wording';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';
import { cite, listClaims } from '../text/claims.ts';
import { inDress } from '../text/in-dress.ts';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { renderToGoOn, type ToGoOn } from '../text/to-go-on.ts';
import { sayJointMove, sayStakes } from './coalitions-told.ts';

/** How many joint moves, upset states and coalitions of each are told one by one. */
const SHOWN = {
  brief: { moves: 0, states: 0, coalitions: 0 },
  default: { moves: 2, states: 2, coalitions: 1 },
  full: { moves: 3, states: 5, coalitions: 3 },
} as const;

export interface CoalitionsTextOptions {
  readonly style: Style;
  readonly width: number;
  readonly detail?: Detail;
  readonly toGoOn?: ToGoOn;
}

type Options = Required<Omit<CoalitionsTextOptions, 'toGoOn'>>;

/** Whether the text of a study leaves out joint moves, upset equilibria or wedges. */
export function isAbridged(
  { from, equilibria, coalitions, wedges }: CoalitionStudy,
  detail: Detail = 'default',
): boolean {
  const shown = SHOWN[detail];
  const { moves = [] } = from ?? {};
  const { upset = [] } = equilibria ?? {};
  return (
    moves.length > shown.moves ||
    upset.length > shown.states ||
    upset.some(({ upsets }) => someOf(upsets, detail).length < upsets.length) ||
    (coalitions.length > 1 && wedges.some(({ alliance }) => alliance.length > 2))
  );
}

/** In full one more than are told is told as well. */
function someOf<T>(all: readonly T[], detail: Detail): readonly T[] {
  const { coalitions } = SHOWN[detail];
  return detail === 'full' && all.length <= coalitions + 1 ? all : all.slice(0, coalitions);
}

/** A study of coalitions as text: whether they upset where it starts, by which moves, then the equilibria and splits. */
export function renderCoalitions(
  study: CoalitionStudy,
  { style, width, detail = 'default', toGoOn = {} }: CoalitionsTextOptions,
): string {
  const { casebook, from, equilibria } = study;
  const options = { style, width, detail };
  const moves = from?.moves.slice(0, SHOWN[detail].moves) ?? [];
  const cited = claimsOf(
    moves.flatMap(({ members, losses }) =>
      (detail === 'full' ? [...members, ...losses] : losses).flatMap((one) => one.reason.claims),
    ),
  );
  const asked = told(drawn(study, tellAsked(study), style), detail);
  const claims = detail === 'brief' ? [] : listClaims(casebook.conflict, cited, style, width);
  return [
    ...(from === undefined ? [] : renderFrom(study, from, moves, options)),
    ...(equilibria === undefined ? [] : renderEquilibria(study, equilibria, options)),
    ...(detail === 'full' ? renderReplaced(study, options) : []),
    ...(detail === 'brief' ? [] : renderWedges(study, options)),
    ...(asked.length === 0 ? [] : [paragraph(textsOf(asked), width)]),
    ...(claims.length === 0 ? [] : [[style.heading(headings.claims), ...claims].join('\n')]),
    ...renderToGoOn(toGoOn, style, width),
  ].join('\n\n');
}

function told(sentences: readonly SentenceTold[], detail: Detail): SentenceTold[] {
  return sentences.filter((one) => isToldIn(detail, one));
}

/** Sentences in the dress of a terminal. */
function drawn(
  { casebook }: CoalitionStudy,
  tellings: Parameters<typeof tellSentences>[1],
  style: Style,
  known?: InMind,
): SentenceTold[] {
  return inDress(tellSentences(casebook, tellings, known), casebook, style);
}

function textsOf(sentences: readonly SentenceTold[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

function titled(casebook: Casebook, state: StateCode, style: Style): string {
  const name = style.strong(capitalize(sayNamedState(casebook, state)));
  return `${name} ${style.quiet(`(${casebook.stateId(state)})`)}`;
}

function renderFrom(
  study: CoalitionStudy,
  from: JointMovesOf,
  shown: readonly StudiedMove[],
  options: Options,
): string[] {
  const { style, width, detail } = options;
  const standing = told(drawn(study, tellStandingFrom(study, from), style), detail);
  const more = from.moves.length - shown.length;
  return [
    paragraph(textsOf(standing), width),
    ...shown.map((move) => renderMove(study, from.state, move, options)),
    ...(more === 0 || detail === 'brief'
      ? []
      : [style.quiet(sayMoreOf(more, groupHeadings.jointMove, groupHeadings.jointMoves))]),
  ];
}

function renderMove(
  study: CoalitionStudy,
  from: StateCode,
  move: StudiedMove,
  { style, width, detail }: Options,
): string {
  const { way, members, inShort, others, deterrence } = sayJointMove(study, from, move);
  const inStyle = (some: readonly SentenceTold[]) => inDress(some, study.casebook, style);
  const cited = (one: SentenceTold) => cite(textsOf(inStyle([one])), one.claims, style);
  const stakes =
    detail === 'full'
      ? [...members.map(cited), ...(others.length === 0 ? [] : [textsOf(inStyle(others))])]
      : [textsOf(inStyle([inShort, ...others]))];
  return [
    paragraph(titled(study.casebook, move.to, style), width),
    ...[cited(way), ...stakes, textsOf(inStyle(deterrence))].map((line) =>
      bullet(line, style, width),
    ),
  ].join('\n');
}

function renderEquilibria(
  study: CoalitionStudy,
  equilibria: UpsetEquilibria,
  options: Options,
): string[] {
  const { style, width, detail } = options;
  const survivors = told(drawn(study, tellSurvivors(study, equilibria), style), detail);
  const others = equilibria.upset.filter(({ state }) => detail === 'full' || state !== study.start);
  const shown = others.slice(0, SHOWN[detail].states);
  const more = others.length - shown.length;
  const head = [
    ...(detail === 'brief' ? [] : [style.heading(groupHeadings.equilibria)]),
    ...(survivors.length === 0 ? [] : [paragraph(textsOf(survivors), width)]),
  ];
  return [
    ...(head.length === 0 ? [] : [head.join('\n')]),
    ...shown.map((state) => renderUpset(study, state, options)),
    ...(more === 0 || detail === 'brief'
      ? []
      : [style.quiet(sayMoreOf(more, groupHeadings.upset, groupHeadings.upsets))]),
  ];
}

function renderUpset(study: CoalitionStudy, { state, upsets }: UpsetState, options: Options) {
  const { casebook } = study;
  const { style, width, detail } = options;
  const known = { about: [], state: casebook.stateId(state) };
  const shown = someOf(upsets, detail);
  const lines = shown.flatMap((upset) => {
    const moves = tellUpset(study, state, upset);
    return moves.flatMap(({ move, told: telling }) => {
      const [goes] = drawn(study, [telling], style, known);
      const { inShort, others } = sayStakes(study, state, move);
      const stakes = [[inShort], ...(others.length === 0 ? [] : [others])].map((some) =>
        textsOf(inDress(some, casebook, style)),
      );
      return [
        bullet(goes!.text, style, width),
        ...(detail === 'full' ? stakes : []).map((line) => bullet(line, style, width, '    ')),
      ];
    });
  });
  const rest = drawn(
    study,
    upsets.slice(shown.length).map((upset) => tellUpsetBy(study, state, upset)),
    style,
    known,
  );
  return [
    paragraph(titled(casebook, state, style), width),
    ...lines,
    ...told(rest, detail).map(({ text }) => bullet(text, style, width)),
  ].join('\n');
}

function renderReplaced(study: CoalitionStudy, { style, width }: Options): string[] {
  const { replaced } = study;
  if (replaced === undefined) return [];
  const text =
    replaced === 'too-large'
      ? sayNotSearched(MOST_REPLACED_STATES)
      : textsOf(drawn(study, tellReplaced(study), style));
  return [paragraph(text, width)];
}

/** What splits take away; in full also what they change of what holds. Of many alliances those of two; the others are in the JSON. */
function renderWedges(study: CoalitionStudy, { style, width, detail }: Options): string[] {
  const { wedges, coalitions, start } = study;
  const asked = wedges.filter(({ alliance }) => coalitions.length === 1 || alliance.length === 2);
  if (asked.length === 0) return [];
  const isEach = detail === 'full' || start === undefined || coalitions.length === 1;
  const shown = isEach ? asked : asked.filter(takesAnything);
  // Of the others together it can be told once all pairs were looked at.
  const isWhole = study.notSplit.every((alliance) => alliance.length > 2);
  const others = isWhole ? tellOtherSplits(study, shown, asked.length - shown.length) : [];
  const paragraphs = [
    ...renderAlike(study, shown, { style, width, detail }),
    ...(isEach ? [] : drawn(study, others, style)).map(({ text }) => paragraph(text, width)),
  ];
  return paragraphs.length === 0 ? [] : [style.heading(groupHeadings.splits), ...paragraphs];
}

/** Alliances of which the same is to be said share a heading, and come last. */
function renderAlike(study: CoalitionStudy, wedges: readonly Wedge[], options: Options): string[] {
  const { style, width } = options;
  const name = ({ alliance }: Wedge, k: number) =>
    sayMembers(study.casebook, alliance, k === 0 ? 'opening' : 'inside');
  const groups = groupsAlike(wedges, (wedge) => saySplit(study, wedge, options).join('\n'));
  return [...groups]
    .sort((a, b) => a.length - b.length)
    .map((alike) =>
      [
        paragraph(style.strong(alike.map(name).join('; ')), width),
        ...saySplit(study, alike[0]!, options).map((line) => bullet(line, style, width)),
      ].join('\n'),
    );
}

function saySplit(study: CoalitionStudy, wedge: Wedge, { style, detail }: Options): string[] {
  const { casebook, coalitions, start } = study;
  const isOnly = coalitions.length === 1 || start === undefined;
  const known = { about: memberIds(casebook, wedge.alliance) };
  const all = drawn(study, tellSplit(study, wedge), style, known);
  return (isOnly && detail === 'default' ? all : told(all, detail)).map(({ text }) => text);
}
