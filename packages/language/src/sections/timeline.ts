import type { TimelineEvent } from '../conflict/conflict.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { date } from '../shapes/scalars.ts';
import type { ValueOf, Word } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import { type Checking, checkMover, checkUnique, lookUp, present } from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf } from './grounded-part.ts';
import { checkOptionLevels, optionLevels } from './option-levels.ts';
import { levelReferences, refers } from './reference-rules.ts';
import { section } from './section.ts';

const event = mapping(
  {
    on: required(date, 'when it happened'),
    what: required(text, 'what happened, in words'),
    by: optional(reference('a decision maker or body'), 'who did it'),
    sets: optional(optionLevels(), 'the options that it set, and to which levels'),
    signals: optional(
      oneOrMore(reference('a signal'), 'signals'),
      'the signals that were received then, by id: one, or several as a list',
    ),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'an event' },
);

export const timeline = section(
  list(event, { of: 'events' }),
  'Dated events that led to the status quo, the earliest first.',
  {
    entry: 'the timeline, number',
    references: [
      refers('#.by', 'owner'),
      ...levelReferences('#.sets'),
      refers('#.signals', 'signal'),
      refers('#.signals.#', 'signal'),
    ],
    grounds: (conflict) => conflict.timeline.map(eventPart),
  },
);

function eventPart(one: TimelineEvent): GroundedPart {
  return { ...groundsOf(one), kind: 'event', words: () => `${one.on}: ${one.what}` };
}

export function checkTimeline(
  written: ValueOf<typeof timeline.shape> | undefined,
  checking: Checking,
): TimelineEvent[] {
  const events = readable(written);
  return events.flatMap(({ fields, keys, span }, place) => {
    const { on, what, by } = fields;
    const before = events[place - 1]?.fields.on;
    const key = keys.get('on');
    if (on !== undefined && before !== undefined && key && isEarlier(on, before)) {
      const message = `this event is dated ${on} and stands after one dated ${before}`;
      checking.report('event-order', key, message, {
        help: 'put the events in order, the earliest first',
      });
    }
    checkMover(by, checking);
    const sets = checkOptionLevels(fields.sets, undefined, checking).levels;
    const signals = checkReceived(readable(fields.signals), checking);
    const because = checkClaims(fields.because, checking);
    if (on === undefined || what === undefined) return [];
    return [{ on, what, ...present({ by: by?.text }), sets, signals, because, span }];
  });
}

/** The ids of signals that exist. */
function checkReceived(words: readonly Word[], checking: Checking): string[] {
  checkUnique(words, checking);
  const { signals } = checking.names;
  return words.flatMap((word) => {
    const known = lookUp(signals, word, 'unknown-signal', 'signal', checking);
    return known ? [word.text] : [];
  });
}

/** A month is not earlier than one of its days, nor a year than one of its months. */
function isEarlier(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
