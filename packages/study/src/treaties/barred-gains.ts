import { allowsMove, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { type Bar, barOn, boundOptions } from './bindings.ts';

/** So many ways in which one could set its options are looked at; of more only those with what agreements bind to. */
const MOST_WAYS = 1024;

/** A change of its own options that somebody would like, and that an agreement keeps it from. */
export interface BarredGain {
  readonly to: StateCode;
  readonly bar: Bar;
}

/**
 * What a decision maker would like best, of all that agreements alone keep it from. Where it has more ways than are looked at, of those that change
 * only options that agreements in force name, and where these are too many as well, of those that change one of them.
 */
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

/** Feasible states to which the limits of its options let somebody go, as far as they are looked at. */
function ownChanges(casebook: Casebook, id: string, from: StateCode): StateCode[] {
  const { model, options, states } = casebook;
  const { form } = model;
  if (form.kind !== 'options') return [];
  const levels = states.levels(from);
  const own = options.flatMap(({ option }, k): OwnOption[] => {
    if (option.owner !== id) return [];
    const was = levels[k]!;
    const may = option.levels.flatMap((_, to) =>
      to !== was && allowsMove(form.options[k]!.moves, was, to) ? [to] : [],
    );
    return [{ option: { owner: id, option: option.id }, was, may }];
  });
  return waysAmong(own, () => boundOptions(casebook, from)).flatMap((way) => {
    const set = way.flatMap((level, k) => {
      const { option, was } = own[k]!;
      return level === was ? [] : [{ option, level }];
    });
    if (set.length === 0 || (form.oneOptionAtATime && set.length > 1)) return [];
    return casebook.withLevels(from, set) ?? [];
  });
}

interface OwnOption {
  readonly option: { readonly owner: string; readonly option: string };
  readonly was: number;
  /** The other levels to which it may go. */
  readonly may: readonly number[];
}

/** Levels of all of them, in each way in which they may be set. */
function waysAmong(own: readonly OwnOption[], bound: () => readonly string[]): number[][] {
  if (countWays(own) <= MOST_WAYS) return everyWay(own);
  const names = new Set(bound());
  const onlyBound = own.map((one) =>
    names.has(`${one.option.owner}.${one.option.option}`) ? one : { ...one, may: [] },
  );
  if (countWays(onlyBound) <= MOST_WAYS) return everyWay(onlyBound);
  return onlyBound.flatMap(({ may }, k) =>
    may.map((level) => own.map(({ was }, other) => (other === k ? level : was))),
  );
}

function countWays(own: readonly OwnOption[]): number {
  return own.reduce((ways, { may }) => ways * (may.length + 1), 1);
}

function everyWay(own: readonly OwnOption[]): number[][] {
  return own.reduce<number[][]>(
    (ways, { was, may }) => ways.flatMap((way) => [was, ...may].map((level) => [...way, level])),
    [[]],
  );
}
