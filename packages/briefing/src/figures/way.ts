import { moversOf } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';
import type { EvolutionJson } from '@standoff/report';
import type { Evolution } from '@standoff/study';
import {
  agreementOf,
  capitalize,
  english,
  type Fragment,
  inWords,
  numberWord,
  readLexicon,
  textOf,
} from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { askedProperties } from './asked.ts';
import { drawClaims, drawWho, nameOf, titleOfState } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { CLAIMS, idsCell, wordsOf } from './figure-data.ts';
import { drawKeyOfMoves } from './key-of-moves.ts';
import { drawProse, prose, term } from './prose.ts';
import { verdictProperties } from './verdict.ts';

type LossJson = NonNullable<Destination['fewestLosses']>['losses'][number];
type Destination = EvolutionJson['destinations'][number];

/** How the conflict could move from one state to another, move by move. */
export const way = defineFigure({
  name: 'way',
  shows: 'how one gets from the status quo to a state, move by move',
  attributes: {
    to: { about: 'where it leads: a state', required: true },
    from: { about: 'where it starts; the status quo when left out' },
  },
  group: 'Ways',
  offers: ({ conflict: { statusQuo }, states }) =>
    states
      .filter(({ id }) => statusQuo !== undefined && id !== 'status-quo')
      .map(({ id, name }) => ({ attributes: { to: id }, name: `The way to ${name}` })),
  asks: (said) => [
    { ask: 'evolve', options: { to: said('to'), ...(said('from') && { from: said('from') }) } },
  ],
  kicker: 'The way there',
  title: (ground) => {
    const [{ from }] = ground.answers as readonly [EvolutionJson];
    const start = from.name === undefined ? 'the status quo' : `“${from.name}”`;
    return `From ${start} to “${titleOfState(ground, destinationOf(ground.answers).state, from)}”`;
  },
  data(ground) {
    const { fewestLosses } = destinationOf(ground.answers);
    return {
      columns: ['step', 'who', 'move', 'worth to whoever moves', 'because', CLAIMS],
      rows: (fewestLosses?.path ?? []).map(({ by, says }, k) => {
        const loss = lossAt(fewestLosses!, k);
        return [
          k + 1,
          nameOf(ground.conflict, by),
          says,
          worthOf(ground, by, loss),
          loss === undefined ? null : wordsOf(drawProse(groundOf(loss, lexiconIn(ground.answers)))),
          idsCell(loss?.claims ?? []),
        ];
      }),
    };
  },
  draw(ground) {
    const destination = destinationOf(ground.answers);
    const { fewestLosses } = destination;
    const [{ from }] = ground.answers as readonly [EvolutionJson];
    const [{ casebook }] = ground.results as readonly [Evolution];
    return [
      h(
        'p.held',
        {
          ...verdictProperties({
            about: `way ${destination.state.id}`,
            is: textOf(sayWhichWay(destination)),
            turned: sayTurned(ground, destination),
            brief: sayBriefly(destination),
          }),
          ...askedProperties(casebook, claimsOf(from.id, destination)),
        },
        drawProse(sayWhichWay(destination)),
      ),
      ...(fewestLosses === null || fewestLosses.path.length === 0
        ? []
        : [
            drawStrip(ground, fewestLosses, lexiconIn(ground.answers)),
            ...(fewestLosses.losses.length === 0 ? [] : [drawKeyOfMoves()]),
          ]),
    ];
  },
});

/** The moves of a way, from left to right where there is room. */
export function drawStrip(
  ground: Ground,
  fewestLosses: NonNullable<Destination['fewestLosses']>,
  lexicon: EvolutionJson['lexicon'],
): Element {
  return h(
    'ol.way.strip',
    fewestLosses.path.map((_, k) => drawMove(ground, fewestLosses, k, lexicon)),
  );
}

function destinationOf(answers: readonly object[]): Destination {
  const [{ destinations }] = answers as readonly [EvolutionJson];
  return destinations[0]!;
}

/** What is news of a way: that there is one, that gains alone make it, or how many of its moves are no gain. */
function sayTurned(
  ground: Ground,
  { state, byImprovements, byAnyMoves, fewestLosses }: Destination,
): string {
  const [{ from }] = ground.answers as readonly [EvolutionJson];
  const name = `“${titleOfState(ground, state, from)}”`;
  if (byAnyMoves === null) return `No moves lead to ${name} now.`;
  return byImprovements === null
    ? `The way to ${name} now has ${sayLosses(fewestLosses)}.`
    : `Moves that are each a gain for whoever makes them now lead to ${name}.`;
}

/** Whether improvements lead there, or any moves. */
function claimsOf(
  from: string,
  { state, byAnyMoves, byImprovements }: Destination,
): readonly Proposition[] {
  const by = byAnyMoves === null ? 'moves' : 'improvements';
  const so = byImprovements !== null;
  return [{ kind: 'leads', from, to: state.id, by, so }];
}

function sayWhichWay({ byAnyMoves, byImprovements, fewestLosses }: Destination): Fragment[] {
  if (byAnyMoves === null || fewestLosses === null) return ['No moves lead there.'];
  if (byAnyMoves.length === 0) return ['It is where this starts.'];
  if (byImprovements !== null) {
    return prose`Each move is a ${term('improvement', 'gain')} for whoever makes it. Of such ways this is one with the fewest moves.`;
  }
  const { length } = fewestLosses.losses;
  return prose`Every way there has at least ${inWords(length, 'move')} that ${length === 1 ? 'is' : 'are'} no ${term('improvement', 'gain')} for whoever makes ${length === 1 ? 'it' : 'them'}. This one has exactly ${numberWord(length)}.`;
}

function sayLosses(fewestLosses: Destination['fewestLosses']): string {
  const number = fewestLosses?.losses.length ?? 0;
  return `${inWords(number, 'move')} that ${number === 1 ? 'is' : 'are'} no gain for whoever makes ${number === 1 ? 'it' : 'them'}`;
}

/** The same as what was so before. */
function sayBriefly({ byAnyMoves, byImprovements, fewestLosses }: Destination): string {
  if (byAnyMoves === null) return 'no way';
  return byImprovements === null
    ? numberWord(fewestLosses?.losses.length ?? 0)
    : 'each move a gain';
}

function drawMove(
  ground: Ground,
  fewestLosses: NonNullable<Destination['fewestLosses']>,
  k: number,
  lexicon: EvolutionJson['lexicon'],
): Element {
  const { by, says } = fewestLosses.path[k]!;
  const loss = lossAt(fewestLosses, k);
  const mover = moversOf(ground.conflict).find(({ id }) => id === by)!;
  const worth = worthOf(ground, by, loss);
  return h(loss === undefined ? 'li.move.gain' : 'li.move.loss', { dataMark: `move-${k + 1}` }, [
    h('p.mover', drawWho(ground, by)),
    h('p.moved', says),
    h('p.worth', [
      h('strong', capitalize(worth)),
      ` for ${agreementOf([mover]).them}`,
      ...drawProse(prose`${loss === undefined ? '' : sayGround(loss, lexicon)}.`),
      ...drawClaims(ground, loss?.claims ?? []),
    ]),
  ]);
}

/** What makes a move a loss: `: what decides is “The price of peace” (the author is 70 % sure)`. */
function sayGround(loss: LossJson, lexicon: EvolutionJson['lexicon']): Fragment[] {
  const ground = groundOf(loss, lexicon);
  return ground.length === 0 ? [] : prose`: what decides is ${ground}`;
}

function groundOf({ means = [] }: LossJson, lexicon: EvolutionJson['lexicon']): Fragment[] {
  const settled = means.find((one) => one.kind === 'settled');
  return settled === undefined ? [] : english.ground(readLexicon(lexicon), settled, 'plain');
}

function lexiconIn(answers: readonly object[]): EvolutionJson['lexicon'] {
  return (answers as readonly [EvolutionJson])[0].lexicon;
}

const WORTH = {
  worse: 'a loss',
  equal: 'no gain and no loss',
  incomparable: 'not comparable with staying,',
  unknown: 'not known to be a gain',
  better: 'a gain',
} as const;

function lossAt({ losses }: NonNullable<Destination['fewestLosses']>, k: number) {
  return losses.find(({ move }) => move === k + 1);
}

/** What a move is to whoever makes it, in a word or two. */
function worthOf({ conflict }: Ground, by: string, loss: LossJson | undefined): string {
  if (loss !== undefined) return WORTH[loss.order];
  return conflict.bodies.some(({ id }) => id === by) ? 'by vote' : 'a gain';
}
