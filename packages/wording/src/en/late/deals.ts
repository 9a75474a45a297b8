import { additionClauses } from '../kinds/additions.ts';
import { afterwardsClauses } from '../kinds/afterwards.ts';
import { agreementClauses } from '../kinds/agreements.ts';
import { atOnceClauses } from '../kinds/at-once.ts';
import { dealClauses } from '../kinds/deals.ts';
import { alsoSay } from '../kinds/known.ts';
import { noDealClauses } from '../kinds/no-deals.ts';

/** Brings the words for deals, what makes them hold, and why there is none: called once by whatever tells of that. */
export function speakOfDeals(): void {
  alsoSay(
    afterwardsClauses,
    additionClauses,
    agreementClauses,
    atOnceClauses,
    dealClauses,
    noDealClauses,
  );
}
