import type { Frame } from '../clause/clause.ts';
import { quote } from '../grammar/quotations.ts';
import { sayBond, sayBound } from '../names/bonds.ts';
import { sayFormula, sayQuoted } from '../names/formulas.ts';
import { agreementWith, partyName } from '../names/names.ts';
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
      sayBound(lexicon, agreement, { bound, notice }),
    ],
  }),
  inBreach({ who, at, agreement, bound }, { lexicon }) {
    const what = quote(sayFormula(lexicon, bound));
    const treaty = partyName(lexicon, agreement);
    const { verb, their } = agreementWith(lexicon, [agreement]);
    const binds = `${verb('binds')} ${their} parties to`;
    const frame: Frame = { words: [{ mention: 'state', id: at, as: 'in' }], comma: false };
    if (who.length === 0) {
      return {
        frame,
        subject: words(['what ', treaty, ` ${binds}, ${what},`]),
        verb: 'is',
        rest: [' not the case'],
      };
    }
    return {
      frame,
      subject: parties(who),
      verb: 'is',
      rest: [' in breach of ', treaty, `, which ${binds} ${what}`],
    };
  },
  bindsWhile: ({ agreement, level, bound, leaving }, { lexicon }) => ({
    subject: parties([agreement]),
    verb: 'binds',
    rest: [
      sayBond(
        {
          level: sayQuoted(lexicon, level),
          bound: bound.map((formula) => sayFormula(lexicon, formula)),
          leaving,
        },
        agreementWith(lexicon, [agreement]),
      ),
    ],
  }),
};
