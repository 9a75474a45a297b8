import { sayMinute } from '../site/say-day.ts';
import type { StoredBriefing } from '../storage/briefings.ts';

/** Whether comments are taken of a briefing, and until or since when. */
export interface Closing {
  readonly isOpen: boolean;
  readonly why: 'date' | 'moderator' | 'retraction' | undefined;
  /** When they close, or closed by themselves. */
  readonly at: Date | undefined;
}

export type Taking = Pick<
  StoredBriefing,
  'comments' | 'commentsUntil' | 'allComments' | 'allCommentsUntil' | 'retractedAt'
>;

/** What its moderators set for the briefing and for its whole publication holds together; what closes first counts. */
export function closingOf(briefing: Taking, now: Date): Closing {
  const { comments, commentsUntil, allComments, allCommentsUntil, retractedAt } = briefing;
  const days = [commentsUntil, allCommentsUntil].filter((at) => at !== null);
  const at = days.toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (retractedAt !== null) return { isOpen: false, why: 'retraction', at: undefined };
  if (at !== undefined && now >= at) return { isOpen: false, why: 'date', at };
  if (comments === 'closed' || allComments === 'closed') {
    return { isOpen: false, why: 'moderator', at: undefined };
  }
  return { isOpen: true, why: at === undefined ? undefined : 'date', at };
}

/** As readers are told; empty where nothing is set. */
export function sayClosing({ isOpen, why, at }: Closing): string {
  if (isOpen) return at === undefined ? '' : `Comments are open until ${sayMinute(at)}.`;
  if (why === 'retraction') return 'Comments are closed because this briefing was retracted.';
  return at === undefined ? 'Comments are closed.' : `Comments closed on ${sayMinute(at)}.`;
}
