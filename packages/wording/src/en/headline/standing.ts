import type { AsChosen, Goes, Kept, NoStart, Standing } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Agreement } from '../grammar/agreement.ts';
import { sayOf } from '../grammar/lists.ts';
import { agreementOfParties, type Saying, sayParties } from './brevity.ts';

/** How things stand, without a full stop and in small letters. */
export function sayStanding(saying: Saying, standing: Standing): Fragment[] {
  switch (standing.is) {
    case 'no-states':
      return ['no outcome is possible: the rules leave none'];
    case 'no-start':
      return [sayNoStart(standing)];
    case 'stuck':
      return ['nobody can move'];
    case 'untempted':
      return [`nobody ${standing.surely ? 'gains' : 'is known to gain'} by moving first`];
    case 'ahead':
      return [
        'nobody gains at once, yet ',
        ...subject(saying, standing.who),
        ' may move for what follows',
      ];
    case 'tempted':
      return sayGain(saying, standing.who, standing.surely ? 'could' : 'might');
    case 'kept':
      return sayKept(saying, standing);
    case 'goes':
      return sayGoes(saying, standing);
    case 'always-left':
      return ['somebody moves under every foresight tried'];
    case 'depends':
      return sayDepends(saying, standing.who, standing.on);
    case 'as-chosen':
      return sayAsChosen(saying, standing);
  }
}

/** Whether one would rather expect the status quo to stay than to be left. */
export function isStaying(standing: Standing): boolean {
  return standing.is === 'as-chosen'
    ? standing.stays
    : ['stuck', 'untempted', 'ahead', 'kept', 'depends'].includes(standing.is);
}

function subject(saying: Saying, who: readonly string[]): Fragment[] {
  return sayParties(saying, who, saying.brevity.movers);
}

function agreementOf(saying: Saying, who: readonly string[]): Agreement {
  return agreementOfParties(saying, who, saying.brevity.movers);
}

function sayNoStart({ infeasible, counts, always, ever, of, concepts }: NoStart): string {
  const start = infeasible ? 'the rules exclude the starting point; ' : '';
  const some = (number: number) => sayOf(number, of, 'outcome');
  if (counts === 'served') {
    return `${start}in ${some(always)} nobody could be served better by the others`;
  }
  if (counts === 'chosen') return `${start}${some(always)} would last with the foresight chosen`;
  if (concepts === 1) return `${start}${some(always)} would last under the foresight tried`;
  if (always === 0 && ever > 0) {
    return `${start}no outcome would last under every foresight tried, but ${some(ever)} under some`;
  }
  const every = always === 0 ? 'any' : 'every';
  return `${start}${some(always)} would last under ${every} foresight tried`;
}

/** Whether some of those are bodies, which gain nothing themselves. */
function hasBody({ lexicon }: Saying, who: readonly string[]): boolean {
  return who.some((id) => lexicon.party(id).isBody === true);
}

/** `China could gain by moving`, `the Council could change things`. */
function sayGain(saying: Saying, who: readonly string[], auxiliary: 'could' | 'might'): Fragment[] {
  const does = hasBody(saying, who) ? 'change things' : 'gain by moving';
  return [...subject(saying, who), ` ${auxiliary} ${does}`];
}

function sayKept(saying: Saying, { who, by, loss, surely }: Kept): Fragment[] {
  const what = by === 'replies' ? 'the replies' : 'the others';
  const would = surely ? 'would' : 'could';
  const { them } = agreementOf(saying, who);
  const undone =
    loss === 'great' ? `leave ${them} far worse off` : `undo ${who.length > 1 ? 'that' : 'it'}`;
  return [...sayGain(saying, who, 'could'), `, but ${what} ${would} ${undone}`];
}

function sayGoes(saying: Saying, standing: Goes): Fragment[] {
  const { who, late, surely } = standing;
  const { verb } = agreementOf(saying, who);
  const atLast = late ? ' in the end' : '';
  const does = hasBody(saying, who)
    ? `${surely ? 'would' : 'may'} change things`
    : surely
      ? `${verb('gains')}${atLast} by moving`
      : `may gain${atLast} by moving`;
  return [...subject(saying, who), ` ${does}${sayDespite(saying, standing)}`];
}

function sayDespite(saying: Saying, { who, despite, loss, surely }: Goes): string {
  if (despite === 'nobody') return '';
  if (despite === 'any-replies' && surely && loss === 'any') return ', whatever the replies';
  const { them } = agreementOf(saying, who);
  const undone = loss === 'great' ? `leave ${them} far worse off` : 'undo that';
  if (despite === 'others') {
    return surely
      ? `, and the others would not ${undone}`
      : `, and the others are not known to ${undone}`;
  }
  const reply = despite === 'credible-replies' ? 'no credible reply' : 'no reply';
  if (!surely) return `, and ${reply} is known to ${undone}`;
  return loss === 'great' ? `, and ${reply} would ${undone}` : `, and ${reply} undoes that`;
}

function sayDepends(
  saying: Saying,
  who: readonly string[],
  on: 'length' | 'reckoning',
): Fragment[] {
  const { verb, they } = agreementOf(saying, who);
  const moves = hasBody(saying, who) ? verb('acts') : verb('moves');
  const what =
    on === 'length'
      ? `how far ahead ${they} ${verb('looks')}`
      : `how ${they} ${verb('reckons')} with the others`;
  return ['whether ', ...subject(saying, who), ` ${moves} depends on ${what}`];
}

function sayAsChosen(saying: Saying, { stays, who, alone }: AsChosen): Fragment[] {
  const chosen = 'with the foresight chosen, ';
  if (stays) return [chosen, alone ? 'nobody moves alone' : 'nobody moves'];
  if (who.length === 0) return [chosen, 'the others could serve somebody better'];
  return [chosen, ...subject(saying, who), ` ${agreementOf(saying, who).verb('moves')}`];
}
