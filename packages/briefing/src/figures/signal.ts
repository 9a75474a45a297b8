import type { SignalsJson } from '@standoff/report';
import { capitalize, inWords, listOf, proseName } from '@standoff/study';
import { h } from 'hastscript';
import { drawPart } from './doubt.ts';
import { conceptsOf, drawClaims, nameOf, sayIfAll } from './drawing.ts';
import { defineFigure, type Ground } from './figure.ts';
import { conceptOfFile } from './state.ts';
import { drawTerms } from './terms.ts';
import { type Verdict, verdictProperties } from './verdict.ts';

/** What a signal does to what holds, once it is believed. */
export const signal = defineFigure({
  name: 'signal',
  shows: 'what a signal changes once it is believed',
  attributes: {
    of: { about: 'a signal of the model', required: true },
    concept: { about: 'how far everybody looks, such as "seq"; as the file says when left out' },
  },
  asks(said, { conflict }) {
    if (!conflict.signals.some(({ id }) => id === said('of'))) {
      return {
        attribute: 'of',
        problem: `the model has no signal "${said('of')}"`,
        help: `its signals are ${conflict.signals.map(({ id }) => id).join(', ')}`,
      };
    }
    return [
      { ask: 'signals', options: { concepts: [said('concept') ?? conceptOfFile(conflict)] } },
    ];
  },
  kicker: 'Signal',
  title(ground) {
    const { by, to } = signalOf(ground);
    return `A signal of ${proseName(nameOf(ground.conflict, by))} to ${listOf(to.map((id) => proseName(nameOf(ground.conflict, id))))}`;
  },
  draw(ground) {
    const { alone, by } = signalOf(ground);
    const [id, effect] = Object.entries(alone.effects)[0]!;
    const [concept] = conceptsOf([id]);
    const told = ground.conflict.signals.find((one) => one.id === ground.said('of'));
    const { before, after } = effect.held;
    const is = sayEffect(effect);
    const most = Math.max(before, after, 1);
    return [
      h(
        'p.held',
        drawTerms(
          `In the model’s wording, and taken to be believed. Counted are the outcomes in which everybody would stay as it sees the conflict, ${sayIfAll(concept!)} (${concept!.symbol}).`,
        ),
      ),
      ...(told?.says === undefined ? [] : [h('p.claim-says', `${told.says.replace(/\.$/, '')}.`)]),
      h('p.verdict', verdictProperties(verdictOf(ground, effect)), is),
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
        ...drawClaims(
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
    turned: `The signal “${(words ?? ground.said('of') ?? '').replace(/\.$/, '')}” now ${is}.`,
  };
}

function sayEffect({ gained, lost }: Effect): string {
  const more = `${inWords(gained.length, 'outcome')} would hold that did not`;
  const fewer = `In ${inWords(lost.length, 'outcome')} somebody leaves who would have stayed`;
  if (lost.length === 0) {
    return gained.length === 0 ? 'The same outcomes hold as before.' : `${capitalize(more)}.`;
  }
  return gained.length === 0 ? `${fewer}.` : `${fewer}; ${more}.`;
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
