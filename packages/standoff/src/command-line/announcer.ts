import { type Cost, mostOf, type Progress } from '@standoff/engine';
import { sayDuration, saySize } from '@standoff/wording';
import type { Terminal } from './terminal.ts';

const ANNOUNCE_FROM_MILLISECONDS = 1000;
/** Said anew where it turns out to be so many times as much as was said. */
const FAR_MORE = 2;
/** What is long only in the worst case mostly is not: it is said where after so many milliseconds it goes on. */
const PATIENCE_MILLISECONDS = 3000;
/** Code and garbage alone take as much: less tells nobody anything. */
const TELL_MEMORY_FROM_BYTES = 50e6;

/** Says what work will take, where that is long enough to think about something else, and anew where it is far more. */
export interface Announcer {
  hear(progress: Progress): void;
}

export function createAnnouncer({ stderr, now }: Pick<Terminal, 'stderr' | 'now'>): Announcer {
  let said: { readonly milliseconds: number; readonly share: number } | undefined;
  let held: { readonly most: number; readonly since: number } | undefined;
  const say = (text: string) => stderr.write(`note: ${text}\n`);
  const announce = (cost: Cost, share: number) => {
    const left = said ? (said.milliseconds * (1 - share)) / (1 - said.share) : 0;
    const most = mostOf(cost);
    const isNews = most >= Math.max(ANNOUNCE_FROM_MILLISECONDS, FAR_MORE * left);
    const isLong = isNews && cost.milliseconds >= ANNOUNCE_FROM_MILLISECONDS;
    held = isNews && !isLong ? { most, since: held?.since ?? now() } : undefined;
    if (isLong) say(sayCost(cost, said !== undefined));
    if (isLong || said === undefined) {
      said = { milliseconds: isLong ? most : cost.milliseconds, share };
    }
  };
  return {
    hear({ cost, share }) {
      if (cost !== undefined) announce(cost, share);
      if (held === undefined || now() - held.since < PATIENCE_MILLISECONDS) return;
      const { most } = held;
      held = undefined;
      if (most < PATIENCE_MILLISECONDS) return;
      said = { milliseconds: most, share };
      say(sayLate(most));
    },
  };
}

function sayCost(cost: Cost, isAnew: boolean): string {
  // How much memory it is was said, or the guard says it.
  if (isAnew) return sayTime(cost, ' more');
  const memory =
    cost.bytes >= TELL_MEMORY_FROM_BYTES ? `; ${saySize(cost.bytes)} of memory, more or less` : '';
  return `${sayTime(cost, '')}${memory}`;
}

function sayLate(milliseconds: number): string {
  return `this takes longer than expected, and up to ${sayDuration(milliseconds)} in the worst case; Ctrl-C ends it at any time`;
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
    return `this will take about ${sayDuration(milliseconds)}${more}, or up to ${sayDuration(upTo)} in the worst case`;
  }
  return `how long this takes is not known: about ${sayDuration(milliseconds)}${more} if searches end soon, and perhaps far longer if they do not; Ctrl-C ends it at any time`;
}
