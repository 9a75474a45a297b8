import { inWords, numberWord } from '@standoff/wording/lists';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { AdditionMeans } from '../../desk/shown-deals.ts';
import { capitalize } from '../../words/capitalize.ts';
import { type Way, wayOf } from './ways.ts';

/** The smallest additions after which the one state that was asked about would be a deal that holds. */
function additionsIn({ document }: ToldOf<'deal'>) {
  return 'additions' in document ? document.additions?.[0] : undefined;
}

export function waysIn(told: ToldOf<'deal'>): Way[] {
  return additionsIn(told)?.sets.map(wayOf) ?? [];
}

/** How many additions are enough, and that fewer are not. */
export function sayAdditions(told: ToldOf<'deal'>): string {
  const { document } = told;
  const found = additionsIn(told);
  if (found === undefined || !('additionsAsked' in document)) {
    return 'targets' in document && document.targets.length > 0
      ? 'Nothing has to be added.'
      : 'Nothing was looked for: the parties cannot bring it about by themselves.';
  }
  const { size, provedAbove, capped, count } = found;
  if (capped !== undefined) {
    const proved = `${inWords(provedAbove, 'addition is', 'additions are')} enough: all were tried.`;
    return `No answer: ${capped}.${provedAbove > 0 ? ` No ${proved}` : ''}`;
  }
  if (size === null) {
    const upTo = document.additionsAsked?.upTo ?? 1;
    return upTo === 1
      ? 'No single addition is enough: all were tried.'
      : `No set of up to ${numberWord(upTo)} additions is enough: all were tried.`;
  }
  const fewer = size === 1 ? '' : ' (fewer are not: all were tried)';
  const enough = `${capitalize(inWords(size, 'addition is', 'additions together are'))} enough${fewer}.`;
  return count === 1
    ? `${enough} There is one such set.`
    : `${enough} There are ${inWords(count, 'such set', 'such sets')}.`;
}

const leftOut: Readonly<Record<AdditionMeans, string>> = {
  statements: 'Other wishes are',
  locks: 'Locks are',
  penalties: 'Penalties are',
  guarantors: 'Guarantors are',
  rules: 'Vetoes are',
};

/** What the file does not allow to add, and why. */
export function sayUnfit({ document }: ToldOf<'deal'>): string[] {
  const { unfit = [] } = ('additionsAsked' in document && document.additionsAsked) || {};
  return unfit.map(({ means, why }) => `${leftOut[means]} left out: ${why}.`);
}
