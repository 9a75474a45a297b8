import { concepts, runToEnd } from '@standoff/engine';
import { explainState } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText, openText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderExplanation } from './render-explanation.ts';

const byDefault = concepts.filter((concept) => concept.byDefault);

function explain(model: string, id: string, asked = byDefault) {
  const { casebook, situation } = openText(model);
  const decisionMakers = casebook.decisionMakers.map((_, dm) => dm);
  const state = casebook.stateWithId(id)!;
  return runToEnd(explainState(casebook, situation, { state, decisionMakers, concepts: asked }));
}

describe('an explanation as text', () => {
  it('reads as an argument, down to the place of each claim', () => {
    const text = renderExplanation(explain(river, 's3'), {
      style: plainStyle,
      width: 80,
      detail: 'full',
    });
    expect(text).toMatch(
      /^“Water for money” \(the river runs and toll: paid\) \(s3\)\n\n“Water for money” holds if/,
    );
    expect(text).toContain('\nIn this state: the river runs, toll: paid and no raid.\n');
    expect(text).toContain('  [peace] Nobody wants a fight — chronicle ¶3, ¶7\n');
    expect(text).toContain('  [water] Downstream needs the water — chronicle ¶2 (the miller)\n');
  });

  it('does not repeat the improvement that tempts who looks no further', () => {
    const text = renderExplanation(explain(river, 's3'), {
      style: plainStyle,
      width: 200,
      detail: 'full',
    });
    expect(text).toMatch(
      /Upstream stays if it reckons with replies \(.*\); it would leave if it looked no further than its own move \(.*\)\./,
    );
    expect(text.match(/could move to “the river is dammed”/g)).toHaveLength(1);
  });
});

describe('an explanation in short', () => {
  const told = (id: string, detail: 'brief' | 'default') =>
    renderExplanation(explain(river, id), { style: plainStyle, width: 400, detail });

  it('tells of each what keeps it from the move that comes closest to being liked, where nobody likes one', () => {
    expect(told('s2', 'default')).toMatchInlineSnapshot(`
      "The status quo (s2)

      The status quo holds under all five concepts analysed, because nobody has a move that it likes better.

        – “the river runs” is worse for Upstream because of “Water for its own fields”. [water]
        – “toll: paid” is worse for the United Downstream because of “Money is scarce”; one other move is no better.
        – The priest has no move of its own anywhere.

      … --full prints more.

      Claims
        [water] Downstream needs the water — chronicle ¶2 (the miller)"
    `);
  });

  it('tells of several who stay whatever the others would do that none likes a move, and why the others do', () => {
    const text = told('s3', 'default');
    expect(text).toContain(
      'The priest stays under all five concepts analysed, because it has no move that it likes better.',
    );
    expect(text).toContain('… --full prints more.');
    expect(text).not.toContain('Consequences in other states');
  });

  it('tells the verdicts alone, and cites nothing', () => {
    expect(told('s2', 'brief')).toMatchInlineSnapshot(`
      "The status quo (s2)

      The status quo holds under all five concepts analysed, because nobody has a move that it likes better."
    `);
    expect(told('s3', 'brief')).toMatchInlineSnapshot(`
      "“Water for money” (the river runs and toll: paid) (s3)

      “Water for money” holds if everybody fears any reply, credible or not (GMR, SMR), but not under Nash, SEQ or SSEQ.

      Upstream stays if it reckons with replies (GMR, SMR, SEQ, SSEQ); it would leave if it looked no further than its own move (Nash).

      The United Downstream would leave under Nash, SEQ and SSEQ.

      The United Downstream stays if it fears any reply, credible or not (GMR, SMR).

      The priest stays under all five concepts analysed, because it has no move that it likes better."
    `);
  });
});

it('a decision maker and a body are several where the file says so', () => {
  const file = (plural: string) => `
standoff: 1
title: Who says it
decision-makers:
  dutch: { name: The Dutch, plural: ${plural}, options: { a: yes/no }, prefers: [ not a ] }
bodies:
  eight:
    { name: The Eight, plural: ${plural}, members: [dutch], adopts: 1 vote, options: { b: yes/no } }
status-quo: { dutch.a: no, eight.b: no }
`;
  const told = (plural: string) => {
    const { casebook, situation, concepts } = analyzeText(file(plural));
    const query = { state: casebook.statusQuo!, decisionMakers: [0, 1], concepts };
    return renderExplanation(runToEnd(explainState(casebook, situation, query)), {
      style: plainStyle,
      width: 200,
      detail: 'full',
    });
  };
  expect(told('yes')).toContain(
    'The Dutch stay under all five concepts analysed, because they have no move that they like',
  );
  expect(told('yes')).toContain('The Eight adopt nothing');
  expect(told('no')).toContain(
    'The Dutch stays under all five concepts analysed, because it has no move that it likes',
  );
});

/** All sentences of why anybody stays in the status quo or leaves it. */
function toldOf(text: string): string {
  const { casebook, situation, concepts } = analyzeText(text);
  const decisionMakers = casebook.decisionMakers.map((_, dm) => dm);
  const query = { state: casebook.statusQuo!, decisionMakers, concepts };
  return renderExplanation(runToEnd(explainState(casebook, situation, query)), {
    style: plainStyle,
    width: 400,
    detail: 'full',
  });
}

it('says that a reply leads back', () => {
  const told = toldOf(`
standoff: 1
title: Back again
decision-makers:
  ann: { moves: { s: [q], q: [w] }, ranking: [w, q, s] }
  bob: { moves: { q: [s] }, ranking: [s, q, w] }
states: { s: home, q: ann leads, w: ann wins }
status-quo: s
`);
  expect(told).toContain(
    'If bob led back, that would be neither better nor worse for ann than staying',
  );
  expect(told).not.toContain('“”');
});

it('of statements of equal rank those are the reason that outnumber the others', () => {
  const told = toldOf(`
standoff: 1
title: Equal rank
decision-makers:
  ann:
    options: { strike: yes/no, talk: yes/no }
    prefers: [ { equally: [not strike, talk, { want: not bob.pay, if: not strike }] } ]
  bob: { options: { pay: yes/no }, prefers: [ pay ] }
infeasible: [ ann.talk and not ann.strike ]
status-quo: { ann.strike: no, ann.talk: no, bob.pay: yes }
`);
  expect(told).toContain(
    'It could move to “strike and talk”, which it likes better, because it wants “talk” and “not pay if not strike”, which outnumber “not strike”.',
  );
});

it('says what an agreement in force binds to and is done nevertheless', () => {
  const told = (id: string) =>
    renderExplanation(explain(brokenTreaty, id), { style: plainStyle, width: 200 });
  expect(told('s4')).toContain('Agreements that are not kept in this state\n');
  expect(told('s3')).not.toContain('Agreements that are not kept');
});

/** A treaty that binds to no dam, in states with a dam and without. */
const brokenTreaty = `
standoff: 1
title: A river
decision-makers:
  up: { options: { dam: yes/no }, prefers: [ up.dam ] }
  low: { prefers: [ not up.dam ] }
agreements:
  treaty: { parties: [up, low], levels: [none, signed], binds: { signed: [ not up.dam ] } }
status-quo: { up.dam: no, treaty: none }
`;
