import type { Analysed } from './analyse-text.ts';
import { type BeliefDesk, createBeliefDesk } from './belief-desk.ts';
import { createFollowUps, type FollowUps } from './follow-ups.ts';
import { createInquiryDesk, type InquiryDesk } from './inquiry-desk.ts';

/** What is asked about the conflict that is open, and about the answers. */
export interface AskingDesk extends InquiryDesk, FollowUps, BeliefDesk {}

export function createAskingDesk(current: () => Analysed | undefined): AskingDesk {
  const inquiries = createInquiryDesk(current);
  return {
    ...inquiries.desk,
    ...createFollowUps(current, inquiries.kept),
    ...createBeliefDesk(current),
  };
}
