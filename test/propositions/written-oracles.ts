import { isTaken, type Statement, statementsOf } from '@standoff/language';
import type { Of, Quoted } from '@standoff/propositions';
import { quotedStatement } from '../../packages/study/src/said/plain-formula.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

type Written = 'ranks' | 'wants' | 'wantsRather' | 'breachIsGrave' | 'follows' | 'mayChange';
type Entry = Of<'ranks'>['upper'];

/** The wishes that count at each place of somebody's order of statements, as texts. */
function placesOf(w: LiteralWorld, who: string): readonly (readonly string[])[] {
  return statementsAt(w, who).map((entry) =>
    (entry.kind === 'or-else' ? entry.alternatives.slice(0, 1) : statementsOf(entry)).map(textOf),
  );
}

const textOf = ({ says: _, ...statement }: Statement) => JSON.stringify(quotedStatement(statement));
const textsOf = (quoted: readonly Quoted[] = []) => quoted.map((one) => JSON.stringify(one));

/** The places, from 1, where all of this stands. */
function placesWith(w: LiteralWorld, who: string, { wishes, place }: Entry): number[] {
  const told = textsOf(wishes);
  return placesOf(w, who).flatMap((here, at) => {
    const isHere = told.every((one) => here.includes(one));
    return isHere && (place === undefined || place === at + 1) ? [at + 1] : [];
  });
}

const statementsAt = (w: LiteralWorld, who: string) => {
  const { preference } = w.conflict.decisionMakers.find(({ id }) => id === who)!;
  return preference.kind === 'prioritized' ? preference.statements : [];
};

/** What the file says, by what stands in it. */
export const writtenOracles: { readonly [K in Written]: Oracle<K> } = {
  ranks({ who, upper, lower, so }, w) {
    if (upper.states !== undefined && lower.states !== undefined) {
      const better = (some: Entry, others: Entry) =>
        some.states!.every((one) =>
          others.states!.every((other) => w.game.prefers(w.who(who), w.at(one), w.at(other))),
        );
      return so ? better(upper, lower) : better(lower, upper);
    }
    const isAbove = placesWith(w, who, upper).some((at) =>
      placesWith(w, who, lower).includes(at + 1),
    );
    return isAbove === so;
  },
  wants({ who, wish, so }, w) {
    const told = textsOf(wish.wishes);
    const counted = statementsAt(w, who).some(
      (entry, at) =>
        (wish.place === undefined || wish.place === at + 1) &&
        told.every((one) =>
          statementsOf(entry).some((each) => textOf(each) === one && isTaken(each)),
        ),
    );
    return counted === so;
  },
  wantsRather({ who, first, second, so }, w) {
    const isSo = statementsAt(w, who).some((entry) => {
      const [one, other] = statementsOf(entry).map(textOf);
      return (
        entry.kind === 'or-else' &&
        one === JSON.stringify(first) &&
        other === JSON.stringify(second)
      );
    });
    return isSo === so;
  },
  breachIsGrave({ who, wish, so }, w) {
    const [told] = textsOf(wish.wishes);
    return statementsAt(w, who).some((entry) => {
      const one = statementsOf(entry).find((each) => textOf(each) === told);
      return one !== undefined && ['must', 'never'].includes(one.mode) === so;
    });
  },
  follows: ({ fact, so }, w) =>
    w.conflict.facts.find(({ id }) => id === fact)!.chance >= 0.5 === so,
  mayChange({ who, option, how, so }, w) {
    const owner = w.conflict.decisionMakers.find(({ id }) => id === who)!;
    const { moves } = owner.options.find(({ id }) => `${who}.${id}` === option)!;
    const kinds = { free: 'freely', 'one-way': 'forward', step: 'by steps', pairs: 'in pairs' };
    return (kinds[moves.kind] === how) === so;
  },
};
