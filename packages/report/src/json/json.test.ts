import {
  buildCertificate,
  concepts,
  misfitOf,
  runToEnd,
  verifyCertificate,
} from '@standoff/engine';
import type { ListedStates } from '@standoff/study';
import { evolveFrom, explainState, tellHeadline } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText, openText } from '../../../../test/conflicts/open-model.ts';
import { analysesToJson } from './analyses-json.ts';
import { analysisToJson } from './analysis-json.ts';
import { certificateToJson } from './certificate-json.ts';
import { writtenAtOnce } from './draft.ts';
import { draftEvolution } from './evolution-json.ts';
import { draftExplanation } from './explanation-json.ts';
import { readCertificate } from './read-certificate.ts';

const model = { title: 'T', sha256: 'ab' };
const json = (text: string, states?: ListedStates) => {
  const analysis = analyzeText(text);
  const headline = runToEnd(tellHeadline(analysis));
  const told = { model, headline, elapsedMs: 1, ...(states && { states }) };
  return runToEnd(analysisToJson(analysis, told));
};

describe('the document of an analysis', () => {
  it('has the fields that scripts rely on', () => {
    expect(json(river)).toMatchObject({
      format: 'standoff.analysis/1',
      model,
      decisionMakers: [
        { id: 'up', name: 'Upstream' },
        { id: 'down', name: 'United Downstream' },
        { id: 'priest', name: 'The priest' },
      ],
      representation: 'dense',
      stateCount: 6,
      statusQuo: 's2',
      equilibria: { nash: ['s2'], seq: ['s2', 's5'] },
      foresight: { up: 'seq', down: 'nash' },
      foresightEquilibria: ['s2'],
      commonGains: [],
      bodies: [],
      held: {},
      elapsedMs: 1,
    });
  });

  it('lists states with their levels, and who is stable where', () => {
    const { states, stability, equilibriumValues } = json(river);
    expect(states).toHaveLength(6);
    expect(states![2]).toEqual({
      id: 's3',
      values: { 'up.dam': 'open', 'down.toll': 'paid', 'down.raid': 'no' },
      name: 'Water for money',
      says: 'the river runs, toll: paid, no raid',
    });
    expect(stability!['nash']).toEqual({
      up: ['s2', 's4', 's5'],
      down: ['s1', 's2'],
      priest: ['s1', 's2', 's3', 's4', 's5', 's6'],
    });
    expect(equilibriumValues!['s2']).toEqual({
      'up.dam': 'shut',
      'down.toll': 'none',
      'down.raid': 'no',
    });
  });

  it('lists only equilibria, or no states, when that is asked for', () => {
    expect(json(river, 'equilibria').states!.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's5']);
    expect(json(river, 'equilibria').stability).toBeUndefined();
    expect(json(river, 'none')).not.toHaveProperty('states');
  });

  it('names the states of a graph model by the ids of the file', () => {
    const { states, equilibria, representation } = json(chicken);
    expect(representation).toBe('graph');
    expect(states![1]).toEqual({ id: 'cd', values: {}, says: 'only the first swerves' });
    expect(equilibria['nash']).toEqual(['cd', 'dc']);
  });
});

describe('the variants side by side', () => {
  it('count in how many each state holds, matched by its levels', () => {
    const fewer = river.replace(
      'infeasible:',
      'infeasible:\n  - up.dam = open and down.toll = none and not down.raid',
    );
    const analysed = [
      { variant: null, analysis: json(river) },
      { variant: 'fewer', analysis: json(fewer) },
    ];
    const all = analysesToJson(model, analysed, () => false);
    expect(all.format).toBe('standoff.analyses/1');
    const bargain = all.robustness.find(
      ({ values }) => values['down.toll'] === 'paid' && values['up.dam'] === 'open',
    )!;
    expect(bargain.state).toBe('s3');
    expect(bargain.byConcept['gmr']).toEqual([null, 'fewer']);
    const statusQuo = all.robustness.find(({ state }) => state === 's2')!;
    expect(statusQuo).toMatchObject({ count: 2, variants: [null, 'fewer'] });
  });

  it('match the states of graph models by their ids', () => {
    const analysed = [
      { variant: null, analysis: json(chicken) },
      { variant: 'same', analysis: json(chicken) },
    ];
    const isUnreached = (variant: string | null, state: string) =>
      state === 'cc' || (state === 'cd' && variant === 'same');
    const all = analysesToJson(model, analysed, isUnreached);
    // Of as many variants those come first to which moves lead.
    const told = all.robustness.map(({ state, count, unreached }) => [state, count, unreached]);
    expect(told).toEqual([
      ['dc', 2, []],
      ['cd', 2, ['same']],
      ['cc', 2, [null, 'same']],
    ]);
  });
});

/** As data, with the replies of certificates as lists. */
function plainly(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'replies' ? [...part] : part)));
}

describe('a certificate with names', () => {
  it('comes back as it was, and proves the same', () => {
    for (const text of [river, chicken, pennies]) {
      const { casebook, situation } = openText(text);
      const { space } = casebook;
      const asked = concepts.filter((concept) => misfitOf(concept, casebook.model) === undefined);
      for (let cell = 0; cell < space.cells; cell++) {
        if (!space.isState(cell)) continue;
        for (const { id } of asked) {
          for (const [decisionMaker] of casebook.decisionMakers.entries()) {
            const certificate = buildCertificate(situation, { concept: id, decisionMaker, cell });
            const back = readCertificate(casebook, certificateToJson(casebook, certificate));
            const whole = { status: 'read', of: 'decision-maker', certificate };
            expect(plainly(back)).toEqual(plainly(whole));
            expect(verifyCertificate(casebook.model, certificate)).toEqual({ valid: true });
          }
        }
      }
    }
  });

  it('is not read with a name that the model has not', () => {
    const { casebook, situation } = openText(river);
    const cell = Number(casebook.statusQuo);
    const verdict = { concept: 'nash', decisionMaker: 0, cell };
    const certificate = certificateToJson(casebook, buildCertificate(situation, verdict));
    expect(readCertificate(casebook, { ...certificate, decisionMaker: 'nobody' })).toMatchObject({
      status: 'faulty',
      problem: { problem: 'decisionMaker: no decision maker or body is called “nobody”' },
    });
  });
});

it('an explanation is plain data with the places of its claims', () => {
  const { casebook, situation } = openText(river);
  const query = {
    state: casebook.stateWithId('s3')!,
    decisionMakers: [0],
    concepts: concepts.slice(0, 1),
  };
  const explanation = runToEnd(explainState(casebook, situation, query));
  const document = writtenAtOnce(draftExplanation(explanation, model));
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(document).toMatchObject({
    format: 'standoff.explanation/1',
    state: { id: 's3' },
    arguments: [
      {
        decisionMaker: 'up',
        verdict: 'unstable',
        steps: [{ kind: 'improvement', mover: 'up', states: ['s4'], claims: ['water'] }],
        certificate: { improvement: 's4' },
      },
    ],
    claims: [{ id: 'water', by: 'the miller', at: [{ source: 'chronicle', place: '¶2' }] }],
  });
});

it('an evolution is plain data with the moves of each way', () => {
  const analysis = analyzeText(chicken);
  const query = { from: analysis.casebook.stateWithId('dd')!, limit: 1 };
  const document = writtenAtOnce(draftEvolution(runToEnd(evolveFrom(analysis, query)), model));
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(document).toMatchObject({
    format: 'standoff.evolution/1',
    from: { id: 'dd' },
    destinations: [
      {
        commonGain: true,
        byImprovements: { length: 1, paths: [[{ by: 'first', to: 'cd' }]] },
      },
    ],
    next: { format: 'standoff.explanation/1' },
  });
});
