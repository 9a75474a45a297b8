import { usualConcept } from '@standoff/engine';
import { nearestNames } from '@standoff/language';
import type { SignalsJson } from '@standoff/report';
import { capitalize, inWords, openingName, possessiveOf, proseName } from '@standoff/wording';
import { h } from 'hastscript';
import { drawPart } from './doubt.ts';
import { conceptsOf, drawClaimNumbers, nameOf, sayWho, withoutStop } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { CLAIMS, idsCell } from './figure-data.ts';
import { drawProse, ifAll, prose } from './prose.ts';
import { conceptOfFile } from './state.ts';
import { type Verdict, verdictProperties } from './verdict.ts';

/** What a signal does to what holds, once it is believed. */
export const signal = defineFigure({
  name: 'signal',
  shows: 'what a signal changes once it is believed',
  attributes: {
    of: { about: 'a signal of the model', required: true },
    concept: {
      about: `how far everybody looks, such as "${usualConcept.id}"; as the file says when left out`,
    },
  },
  group: 'Threats and signals',
  offers: ({ conflict }) =>
    conflict.signals.map(({ id, says }) => ({
      attributes: { of: id },
      name: `What the signal “${withoutStop(says)}” changes`,
      id,
    })),
  asks(said, { conflict }) {
    const ids = conflict.signals.map(({ id }) => id);
    if (ids.length === 0) {
      return {
        attribute: 'of',
        problem: 'the model has no signals',
        help: 'leave the figure "signal" out',
      };
    }
    if (!ids.includes(said('of')!)) {
      const near = nearestNames(said('of')!, ids)[0];
      return {
        attribute: 'of',
        problem: `the model has no signal "${said('of')}"`,
        help: near === undefined ? `its signals are ${ids.join(', ')}` : `did you mean ${near}?`,
      };
    }
    return [
      { ask: 'signals', options: { concepts: [said('concept') ?? conceptOfFile(conflict)] } },
    ];
  },
  title(ground) {
    const { by, to } = signalOf(ground);
    return `${possessiveOf(openingName(nameOf(ground.conflict, by)))} signal to ${sayWho(ground, to)}`;
  },
  data(ground) {
    const { alone, by, to } = signalOf(ground);
    const [id, effect] = Object.entries(alone.effects)[0]!;
    const told = ground.conflict.signals.find((one) => one.id === ground.said('of'));
    const { held, gained, lost } = effect;
    return {
      columns: [
        ...['signal', 'by', 'to', 'foresight', 'hold before', 'hold after'],
        ...['hold that did not', 'held and do not', 'in words', 'its maker', CLAIMS],
      ],
      rows: [
        [
          withoutStop(told?.says ?? ''),
          nameOf(ground.conflict, by),
          to.map((one) => nameOf(ground.conflict, one)).join(', '),
          conceptsOf([id])[0]!.symbol,
          held.before,
          held.after,
          gained.length,
          lost.length,
          sayEffect(ground, effect),
          sayService(ground, by, effect),
          idsCell((told?.because ?? []).map(({ claim }) => claim)),
        ],
      ],
    };
  },
  draw(ground) {
    const { alone, by } = signalOf(ground);
    const [id, effect] = Object.entries(alone.effects)[0]!;
    const [concept] = conceptsOf([id]);
    const told = ground.conflict.signals.find((one) => one.id === ground.said('of'));
    const { before, after } = effect.held;
    const is = sayEffect(ground, effect);
    const most = Math.max(before, after, 1);
    return [
      h(
        'p.held',
        drawProse(
          prose`In the model’s wording, and taken to be believed. Counted are the outcomes in which everybody would stay as it sees the conflict, ${ifAll(concept!)}.`,
        ),
      ),
      ...(told?.says === undefined ? [] : [h('p.claim-says', `${withoutStop(told.says)}.`)]),
      h('p.verdict', verdictProperties(verdictOf(ground, effect)), is),
      h('p.bars-of', 'Outcomes in which everybody would stay:'),
      h('dl.bars', [
        h('dt', 'Before'),
        ' ',
        h('dd', drawPart(before, most, String(before))),
        ' ',
        h('dt', 'After'),
        ' ',
        h('dd', drawPart(after, most, String(after))),
      ]),
      h('p', sayService(ground, by, effect)),
      h('p.key', [
        'Rests on',
        ...drawClaimNumbers(
          ground,
          (told?.because ?? []).map(({ claim }) => claim),
        ),
      ]),
    ];
  },
});

type Effect = SignalsJson['signals'][number]['alone']['effects'][string];

function signalOf({ answers, said }: Ground) {
  const [{ signals }] = answers as readonly [SignalsJson];
  return signals.find(({ id }) => id === said('of'))!;
}

/** How many they are is no verdict: whether more or fewer hold is. */
function verdictOf(ground: Ground, { gained, lost }: Effect): Verdict {
  const is =
    lost.length === 0
      ? gained.length === 0
        ? 'changes nothing that holds'
        : 'makes more outcomes hold'
      : gained.length === 0
        ? 'makes fewer outcomes hold'
        : 'makes some outcomes hold and others not';
  const words = ground.conflict.signals.find(({ id }) => id === ground.said('of'))?.says;
  return {
    about: `signal ${ground.said('of')}`,
    is,
    turned: `The signal “${withoutStop(words ?? ground.said('of') ?? '')}” now ${is}.`,
  };
}

function sayEffect(ground: Ground, effect: Effect): string {
  const { gained, lost } = effect;
  const more = `${inWords(gained.length, 'outcome')} would hold that did not`;
  if (lost.length === 0) {
    return gained.length === 0 ? 'The same outcomes hold as before.' : `${capitalize(more)}.`;
  }
  const fewer = sayLost(ground, effect);
  return gained.length === 0 ? `${fewer}.` : `${fewer}; ${more}.`;
}

/** By whom they are left, where all of them are left by the same. */
function sayLost(ground: Ground, { lost, receivers }: Effect): string {
  const outcomes = inWords(lost.length, 'outcome');
  const leavers = Object.keys(receivers).filter((id) =>
    lost.some((state) => receivers[id]!.leaves.includes(state)),
  );
  const [only] = leavers;
  if (only === undefined || leavers.length > 1) {
    return `In ${outcomes} somebody would leave, where everybody would have stayed`;
  }
  const whom = lost.length === 1 ? 'in which' : 'in each of which';
  return `${openingName(nameOf(ground.conflict, only))} would leave ${outcomes} ${whom} everybody would have stayed`;
}

const SERVES = {
  gains: 'is served by it',
  loses: 'is not served by it',
  same: 'neither gains nor loses by it',
  mixed: 'gains in one respect and loses in another',
  incomparable: 'cannot compare what it had with what it has',
} as const;

function sayService({ conflict }: Ground, by: string, { senders }: Effect): string {
  const name = proseName(nameOf(conflict, by));
  const verdict = senders[by]?.verdict;
  return verdict === undefined
    ? `Whether ${name} is served by it is not told.`
    : `Judged by the best and by the worst outcome that may hold then, ${name} ${SERVES[verdict]}.`;
}
