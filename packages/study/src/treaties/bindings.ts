import type { StateCode } from '@standoff/engine';
import { type Body, type Formula, optionsNamed } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { truthOf } from '../casebook/truth.ts';
import { plainFormula } from '../said/plain-formula.ts';

/** What an agreement binds its parties to. */
export interface Binding {
  readonly agreement: Body;
  readonly formula: Formula;
}

/** The same where it keeps somebody from a move; *notice*: which leaves the agreement at the same time. */
export interface Bar extends Binding {
  readonly notice: boolean;
}

/** The first binding that keeps a party from going from one state to another, if one does. */
export function barOn(
  casebook: Casebook,
  mover: number,
  from: StateCode,
  to: StateCode,
): Bar | undefined {
  const id = casebook.movers[mover]!.id;
  const changed = changedBy(casebook, id, from, to);
  for (const { agreement, formula } of bindingsAt(casebook, from)) {
    if (!agreement.members.some((party) => party.id === id)) continue;
    if (truthOf(casebook, formula, to).holds) continue;
    if (
      !truthOf(casebook, formula, from).holds &&
      !namedIn(casebook, formula).some((one) => changed.has(one))
    ) {
      continue;
    }
    const same = JSON.stringify(plainFormula(formula));
    const notice = !bindingsOf(casebook, agreement, to).some(
      (one) => JSON.stringify(plainFormula(one.formula)) === same,
    );
    if (!notice || agreement.agreement!.notice) return { agreement, formula, notice };
  }
  return undefined;
}

/** A binding that is not kept in a state, with the parties who have options that it names. */
export interface Breach extends Binding {
  readonly who: readonly string[];
}

export function breachesAt(casebook: Casebook, state: StateCode): Breach[] {
  return bindingsAt(casebook, state).flatMap(({ agreement, formula }) => {
    if (truthOf(casebook, formula, state).holds) return [];
    const owners = namedIn(casebook, formula).map((option) => option.split('.')[0]!);
    const who = agreement.members.map(({ id }) => id).filter((id) => owners.includes(id));
    return [{ agreement, formula, who }];
  });
}

/** Options, as `owner.option`, that agreements in force in a state name in what they bind to. */
export function boundOptions(casebook: Casebook, state: StateCode): string[] {
  return bindingsAt(casebook, state).flatMap(({ formula }) => namedIn(casebook, formula));
}

function bindingsAt(casebook: Casebook, state: StateCode): Binding[] {
  return casebook.conflict.bodies.flatMap((body) => bindingsOf(casebook, body, state));
}

function bindingsOf({ options, states }: Casebook, body: Body, state: StateCode): Binding[] {
  const { agreement: terms, id } = body;
  if (terms === undefined || terms.binds.length === 0) return [];
  const level = states.levels(state)[options.findIndex(({ option }) => option.owner === id)];
  return terms.binds.flatMap((one) =>
    one.level === level ? [{ agreement: body, formula: one.formula }] : [],
  );
}

function namedIn({ conflict }: Casebook, formula: Formula): string[] {
  return optionsNamed(formula, conflict.facts).map(({ owner, option }) => `${owner}.${option}`);
}

/** Options of one that differ between two states. */
function changedBy(
  { options, states }: Casebook,
  id: string,
  from: StateCode,
  to: StateCode,
): ReadonlySet<string> {
  const [before, after] = [states.levels(from), states.levels(to)];
  return new Set(
    options.flatMap(({ option }, k) =>
      option.owner === id && before[k] !== after[k] ? [`${option.owner}.${option.id}`] : [],
    ),
  );
}

/** What an agreement binds its parties to while it stands at one level; whether one by itself may leave that, and break it at once. */
export interface Bond {
  readonly level: number;
  readonly formulas: readonly Formula[];
  readonly leaving: 'no' | 'with' | 'before';
}

/** By level, those where nothing is bound left out. */
export function bondsOf({ agreement, options: [option] }: Body): Bond[] {
  if (agreement === undefined) return [];
  const { binds, transitions, notice } = agreement;
  const plainAt = (level: number) =>
    binds.flatMap((one) => (one.level === level ? JSON.stringify(plainFormula(one.formula)) : []));
  return option!.levels.flatMap((_, level): Bond[] => {
    const formulas = binds.flatMap((one) => (one.level === level ? one.formula : []));
    if (formulas.length === 0) return [];
    const bound = plainAt(level);
    const isLeft = transitions.some(
      ({ from, to, by }) =>
        from === level && by.kind === 'each' && !plainAt(to).some((one) => bound.includes(one)),
    );
    return [{ level, formulas, leaving: isLeft ? (notice ? 'before' : 'with') : 'no' }];
  });
}
