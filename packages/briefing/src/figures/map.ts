import { conceptsOfOneReply } from '@standoff/engine';
import { moversOf } from '@standoff/language';
import type { EvolutionJson } from '@standoff/report';
import { sayHeldInWords } from '@standoff/study';
import {
  agreementOf,
  capitalize,
  type Fragment,
  inWords,
  listOf,
  proseName,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { changedPhrases, conceptsOf, drawWho, nameOf, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { drawKeyOfMoves } from './key-of-moves.ts';
import { drawProse, prose, term } from './prose.ts';
import { verdictProperties } from './verdict.ts';

type Destination = EvolutionJson['destinations'][number];

/** The ways of looking ahead that are told of an outcome. */
export const LOOKS = conceptsOfOneReply.map(({ id }) => id);

/** So many outcomes can be told apart in one drawing. */
const MOST = 6;

/** Where the conflict could go: the outcomes that matter, and a way to each. */
export const map = defineFigure({
  name: 'map',
  shows: 'the outcomes that matter, and the way to each with the fewest losses',
  attributes: {
    outcomes: { about: `how many outcomes, 1 to ${MOST}; 4 when left out` },
  },
  wide: true,
  group: 'Outcomes and map',
  offers: ({ conflict: { statusQuo } }) =>
    statusQuo === undefined
      ? []
      : [{ attributes: { outcomes: '4' }, name: 'A map of where it could go' }],
  asks(said) {
    const number = Number(said('outcomes') ?? 4);
    if (!Number.isInteger(number) || number < 1 || number > MOST) {
      return {
        attribute: 'outcomes',
        problem: `"${said('outcomes')}" is no number from 1 to ${MOST}`,
        help: `write a whole number from 1 to ${MOST}`,
      };
    }
    return [{ ask: 'evolve', options: { limit: 4 * number, concepts: LOOKS } }];
  },
  kicker: 'Map',
  title: () => 'Where it could go from here',
  data(ground) {
    const shown = shownOf(ground);
    return {
      columns: ['outcome', 'holds', 'all like it better', 'step', 'who', 'move', 'a gain for it'],
      rows: shown.flatMap((end) => {
        const { path, losses } = end.fewestLosses!;
        return path.map(({ by, says }, k) => [
          nameOfEnd(ground, end, shown),
          sayHeldInWords(conceptsOf(end.equilibriumUnder), conceptsOfOneReply, 'holds'),
          end.commonGain,
          k + 1,
          nameOf(ground.conflict, by),
          says,
          !losses.some(({ move }) => move === k + 1),
        ]);
      }),
    };
  },
  draw(ground) {
    const [{ from, destinations, more }] = ground.answers as readonly [EvolutionJson];
    const shown = shownOf(ground);
    const left = destinations.length + more - shown.length;
    const columns = 1 + Math.max(0, ...shown.map(({ fewestLosses }) => fewestLosses!.path.length));
    return [
      h('p.held', drawProse(sayShown(shown.length, left))),
      h('div.tree', { className: [`deep-${columns}`] }, [
        h('p.tree-start', { dataMark: 'start' }, titleOfState(ground, from, from)),
        drawBranches(ground, growTree(shown), shown, undefined),
      ]),
      ...(isAlike(shown) && shown.length > 1
        ? [h('p', `${capitalize(WHO[Math.min(shown.length, 3)]!)} ${sayVerdict(shown[0]!, true)}.`)]
        : []),
      drawKeyOfMoves(),
    ];
  },
});

function sayShown(shown: number, left: number): Fragment[] {
  const others = left > 0 ? `, and ${inWords(left, 'other')} ${left === 1 ? 'is' : 'are'} not` : '';
  return prose`Of the outcomes that hold, and of those that all like better, ${inWords(shown, 'is', 'are')} drawn${others}; to each the way with the fewest moves that are no ${term('improvement', 'improvement')} for whoever makes them.`;
}

/** A move, what it leads to, and where one can go on from there. */
interface Branch {
  readonly by: string;
  readonly says: string;
  readonly loss: boolean;
  readonly to: string;
  readonly onwards: Branch[];
}

/** The ways as far as they run together are one. */
function growTree(shown: readonly Destination[]): Branch[] {
  const roots: Branch[] = [];
  for (const { fewestLosses } of shown) {
    let level = roots;
    for (const [k, { by, to, says }] of (fewestLosses?.path ?? []).entries()) {
      let branch = level.find((one) => one.to === to && one.by === by);
      if (branch === undefined) {
        const loss = fewestLosses!.losses.some(({ move }) => move === k + 1);
        branch = { by, says, loss, to, onwards: [] };
        level.push(branch);
      }
      level = branch.onwards;
    }
  }
  return roots;
}

function drawBranches(
  ground: Ground,
  branches: readonly Branch[],
  shown: readonly Destination[],
  before: Branch | undefined,
): Element {
  return h(
    'ol.branches',
    branches.map((branch) => {
      const end = shown.find(({ state }) => state.id === branch.to);
      return h(branch.loss ? 'li.branch.loss' : 'li.branch.gain', [
        h('div.branch-move', [
          h('p.mover', drawWho(ground, branch.by)),
          h('p.moved', branch.says),
          drawWorth(ground, branch, before),
        ]),
        ...(end === undefined ? [] : [drawEnd(ground, end, shown)]),
        ...(branch.onwards.length === 0
          ? []
          : [drawBranches(ground, branch.onwards, shown, branch)]),
      ]);
    }),
  );
}

/** Whether a move is a gain; of one that is, the line says it to the eye, until a doubt turns it. */
function drawWorth(ground: Ground, { by, says, loss, to }: Branch, before?: Branch): Element {
  const mover = moversOf(ground.conflict).find(({ id }) => id === by)!;
  const { them } = agreementOf([mover]);
  const is = `${loss ? 'no' : 'a'} gain for ${them}`;
  const from = before === undefined ? 'From the status quo' : `After “${before.says}”`;
  return h(
    loss ? 'p.worth' : 'p.worth.unseen',
    verdictProperties({
      about: `map ${before?.to ?? ''} ${by} ${to}`,
      is,
      turned: `${from}, “${says}” is ${loss ? 'no longer' : 'now'} a gain for ${proseName(nameOf(ground.conflict, by))}.`,
    }),
    is,
  );
}

function drawEnd(ground: Ground, end: Destination, shown: readonly Destination[]): Element {
  return h('div.branch-end', { dataMark: end.state.id }, [
    h('p.end-name', nameOfEnd(ground, end, shown)),
    ...(isAlike(shown) && shown.length > 1 ? [] : [h('p.end-says', `${sayVerdict(end, false)}.`)]),
  ]);
}

/** Whether the same is to be said of all, which is then said once. */
function isAlike(shown: readonly Destination[]): boolean {
  return new Set(shown.map((one) => sayVerdict(one, true))).size === 1;
}

/** What is said of two, and of more. */
const WHO: Readonly<Record<number, string>> = { 2: 'both', 3: 'all of them' };

/** Whether an outcome holds, or several do, and whether everybody likes it better. */
function sayVerdict({ equilibriumUnder, commonGain }: Destination, several: boolean): string {
  const held = sayHeldInWords(
    conceptsOf(equilibriumUnder),
    conceptsOfOneReply,
    several ? 'hold' : 'holds',
  );
  return `${held}${commonGain ? `; everybody would rather be there than at the status quo` : ''}`;
}

/** Its name, or how it differs from one that has a name, or else from the status quo; and what tells it from the other ends. */
function nameOfEnd(ground: Ground, end: Destination, shown: readonly Destination[]): string {
  const { state } = end;
  if (state.name !== undefined) return state.name;
  const [{ from }] = ground.answers as readonly [EvolutionJson];
  const phrases = (other: Destination['state']) => changedPhrases(ground.conflict, other, state);
  const [nearest] = shown
    .map((one) => one.state)
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => phrases(a).length - phrases(b).length);
  const isNear = nearest !== undefined && phrases(nearest).length < phrases(from).length;
  const said = isNear ? phrases(nearest) : ownPhrases(phrases(from), shown);
  for (const other of shown.filter((one) => one !== end && one.state !== nearest)) {
    const has = saysOf(other);
    if (said.every((phrase) => has.includes(phrase)))
      said.push(...phrases(other.state).slice(0, 1));
  }
  return isNear ? `${nearest.name}, with ${listOf(said)}` : capitalize(listOf(said));
}

/** What is not so in all ends; all of it where that is nothing. */
function ownPhrases(phrases: readonly string[], shown: readonly Destination[]): string[] {
  const own = phrases.filter((phrase) => !shown.every((one) => saysOf(one).includes(phrase)));
  return own.length === 0 ? [...phrases] : own;
}

function saysOf({ state }: Destination): string[] {
  return state.says.split(', ');
}

/** The outcomes that are drawn. */
function shownOf({ answers, said }: Ground): Destination[] {
  const [{ from, destinations }] = answers as readonly [EvolutionJson];
  return destinations
    .filter(({ state, fewestLosses }) => state.id !== from.id && fewestLosses !== null)
    .slice(0, Number(said('outcomes') ?? 4));
}
