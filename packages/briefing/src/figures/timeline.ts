import type { HistoryJson } from '@standoff/report';
import { capitalize, inWords, numberWord } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawClaims, drawWho, nameOf, withoutStop } from './drawing.ts';
import { defineFigure, type Ground, type ModelAsked, type Said } from './figure.ts';
import { CLAIMS, idsCell, withoutQuotes } from './figure-data.ts';
import { drawDate } from './say-date.ts';
import { verdictProperties } from './verdict.ts';

type Moment = HistoryJson['events'][number];
type Event = ModelAsked['conflict']['timeline'][number];

/** What happened, day by day, and whether the model expects it of whoever did it. */
export const timeline = defineFigure({
  name: 'timeline',
  shows: 'what happened when, and whether the model expects it',
  attributes: {
    from: {
      about: 'the first day that is shown, such as 2017-08-01; the first event when left out',
    },
    to: { about: 'the last day that is shown; the last event when left out' },
    judged: {
      about:
        'no, to tell what happened alone; otherwise the steps are held against the model where it has a status quo',
    },
  },
  group: 'What happened',
  offers: ({ conflict }) =>
    conflict.timeline.length === 0
      ? []
      : [
          { attributes: {}, name: 'What happened, and whether the model expects it' },
          { attributes: { judged: 'no' }, name: 'What happened, day by day' },
        ],
  asks(said, asked) {
    const { timeline } = asked.conflict;
    if (timeline.length === 0) {
      return {
        problem: 'the model has no timeline',
        help: 'write what happened in its section "timeline"',
      };
    }
    const judged = said('judged');
    if (judged !== undefined && judged !== 'yes' && judged !== 'no') {
      return { attribute: 'judged', problem: `"${judged}" says neither`, help: 'write yes or no' };
    }
    const day = ['from', 'to'].find((one) => !isDay(said(one) ?? timeline[0]!.on));
    if (day !== undefined) {
      return {
        attribute: day,
        problem: `"${said(day)}" is no day`,
        help: 'write one such as 2017-08-01',
      };
    }
    if (!timeline.some((event) => isShown(said, event))) {
      return {
        attribute: said('from') === undefined ? 'to' : 'from',
        problem: 'no event of the timeline is within these days',
        help: `its events go from ${timeline[0]!.on} to ${timeline.at(-1)!.on}`,
      };
    }
    return isJudged(said, asked) ? [{ ask: 'history', options: {} }] : [];
  },
  title: ({ said, answers }) =>
    answers.length === 0 || said('judged') === 'no'
      ? 'What happened'
      : 'What happened, and what the model expects',
  data(ground) {
    const { said, conflict, answers } = ground;
    const [history] = answers as readonly HistoryJson[];
    return {
      columns: ['date', 'who', 'what', 'the model expects it', 'why not', CLAIMS],
      rows: conflict.timeline.flatMap((event, k) => {
        if (!isShown(said, event)) return [];
        const judged = standingOf(history?.events[k]);
        const against = unexpectedOf(history?.events[k]);
        return [
          [
            event.on,
            event.by === undefined ? null : nameOf(conflict, event.by),
            withoutStop(event.what),
            judged === undefined ? null : judged === 'expected',
            against.length === 0 ? null : withoutQuotes(against.map(({ says }) => says).join(' ')),
            idsCell(event.because.map(({ claim }) => claim)),
          ],
        ];
      }),
    };
  },
  draw(ground) {
    const { said, conflict } = ground;
    const [history] = ground.answers as readonly HistoryJson[];
    const within = (history?.events ?? []).filter((_, k) => isShown(said, conflict.timeline[k]!));
    const shown = conflict.timeline.flatMap((event, k) =>
      isShown(said, event) ? [drawEvent(ground, event, history?.events[k])] : [],
    );
    return [
      ...(history === undefined ? [] : [drawHeld(within), drawKey()]),
      h('ol.timeline', shown),
    ];
  },
});

function isShown(said: Said, { on }: Event): boolean {
  return (said('from') ?? on) <= on && on <= (said('to') ?? on);
}

/** A day, a month or a year, as events of a timeline have it. */
function isDay(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text);
}

/** A step is a gain or a loss only from where things stood. */
function isJudged(said: Said, { conflict }: ModelAsked): boolean {
  return (
    said('judged') !== 'no' &&
    conflict.statusQuo !== undefined &&
    conflict.timeline.some(({ sets }) => sets.length > 0)
  );
}

/** What is taken for granted of all steps, and how many are as the model expects. */
function drawHeld(events: readonly Moment[]): Element {
  const judged = events.map(standingOf).filter((one) => one !== undefined);
  const expected = judged.filter((one) => one === 'expected').length;
  return h(
    'p.held',
    `Each step is compared with what the model says its maker wanted, the same at all times.${sayExpected(expected, judged.length)}`,
  );
}

function sayExpected(expected: number, all: number): string {
  if (all === 0) return ' None of these is a step that it judges.';
  if (expected === all) return ' It expects all of them.';
  if (expected === 0) return ' It expects none of them.';
  return ` It expects ${numberWord(expected)} of ${inWords(all, 'step')}.`;
}

function drawKey(): Element {
  return h('p.key', [
    ...drawMark('.expected', 'as the model expects'),
    ...drawMark('.unexpected', 'not as it expects'),
    ...drawMark('', 'nothing that it judges'),
  ]);
}

function drawMark(standing: string, means: string): (Element | string)[] {
  return [h('span.pair', [h(`span.event-dot${standing}`, { ariaHidden: 'true' }), means]), ' '];
}

function drawEvent(ground: Ground, event: Event, moment: Moment | undefined): Element {
  const claims = event.because.map(({ claim }) => claim);
  const judged = standingOf(moment);
  const { on, by, what } = event;
  return h('li.event', { className: judged === undefined ? [] : [judged] }, [
    h('p.event-day', [drawDate(on), ...(by === undefined ? [] : [', ', drawWho(ground, by)])]),
    h('p.event-what.written', [`${withoutStop(capitalize(what))}.`, ...drawClaims(ground, claims)]),
    ...(moment === undefined || judged === undefined ? [] : drawStep(ground, moment, judged)),
  ]);
}

/** Whether it is as the model expects; undefined where nobody took a step, or all gain by a joint one. */
function standingOf(moment: Moment | undefined): 'expected' | 'unexpected' | undefined {
  const expected = moment?.steps.map((step) => step.expected) ?? [];
  if (expected.includes(false)) return 'unexpected';
  return expected.length > 0 && expected.every((one) => one === true) ? 'expected' : undefined;
}

/** What a step that the model does not expect was to whoever took it; of others the mark says enough. */
function drawStep(ground: Ground, moment: Moment, judged: 'expected' | 'unexpected'): Element[] {
  const { on, what } = moment;
  const is = judged === 'expected' ? 'as the model expects' : 'not as the model expects';
  const verdict = h(
    'span.event-verdict',
    verdictProperties({ about: `event ${on} ${what}`, is, turned: `“${what}” is now ${is}.` }),
    `${capitalize(is)}.`,
  );
  if (judged === 'expected') return [h('p.event-as-expected', verdict)];
  return [
    h('p.event-why', [
      verdict,
      ' ',
      ...unexpectedOf(moment).flatMap(({ says, claims }) => [
        says,
        ...drawClaims(ground, claims),
        ' ',
      ]),
    ]),
  ];
}

/** The steps of an event that the model does not expect. */
function unexpectedOf(moment: Moment | undefined): Moment['steps'] {
  return (moment?.steps ?? []).filter(({ expected }) => expected === false);
}
