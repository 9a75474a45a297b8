import { defineProposition } from '../define/define-proposition.ts';
import { aBody, aState } from '../define/members.ts';
import { agreed } from './agreed.ts';
import { someMembers } from './joint.ts';

/** A deal through a body, and the state in which what the body decided by it is as before. */
const about = { ...agreed, body: aBody, back: aState } as const;

const takenBack = defineProposition({
  kind: 'takenBack',
  beside: 'question',
  about:
    'In the state to which a deal leads, a body would carry the draft that brings back what it decided by the deal, and nothing else, each member voting as it would: nobody is held to a vote.',
  members: about,
  deniable: true,
  denied: 'It would not.',
  standalone: false,
  decided: 'not',
});

const votesBack = defineProposition({
  kind: 'votesBack',
  beside: 'question',
  about:
    'Just these of the parties would vote for taking back what a body decided by a deal. Without each of those *needed*, none of whom would vote for it, it cannot be carried whatever all others vote.',
  members: { ...about, who: someMembers, needed: someMembers },
  deniable: false,
  standalone: false,
  decided: 'not',
});

/** What becomes of a deal through a body once it is struck. */
export const afterwardsKinds = { takenBack, votesBack };
