import { type Conflict, moversOf, type OtherDifference } from '@standoff/language';
import { proseName } from '@standoff/wording';

/** What two models say differently and no judgement says, without a full stop. */
export function sayOtherDifference(
  conflict: Conflict,
  { what, of }: OtherDifference,
  other: Conflict,
): string {
  const whose = of === undefined ? '' : proseName(nameOf(conflict, of));
  switch (what) {
    case 'decision-makers':
      return 'There are other decision makers';
    case 'options':
      return of === undefined ? 'There are other options' : `The option “${of}” may move otherwise`;
    case 'levels':
      return `The option “${of}” has other levels`;
    case 'preference':
      return `The preference of ${whose} is stated otherwise`;
    case 'facts':
      return of === undefined ? 'There are other facts' : `The fact “${of}” is stated otherwise`;
    case 'rules':
      return 'Other states are ruled out';
    case 'forbidden-moves':
      return 'Other moves are forbidden';
    case 'one-option-at-a-time':
      return 'Whether one option or several can change in a move differs';
    case 'states':
      return 'There are other states or moves between them';
    case 'body':
      return `The rules of ${whose} differ`;
    case 'status-quo':
      return sayOtherStatusQuo(conflict, other);
  }
}

/** A model may give no status quo. */
function sayOtherStatusQuo(conflict: Conflict, other: Conflict): string {
  if (other.statusQuo === undefined) return 'There is no status quo';
  return conflict.statusQuo === undefined
    ? 'There is a status quo, and none in the first'
    : 'The status quo is another one';
}

function nameOf(conflict: Conflict, id: string): string {
  return moversOf(conflict).find((mover) => mover.id === id)?.name ?? id;
}
