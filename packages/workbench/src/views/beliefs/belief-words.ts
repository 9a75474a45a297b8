import type { OwnWords } from '../../document/address.ts';

export const tabs = ['pictures', 'fatal', 'threats', 'history'] as const;
export type BeliefTab = (typeof tabs)[number];

/** How beliefs are looked at. */
export interface BeliefChoices {
  readonly tab: BeliefTab;
  /** Id of who looks; the first who errs where nobody was chosen. */
  readonly viewer?: string | undefined;
  /** Ids of the signals that have been received. */
  readonly signals: readonly string[];
  /** A formula; the first consequence of the file where none was chosen. */
  readonly target?: string | undefined;
  readonly wish: 'avoid' | 'reach';
  readonly facts: boolean;
  readonly upTo: number;
  /** Key of the story that is read; the first where none was chosen. */
  readonly story?: string | undefined;
  /** The step of it that is looked at, from 0. */
  readonly step: number;
  /** The event of the history that is looked at, from 0; the most telling one where none was chosen. */
  readonly event?: number | undefined;
}

export const start: BeliefChoices = {
  tab: 'pictures',
  viewer: undefined,
  signals: [],
  target: undefined,
  wish: 'avoid',
  facts: false,
  upTo: 2,
  story: undefined,
  step: 0,
  event: undefined,
};

/** Ids do not have this sign. */
const BETWEEN = '*';
export const MOST_ERRORS = 3;
const MOST_EVENTS = 100_000;

/** What an address says of it; what is as usual is not mentioned. */
export function writeBeliefs(settings: BeliefChoices): OwnWords {
  const { tab, viewer, signals, target, wish, facts, upTo, story, step, event } = settings;
  return {
    ...(tab !== start.tab && { tab }),
    ...(viewer !== undefined && { viewer }),
    ...(signals.length > 0 && { signals: signals.join(BETWEEN) }),
    ...(target !== undefined && { [wish]: target }),
    ...(target === undefined && wish === 'reach' && { reach: BETWEEN }),
    ...(facts && { facts: 'yes' }),
    ...(upTo !== start.upTo && { upto: String(upTo) }),
    ...(story !== undefined && { story }),
    ...(step > 0 && { step: String(step + 1) }),
    ...(event !== undefined && { event: String(event + 1) }),
  };
}

export function readBeliefs(words: OwnWords): BeliefChoices {
  const { tab, viewer, signals, avoid, reach, facts, upto, story, step, event } = words;
  const target = reach === BETWEEN ? undefined : (avoid ?? reach);
  return {
    ...start,
    tab: tabs.find((one) => one === tab) ?? start.tab,
    viewer,
    signals: [...new Set(signals?.split(BETWEEN) ?? [])],
    target,
    wish: avoid === undefined && reach !== undefined ? 'reach' : 'avoid',
    facts: facts === 'yes',
    upTo: upto === undefined ? start.upTo : within(Number(upto), 1, MOST_ERRORS),
    story,
    step: step === undefined ? 0 : within(Number(step), 1, 64) - 1,
    event: event === undefined ? undefined : within(Number(event), 1, MOST_EVENTS) - 1,
  };
}

function within(wanted: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.trunc(wanted) || least));
}
