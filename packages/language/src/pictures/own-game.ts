import { moversOf } from '../conflict/axes.ts';
import type {
  Body,
  Conflict,
  DecisionMaker,
  ForbiddenMoveRule,
  Foresight,
  Option,
  OptionMoves,
  Perception,
  StatePattern,
} from '../conflict/conflict.ts';
import { optionAt } from '../conflict/lower-formula.ts';
import { isTaken } from '../conflict/preference-parts.ts';
import type { Formula, OptionReference } from '../formula/formula.ts';
import type { Span } from '../source/span.ts';
import type { Picture } from './picture.ts';

/**
 * What not to know of an option means: *frozen*, nobody changes it; *closed*, states in which it is not as in the
 * status quo have no moves to or from them, as GMCR+ hides states.
 */
export type HiddenReading = 'frozen' | 'closed';

/**
 * The conflict as somebody sees it: what the others prefer and by which concepts they look ahead, and without what
 * it does not know of. Consequences stay true here, since states and moves do; how they are misread is part of
 * the picture. What the viewer thinks of how the others see is what the file says of how they see.
 */
export function ownGame(
  conflict: Conflict,
  picture: Picture,
  reading: HiddenReading = 'frozen',
): Conflict {
  const { orders, hidden } = picture;
  const frozen = (owner: string, options: readonly Option[]): readonly Option[] => {
    const unknown = hidden.filter((one) => one.owner === owner);
    return unknown.length === 0 ? options : options.map((option) => freeze(option, unknown));
  };
  return {
    ...conflict,
    decisionMakers: conflict.decisionMakers.map((one): DecisionMaker => {
      const preference = orders.get(one.id) ?? one.preference;
      const options = frozen(one.id, one.options);
      return preference === one.preference && options === one.options
        ? one
        : { ...one, preference, options };
    }),
    bodies: conflict.bodies.map((one): Body => {
      const options = frozen(one.id, one.options);
      return options === one.options ? one : { ...one, options };
    }),
    forbiddenMoves:
      reading === 'closed' && hidden.length > 0
        ? [...conflict.forbiddenMoves, ...closing(conflict, hidden)]
        : conflict.forbiddenMoves,
    foresight: foresightSeen(conflict, picture),
    perceptions: secondLevel(conflict, picture.viewer),
    misread: [],
  };
}

const UNMOVED: OptionMoves = { kind: 'pairs', pairs: [] };

function freeze(option: Option, unknown: readonly OptionReference[]): Option {
  return unknown.some((one) => one.option === option.id) ? { ...option, moves: UNMOVED } : option;
}

/** That nobody moves from or to states in which something hidden is not as in the status quo. */
function closing(conflict: Conflict, hidden: readonly OptionReference[]): ForbiddenMoveRule[] {
  const { statusQuo } = conflict;
  if (statusQuo?.kind !== 'levels') return [];
  const { span } = statusQuo;
  const known = hidden.map((option) => standsAt(option, statusQuo, span));
  const inSight = known.reduce((left, right) => ({ kind: 'and', left, right, span }));
  const outOfSight: Formula = { kind: 'not', of: inSight, span };
  const anywhere: Formula = { kind: 'constant', value: true, span };
  return moversOf(conflict).flatMap(({ id: by }) => [
    { by, from: outOfSight, to: anywhere, because: [], span },
    { by, from: anywhere, to: outOfSight, because: [], span },
  ]);
}

function standsAt(
  option: OptionReference,
  statusQuo: StatePattern & { readonly kind: 'levels' },
  span: Span,
): Formula {
  const found = statusQuo.levels.find(
    (one) => one.option.owner === option.owner && one.option.option === option.option,
  );
  return optionAt(option, found?.level ?? 0, span);
}

function foresightSeen({ foresight }: Conflict, picture: Picture): readonly Foresight[] {
  if (picture.foresight.size === 0) return foresight;
  const others = foresight.filter(({ decisionMaker }) => !picture.foresight.has(decisionMaker));
  const seen = Array.from(picture.foresight, ([decisionMaker, concept]) => ({
    decisionMaker,
    concept,
  }));
  return [...others, ...seen];
}

/** How the viewer thinks that those whom it sees see others. */
function secondLevel({ perceptions }: Conflict, viewer: string): readonly Perception[] {
  return perceptions
    .filter((one) => one.observer === viewer && isTaken(one))
    .flatMap((one) => one.perceptions ?? []);
}
