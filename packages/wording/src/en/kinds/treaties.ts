import type { Frame } from '../clause/clause.ts';
import { quote } from '../grammar/quotations.ts';
import { sayBond } from '../names/bonds.ts';
import { sayFormula, sayQuoted } from '../names/formulas.ts';
import { partyName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, parties, words } from './parts.ts';

export const treatyClauses: Clauses<'barredBy' | 'inBreach' | 'bindsWhile'> = {
  barredBy: ({ who, from, to, agreement, bound, notice }, { lexicon }) => ({
    subject: parties([agreement]),
    verb: 'keeps',
    rest: [
      ' ',
      partyName(lexicon, who),
      ' from ',
      change(from, to),
      notice ? ' in one move' : '',
      `: it binds its parties to ${quote(sayFormula(lexicon, bound))}`,
      notice ? ', and has to be left before' : '',
    ],
  }),
  inBreach({ who, at, agreement, bound }, { lexicon }) {
    const what = quote(sayFormula(lexicon, bound));
    const treaty = partyName(lexicon, agreement);
    const frame: Frame = { words: [{ mention: 'state', id: at, as: 'in' }], comma: false };
    if (who.length === 0) {
      return {
        frame,
        subject: words(['what ', treaty, ` binds its parties to, ${what},`]),
        verb: 'is',
        rest: [' not the case'],
      };
    }
    return {
      frame,
      subject: parties(who),
      verb: 'is',
      rest: [' in breach of ', treaty, `, which binds its parties to ${what}`],
    };
  },
  bindsWhile: ({ agreement, level, bound, leaving }, { lexicon }) => ({
    subject: parties([agreement]),
    verb: 'binds',
    rest: [
      sayBond({
        level: sayQuoted(lexicon, level),
        bound: bound.map((formula) => sayFormula(lexicon, formula)),
        leaving,
      }),
    ],
  }),
};
