import { aFlag, aState, maybe } from '../define/members.ts';
import { someMembers } from './joint.ts';

/**
 * How a deal is struck: by one joint move, without steps; and which state comes about without it, with which it is then compared
 * in place of where the parties set out.
 */
export const struck = { against: maybe(aState), atOnce: maybe(aFlag) } as const;

/** Who could agree, where they set out, and what they could agree on. */
export const agreed = { parties: someMembers, from: aState, deal: aState, ...struck } as const;
