import type { Gain, GainWay, Kept, Prospect, Standing } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import { numberWord } from '../grammar/lists.ts';
import { agreementOfParties, type Saying, sayParties, saySomeState } from './brevity.ts';
import { isStaying } from './standing.ts';

/** What everybody could have instead, joined to how things stand. */
export function sayProspect(saying: Saying, prospect: Prospect, standing: Standing): Fragment[] {
  const staying = isStaying(standing);
  if (prospect.is === 'none') return [staying ? ', and ' : ', though ', sayNone(prospect)];
  const { way } = prospect;
  if (way.is === 'improvements') {
    // Every way of improvements begins with a move of somebody who is kept from it.
    if (standing.is === 'kept')
      return [...sayDaring(saying, standing), ...sayReached(saying, prospect, 'could')];
    return [staying ? '; yet ' : '; ', ...sayReached(saying, prospect)];
  }
  // What was told with a *but* or a *yet* already gets no further one.
  const isQualified = standing.is === 'kept' || standing.is === 'ahead';
  const joined =
    isQualified || (!staying && way.is === 'others') ? '; ' : staying ? ', though ' : '; but ';
  const obstacle = saying.brevity.obstacle ? sayObstacle(saying, way) : [];
  return [joined, ...sayPreference(saying, prospect), ...obstacle];
}

function sayNone({ surely, parties }: Extract<Prospect, { readonly is: 'none' }>): string {
  const is = surely ? 'is' : 'is known to be';
  if (parties === 1) return `no other outcome ${is} better`;
  return `no outcome ${is} better for ${parties === 2 ? 'both' : 'all'}`;
}

/** `; were it to move, ` */
function sayDaring(saying: Saying, { who }: Kept): Fragment[] {
  return [`; were ${agreementOfParties(saying, who, saying.brevity.movers).they} to move, `];
}

/** `self-interested moves can lead to “peace”, which both prefer`. */
function sayReached(saying: Saying, gain: Gain, can: 'can' | 'could' = 'can'): Fragment[] {
  const lead = `self-interested moves ${can} lead to `;
  const { state, surely } = gain;
  if (saying.brevity.state === 'better') {
    const better = surely ? 'something better' : 'something perhaps better';
    return [lead, { ref: 'state', id: state, text: better }, forSome(gain)];
  }
  const { who, verb } = gainersIn(saying, gain);
  const prefer = surely ? verb('prefers') : 'may prefer';
  const minds = isForAll(gain)
    ? ''
    : gain.harmless
      ? ' and nobody minds'
      : ' and nobody is known to mind';
  return [lead, ...saySomeState(saying, state), ', which ', ...who, ` ${prefer}${minds}`];
}

/** `all five would prefer “peace”`, `North would prefer “peace” and nobody would mind`. */
function sayPreference(saying: Saying, gain: Gain): Fragment[] {
  const { state, surely } = gain;
  if (saying.brevity.state === 'better') {
    const would = surely ? 'would be better' : 'may be better';
    return [{ ref: 'state', id: state, text: 'another outcome' }, ` ${would}${forSome(gain)}`];
  }
  const { who } = gainersIn(saying, gain);
  const minds = isForAll(gain)
    ? ''
    : gain.harmless
      ? ' and nobody would mind'
      : ' and nobody is known to mind';
  const prefer = ` ${surely ? 'would' : 'may'} prefer `;
  return [...who, prefer, ...saySomeState(saying, state), minds];
}

function isForAll({ gainers, parties }: Gain): boolean {
  return gainers.length === parties;
}

function forSome(gain: Gain): string {
  return isForAll(gain) ? (gain.parties === 1 ? '' : ' for all') : ' for some';
}

/** `all five`, `both`, or those who prefer it. */
function gainersIn(saying: Saying, gain: Gain) {
  const { gainers } = gain;
  const agreement = agreementOfParties(saying, gainers, saying.brevity.parties);
  if (!isForAll(gain) || gainers.length === 1) {
    return { who: sayParties(saying, gainers, saying.brevity.parties), verb: agreement.verb };
  }
  const all = gainers.length === 2 ? 'both' : `all ${numberWord(gainers.length)}`;
  return { who: [all], verb: agreement.verb };
}

/** What keeps one from getting there. */
function sayObstacle(saying: Saying, way: GainWay): Fragment[] {
  switch (way.is) {
    case 'improvements':
      return [];
    case 'no-moves':
      return ['; no moves lead there'];
    case 'others': {
      const such = way.count === 1 ? 'another such outcome' : 'other such outcomes';
      return [`; self-interested moves can lead to ${such}`];
    }
    case 'losses': {
      const { who = [], worse = false } = way.losers ?? {};
      const each = who.length > 1 ? ' each' : '';
      const loses = who.length > 0 && worse ? 'make a losing move' : 'move without gaining';
      const those = who.length > 0 ? sayParties(saying, who, saying.brevity.parties) : ['somebody'];
      return ['; ', ...those, ` would${each} have to ${loses}`];
    }
  }
}
