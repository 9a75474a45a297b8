import { allowsMove, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { type Bar, barOn } from './bindings.ts';

/** So many ways in which one could set its options are looked at. */
const MOST_WAYS = 1024;

/** A change of its own options that somebody would like, and that an agreement keeps it from. */
export interface BarredGain {
  readonly to: StateCode;
  readonly bar: Bar;
}

/** What a decision maker would like best, of all that agreements alone keep it from; nothing where too much would have to be looked at. */
export function barredGain(
  casebook: Casebook,
  decisionMaker: number,
  from: StateCode,
): BarredGain | undefined {
  const { id } = casebook.decisionMakers[decisionMaker]!;
  if (casebook.conflict.bodies.every(({ agreement }) => !agreement?.binds.length)) return undefined;
  let best: BarredGain | undefined;
  for (const to of ownChanges(casebook, id, from)) {
    if (casebook.compare(decisionMaker, to, best?.to ?? from).order !== 'better') continue;
    const bar = barOn(casebook, decisionMaker, from, to);
    if (bar !== undefined) best = { to, bar };
  }
  return best;
}

/** Feasible states to which the limits of its options let somebody go. */
function ownChanges(casebook: Casebook, id: string, from: StateCode): StateCode[] {
  const { model, options, states } = casebook;
  const { form } = model;
  if (form.kind !== 'options') return [];
  const levels = states.levels(from);
  const own = options.flatMap(({ option }, k) => {
    if (option.owner !== id) return [];
    const was = levels[k]!;
    const may = option.levels.flatMap((_, to) =>
      to !== was && allowsMove(form.options[k]!.moves, was, to) ? [to] : [],
    );
    return [{ option: { owner: id, option: option.id }, was, may }];
  });
  let ways: number[][] = [[]];
  for (const { was, may } of own) {
    ways = ways.flatMap((way) => [was, ...may].map((level) => [...way, level]));
    if (ways.length > MOST_WAYS) return [];
  }
  return ways.flatMap((way) => {
    const changes = way.filter((level, k) => level !== own[k]!.was).length;
    if (changes === 0 || (form.oneOptionAtATime && changes > 1)) return [];
    const set = own.map(({ option }, k) => ({ option, level: way[k]! }));
    return casebook.withLevels(from, set) ?? [];
  });
}
