import { concepts, families, misfitOf, runToEnd, verifyCertificate } from '@standoff/engine';
import { type ArgumentStep, explainState } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
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

function kindsOf(steps: readonly ArgumentStep[]): string[] {
  return steps.flatMap(({ kind, steps }) => [kind, ...kindsOf(steps)]);
}

describe('an explanation', () => {
  it('gives every verdict once, with concepts that share an argument together', () => {
    for (const model of [river, chicken, pennies]) {
      const { casebook } = openText(model);
      const asked = [
        ...concepts,
        ...families.flatMap(({ examples, member }) => examples.map(member)),
      ].filter((concept) => misfitOf(concept, casebook.model) === undefined);
      for (let cell = 0; cell < casebook.space.cells; cell++) {
        if (!casebook.space.isState(cell)) continue;
        const { arguments: found } = explain(model, casebook.stateId(cell), asked);
        for (const [dm] of casebook.decisionMakers.entries()) {
          const ids = found
            .filter(({ decisionMaker }) => decisionMaker === dm)
            .flatMap((argument) => argument.concepts.map(({ id }) => id));
          expect(ids.sort()).toEqual(asked.map(({ id }) => id).sort());
        }
      }
    }
  });

  it('rests on certificates that prove the verdict under each concept they are given for', () => {
    for (const model of [river, chicken, pennies]) {
      const { casebook } = openText(model);
      for (let cell = 0; cell < casebook.space.cells; cell++) {
        if (!casebook.space.isState(cell)) continue;
        for (const argument of explain(model, casebook.stateId(cell)).arguments) {
          for (const { id } of argument.concepts) {
            const certificate = { ...argument.certificate, concept: id };
            expect(verifyCertificate(casebook.model, certificate)).toEqual({ valid: true });
          }
        }
      }
    }
  });

  it('says what a decision maker without improvements could do, and what speaks against it', () => {
    const [up, down, priest] = explain(river, 's2').arguments;
    expect(kindsOf(up!.steps)).toEqual(['no-improvement', 'alternative']);
    expect(up!.steps[0]!.steps[0]).toMatchObject({
      text: '“the river runs”: worse, “Water for its own fields”.',
      claims: [{ claim: 'water' }],
    });
    expect(down!.steps[0]!.text).toBe('Its two moves:');
    expect(priest!.steps).toMatchObject([
      { kind: 'no-move', text: 'It has no move of its own anywhere.' },
    ]);
  });

  it('says what deters from an improvement, why others would do that, and that no counter helps', () => {
    const up = explain(river, 's3').arguments.find(({ verdict }) => verdict === 'stable')!;
    expect(kindsOf(up.steps)).toEqual(['improvement', 'reply', 'outcome', 'counter']);
    const [reply, outcome] = up.steps[0]!.steps;
    expect(reply!.text).toBe(
      'But the United Downstream could answer with “toll: none”, which serves it: “Money is scarce”.',
    );
    expect(outcome).toMatchObject({ claims: [{ claim: 'peace' }] });
  });

  it('says when a reply would not serve who makes it', () => {
    const [first] = explain(chicken, 'cc', concepts.slice(1, 2)).arguments;
    expect(first!.steps[0]!.steps[0]!.text).toContain('against its own interest');
  });

  it('says that nothing deters, and how a counter-move makes up for a reply', () => {
    const { arguments: found } = explain(pennies, 's1');
    const bob = found.find(
      ({ verdict, decisionMaker }) => decisionMaker === 1 && verdict === 'unstable',
    )!;
    expect(kindsOf(bob.steps)).toEqual(['improvement', 'reply', 'counter', 'undeterred']);
  });

  it('ends in the facts and the claims that it used', () => {
    const { facts, consequences, claims } = explain(river, 's6');
    expect(facts.map(({ id }) => id)).toEqual(['burst', 'flooded']);
    expect(consequences.map(({ fact }) => fact.id)).toEqual(['burst', 'flooded']);
    expect(claims).toEqual(['flood']);
  });

  it('keeps the facts of other states apart from those of the state', () => {
    const { consequences, elsewhere } = explain(river, 's1');
    expect(consequences).toEqual([]);
    expect(elsewhere.map(({ fact }) => fact.id)).toContain('flooded');
  });
});

describe('an explanation as text', () => {
  it('reads as an argument, down to the place of each claim', () => {
    const text = renderExplanation(explain(river, 's3'), plainStyle, 80);
    expect(text).toMatch(
      /^Water for money \(s3\)\nIn this state: the river runs, toll: paid and no raid\.\n\nUp/,
    );
    expect(text).toContain('  [peace] Nobody wants a fight — chronicle ¶3, ¶7\n');
    expect(text).toContain('  [water] Downstream needs the water — chronicle ¶2 (the miller)\n');
  });

  it('does not repeat the improvement that tempts who looks no further', () => {
    const text = renderExplanation(explain(river, 's3'), plainStyle, 200);
    expect(text).toMatch(
      /Upstream stays if it reckons with replies \(.*\); it would leave if it looked no further than its own move \(.*\)\./,
    );
    expect(text.match(/could move to “the river is dammed”/g)).toHaveLength(1);
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
    return renderExplanation(runToEnd(explainState(casebook, situation, query)), plainStyle, 200);
  };
  expect(told('yes')).toContain('The Dutch stay: they do not like their one move better');
  expect(told('yes')).toContain('The Eight leave things as they are');
  expect(told('no')).toContain('The Dutch stays: it does not like its one move better');
});

/** All sentences of why anybody stays in the status quo or leaves it. */
function toldOf(text: string): string {
  const { casebook, situation, concepts } = analyzeText(text);
  const decisionMakers = casebook.decisionMakers.map((_, dm) => dm);
  const query = { state: casebook.statusQuo!, decisionMakers, concepts };
  return renderExplanation(runToEnd(explainState(casebook, situation, query)), plainStyle, 400);
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
    'If bob brought it back, that would be neither better nor worse than staying.',
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
    'It could move to “strike and talk”, which it likes better: “talk” and “not pay if not strike”, which outnumber “not strike”.',
  );
});
