import { parseFormula, plainText, resolveFormula } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { compileText, openText } from '../../../../test/conflicts/open-model.ts';
import { formulaScope } from '../query/formula-scope.ts';
import type { Casebook } from './casebook.ts';
import { truthOf } from './truth.ts';

const { casebook } = openText(river);

function truth(text: string, id: string, book: Casebook = casebook) {
  const { syntax } = parseFormula(plainText(text));
  const formula = resolveFormula(syntax!, formulaScope(book.conflict)).formula!;
  return truthOf(book, formula, book.stateWithId(id)!);
}

describe('the truth of a formula in a state', () => {
  it('agrees with the circuit of the model for every statement in every state', () => {
    const { model, tierSources } = compileText(river).compiled;
    for (let cell = 0; cell < casebook.space.cells; cell++) {
      if (!casebook.space.isState(cell)) continue;
      for (const [dm, sources] of tierSources.entries()) {
        const preference = model.preferences[dm]!;
        if (preference.kind !== 'prioritized') continue;
        for (const [tier, { statements }] of sources.entries()) {
          const [statement] = statements;
          if (statement === undefined || 'amount' in statement) throw new Error('no formula');
          const { mode, formula } = statement;
          const wanted = mode === 'want' || mode === 'must';
          const node = preference.tiers[tier]!.conditions[0]!;
          const held = casebook.states.holds(node, casebook.space.codeOf(cell));
          expect(truthOf(casebook, formula, casebook.space.codeOf(cell)).holds).toBe(
            held === wanted,
          );
        }
      }
    }
  });

  it('rests on no more than what makes it so', () => {
    const grounds = truth('up.dam = shut or down.raid', 's2').grounds;
    expect(grounds).toHaveLength(1);
    expect(grounds[0]).toMatchObject({ kind: 'level', level: 1 });
    expect(truth('up.dam = shut and down.raid', 's2').grounds).toMatchObject([{ level: 0 }]);
    expect(truth('not (up.dam = open or down.raid)', 's2').grounds).toHaveLength(2);
  });

  it('takes a fact for a ground of its own', () => {
    const { holds, grounds } = truth('flooded', 's6');
    expect(holds).toBe(true);
    expect(grounds).toMatchObject([{ kind: 'fact', holds: true, fact: { id: 'flooded' } }]);
  });

  it('knows named states and connectives', () => {
    expect(truth('bargain', 's3').holds).toBe(true);
    expect(truth('bargain', 's2').holds).toBe(false);
    expect(truth('bargain iff up.dam = open', 's1').holds).toBe(false);
    expect(truth('down.raid implies flooded', 's2').holds).toBe(true);
    expect(truth('true', 's1').holds).toBe(true);
  });

  it('reads an option of a body where it stands in a state', () => {
    const { casebook: withBody } = openText(`
standoff: 1
title: T
decision-makers: { a: { options: { x: yes/no }, prefers: [ x ] } }
bodies: { court: { members: [a], adopts: 1 votes, options: { ban: [none, full] } } }
status-quo: { a.x: no, court.ban: full }
`);
    expect(truth('court.ban = full', 's2', withBody).holds).toBe(false);
    expect(truth('court.ban = full', 's4', withBody).holds).toBe(true);
  });
});
