import { concepts, families, misfitOf, runToEnd, verifyCertificate } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { wordStepsOf } from '../../../../test/conflicts/steps-said.ts';
import { explainState } from './explain.ts';
import type { Argument, ArgumentStep } from './explanation.ts';

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

/** The steps of an argument in words. */
const said = (model: string, { decisionMaker, certificate: { state }, steps }: Argument) =>
  wordStepsOf(openText(model).casebook, steps, { who: [decisionMaker], state });

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
    expect(said(river, up!)[0]!.steps[0]).toMatchObject({
      text: '“the river runs” is worse because of “Water for its own fields”.',
      claims: [{ claim: 'water' }],
    });
    expect(said(river, down!)[0]!.text).toBe('It has two moves:');
    expect(said(river, priest!)).toMatchObject([
      { kind: 'no-move', text: 'It has no move of its own anywhere.' },
    ]);
  });

  it('says what deters from an improvement, why others would do that, and that no counter helps', () => {
    const up = explain(river, 's3').arguments.find(({ verdict }) => verdict === 'stable')!;
    expect(kindsOf(up.steps)).toEqual(['improvement', 'reply', 'outcome', 'counter']);
    const [reply, outcome] = said(river, up)[0]!.steps;
    expect(reply!.text).toBe(
      'But the United Downstream could answer with “toll: none”, which is in its interest, because of “Money is scarce”.',
    );
    expect(outcome).toMatchObject({ claims: [{ claim: 'peace' }] });
  });

  it('says when a reply would not serve who makes it', () => {
    const [first] = explain(chicken, 'cc', concepts.slice(1, 2)).arguments;
    expect(said(chicken, first!)[0]!.steps[0]!.text).toContain('against its own interest');
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
