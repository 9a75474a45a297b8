import { type Cost, mostOf, type Progress } from '@standoff/engine';
import { sayDuration, saySize } from '@standoff/study';
import type { Terminal } from './terminal.ts';

const ANNOUNCE_FROM_MILLISECONDS = 1000;
/** Said anew where it turns out to be so many times as much as was said. */
const FAR_MORE = 2;

/** Says what work will take, where that is long enough to think about something else, and anew where it is far more. */
export interface Announcer {
  hear(progress: Progress): void;
}

export function createAnnouncer({ stderr }: Terminal): Announcer {
  let said: { readonly milliseconds: number; readonly share: number } | undefined;
  return {
    hear({ cost, share }) {
      if (cost === undefined) return;
      const left = said ? (said.milliseconds * (1 - share)) / (1 - said.share) : 0;
      const isNews = mostOf(cost) >= Math.max(ANNOUNCE_FROM_MILLISECONDS, FAR_MORE * left);
      if (isNews) stderr.write(`note: ${sayCost(cost, said !== undefined)}\n`);
      if (isNews || said === undefined) said = { milliseconds: mostOf(cost), share };
    },
  };
}

function sayCost(cost: Cost, isAnew: boolean): string {
  // How much memory it is was said, or the guard says it.
  if (isAnew) return sayTime(cost, ' more');
  return `${sayTime(cost, '')}; ${saySize(cost.bytes)} of memory, more or less`;
}

/** A range that is wider than this tells nothing. */
const WIDEST_RANGE = 30;

function sayTime(cost: Cost, more: string): string {
  const { milliseconds } = cost;
  const upTo = mostOf(cost);
  if (sayDuration(milliseconds) === sayDuration(upTo)) {
    return `this will take about ${sayDuration(milliseconds)}${more}`;
  }
  if (upTo <= WIDEST_RANGE * milliseconds) {
    return `this will take about ${sayDuration(milliseconds)}${more}, or up to ${sayDuration(upTo)} if searches for replies end late`;
  }
  return `how long this takes is not known: about ${sayDuration(milliseconds)}${more} if searches for replies end soon, and perhaps far longer if they do not; Ctrl-C ends it at any time`;
}
