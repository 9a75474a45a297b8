import type { StateCode, Steps } from '@standoff/engine';
import {
  type Analysis,
  addedOn,
  type FrontGround,
  lexiconOf,
  type Model,
  tellHeadline,
  toldOn,
  type WayTo,
  wayTo,
} from '@standoff/study';
import { english } from '@standoff/wording';
import { SOON } from './answer-front.ts';
import type { ShownWord } from './shown-conflict.ts';
import type { ShownAdded, ShownTold, ShownWay, WayQuestion } from './shown-way.ts';
import { shownWords } from './shown-words.ts';
import { keyOf, stateOfKey } from './state-keys.ts';

/** What would make a state happen, in the words of the front page, and what could be added for it to hold. */
export function* readWay(
  analysis: Analysis,
  model: Model,
  { to, anyway }: WayQuestion,
): Steps<ShownWay> {
  const { casebook } = analysis;
  const state = stateOfKey(casebook, to);
  if (state === undefined || casebook.statusQuo === undefined) return { status: 'none' };
  const { means: outlook } = yield* tellHeadline(analysis);
  const most = anyway === true ? Number.POSITIVE_INFINITY : SOON;
  const ground: FrontGround = { analysis, model, outlook, most };
  const way = yield* wayTo(ground, state);
  if (way.status !== 'way') return way;
  const { parties, bodies, atOnce, says } = way;
  const against = way.else === undefined ? undefined : casebook.stateWithId(way.else);
  return {
    status: 'way',
    question: {
      ...{ parties, bodies, ...(atOnce && { atOnce }) },
      ...(against !== undefined && { else: keyOf(casebook, against) }),
    },
    sentences: wordsOf(analysis, says),
    added: yield* readAdded(ground, way),
    told: yield* readTold(ground, state),
  };
}

function* readTold(ground: FrontGround, state: StateCode): Steps<ShownTold> {
  const found = yield* toldOn(ground, state);
  if (found.status !== 'told') return found;
  const { signals } = found;
  return {
    status: 'told',
    signals: signals.map(({ signals, says }) => ({
      names: signals.map((one) => one.says),
      sentences: wordsOf(ground.analysis, [{ says }]),
    })),
  };
}

function* readAdded(ground: FrontGround, way: WayTo): Steps<ShownAdded> {
  const added = yield* addedOn(ground, way);
  if (added.status !== 'added') return added;
  const { says, ways } = added;
  return { status: 'added', sentences: wordsOf(ground.analysis, says), ways };
}

function wordsOf({ casebook }: Analysis, tellings: WayTo['says']): ShownWord[][] {
  const [told = []] = english.tell(lexiconOf(casebook), [tellings], 'plain');
  return told.map(({ says }) => shownWords(casebook, says));
}
