import { type Formula, type Kind, type Of, partsOfQuantities } from '@standoff/propositions';
import { plainFormula } from '../../packages/study/src/said/plain-formula.ts';
import { differing, ownerOf, sameSet } from './deal-oracles.ts';
import { truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';
import { factHolds } from './oracles-of-arguments.ts';

export type TreatyKind = Extract<Kind, 'barredBy' | 'inBreach' | 'bindsWhile'>;

const isSo = (w: LiteralWorld, formula: Formula, s: number) =>
  truthIn(
    w.levels(s),
    formula,
    (id) => w.at(id) === s,
    (id) => factHolds(w, id, s),
  );

const isSame = (one: Formula, other: Formula) => JSON.stringify(one) === JSON.stringify(other);

/** What an agreement binds to as it stands in a state. */
const boundAt = (w: LiteralWorld, id: string, s: number): Formula[] => {
  const level = w.levels(s).find(([option]) => ownerOf(option) === id)![1];
  const binds = w.body(id).agreement?.binds ?? [];
  return binds.filter((one) => one.level === level).map(({ formula }) => plainFormula(formula));
};

/** Options that a formula names, by way of facts as well. */
const named = (w: LiteralWorld, formula: Formula): string[] => {
  if (formula.kind === 'comparison') return [formula.option];
  if (formula.kind === 'amounts') {
    const { formulas, options } = partsOfQuantities([formula.first, formula.second]);
    return [...options, ...formulas.flatMap((part) => named(w, part))];
  }
  if (formula.kind === 'fact') return named(w, w.fact(formula.fact).when);
  if (formula.kind === 'not') return named(w, formula.of);
  return 'left' in formula ? [...named(w, formula.left), ...named(w, formula.right)] : [];
};

/** Whether a binding of an agreement keeps a party from changing these options where one state becomes another. */
export function isBound(
  w: LiteralWorld,
  { who, agreement, bound, notice }: Pick<Of<'barredBy'>, 'who' | 'agreement' | 'bound' | 'notice'>,
  [from, to]: readonly [number, number],
): boolean {
  const changed = differing(w, from, to).map(([option]) => option);
  const own = changed.filter((option) => ownerOf(option) === who);
  const isLeft = !boundAt(w, agreement, to).some((one) => isSame(one, bound));
  return (
    w.body(agreement).members.some(({ id }) => id === who) &&
    boundAt(w, agreement, from).some((one) => isSame(one, bound)) &&
    !isSo(w, bound, to) &&
    (isSo(w, bound, from) || own.some((option) => named(w, bound).includes(option))) &&
    notice === isLeft &&
    (!isLeft || w.body(agreement).agreement!.notice)
  );
}

/** Of what agreements bind their parties to, by the definition. */
export const treatyOracles: { readonly [K in TreatyKind]: Oracle<K> } = {
  barredBy({ who, ...binding }, w) {
    const [from, to] = [w.at(binding.from), w.at(binding.to)];
    return (
      differing(w, from, to).every(([option]) => ownerOf(option) === who) &&
      isBound(w, { who, ...binding }, [from, to]) &&
      !w.isMove(w.who(who), from, to)
    );
  },
  inBreach({ who, at, agreement, bound }, w) {
    const owners = named(w, bound).map(ownerOf);
    return (
      boundAt(w, agreement, w.at(at)).some((one) => isSame(one, bound)) &&
      !isSo(w, bound, w.at(at)) &&
      sameSet(
        who,
        w.body(agreement).members.flatMap(({ id }) => (owners.includes(id) ? [id] : [])),
      )
    );
  },
  bindsWhile({ agreement, level, bound, leaving }, w) {
    const { agreement: terms, options } = w.body(agreement);
    const phrases = options[0]!.levels.map(({ phrase }) => phrase);
    const at = phrases.findIndex((phrase) => 'words' in level && level.words === phrase);
    const boundTo = (k: number) =>
      terms!.binds.flatMap((one) => (one.level === k ? plainFormula(one.formula) : []));
    const exits = phrases.flatMap((_, to) => {
      const by = terms!.transitions.find((one) => one.from === at && one.to === to)?.by.kind;
      const isFree = boundTo(to).every((one) => !bound.some((other) => isSame(one, other)));
      return by === 'each' && isFree ? [to] : [];
    });
    const said = exits.length === 0 ? 'no' : terms!.notice ? 'before' : 'with';
    return (
      bound.length > 0 && JSON.stringify(boundTo(at)) === JSON.stringify(bound) && leaving === said
    );
  },
};

/** Makes something false of each. */
export const treatyBreakers = {
  barredBy: (one: Of<'barredBy'>): Of<'barredBy'> => ({ ...one, notice: !one.notice }),
  inBreach: (one: Of<'inBreach'>): Of<'inBreach'> => ({ ...one, who: [...one.who, 'nobody'] }),
  bindsWhile: (one: Of<'bindsWhile'>): Of<'bindsWhile'> => ({ ...one, bound: [] }),
} as const;
