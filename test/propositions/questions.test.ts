import { isStandalone, type Proposition } from '@standoff/propositions';
import { tellAnswer } from '@standoff/report';
import { tellFinding } from '@standoff/report/finding';
import { type Casebook, questionsOf, readProposition } from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText, openText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { loadSolver, modelOf } from '../refusals/example.ts';

const NARROWS = `standoff: 1
title: The narrows
sources: { log: { title: A log } }
claims: { c1: { says: East wants tolls, at: log 1 } }
decision-makers:
  east: { options: { toll: yes/no }, prefers: [{ want: toll, because: c1 }, not west.blockade] }
  west: { options: { blockade: yes/no }, prefers: [not east.toll, not blockade] }
bodies: { port: { members: [east, west], adopts: 2 votes, options: { close: yes/no } } }
status-quo: { east.toll: no, west.blockade: no, port.close: no }
`;

function read(casebook: Casebook, text: string): Proposition {
  const found = readProposition(casebook, text);
  if ('problem' in found) expect.fail(found.problem);
  return found.value;
}

const { casebook } = openText(NARROWS);
const planned = (text: string) => questionsOf(casebook, read(casebook, text));

it('a verdict is asked why, how sure, where from, and what would make it otherwise', () => {
  const that = 'not stable status-quo nash';
  expect(planned(that)).toEqual([
    { question: 'why', ask: 'explain', options: { that } },
    { question: 'how-sure', ask: 'sweep', options: { findings: [that] } },
    { question: 'where-from', ask: 'evidence', options: { findings: [that] } },
    { question: 'what-if-not', ask: 'inverse', options: { state: 's1', concept: 'nash' } },
  ]);
});

it('of a preference it is asked which change of an order would turn it', () => {
  const findings = ['some-better all than status-quo'];
  expect(planned('some-better all than s1').slice(1)).toEqual([
    { question: 'how-sure', ask: 'sweep', options: { findings } },
    { question: 'where-from', ask: 'evidence', options: { findings } },
    { question: 'what-if-not', ask: 'sweep', options: { findings, doubts: 'swaps' } },
  ]);
});

it('variant and reading are options of the question why, and the reading stands in what is asked of many models', () => {
  const variant = 'doves';
  const findings = ['in (reading strong) stable status-quo seq'];
  expect(planned('in (variant doves reading strong) stable s1 seq')).toEqual([
    {
      question: 'why',
      ask: 'explain',
      options: { that: 'stable status-quo seq', strength: 'strong', variant },
    },
    { question: 'how-sure', ask: 'sweep', options: { findings, variant } },
    { question: 'where-from', ask: 'evidence', options: { findings, variant } },
  ]);
});

it('votes and ways lead to what shows what would be otherwise', () => {
  const last = (text: string) => planned(text).at(-1);
  expect(last('passes port (port.close = yes)')).toMatchObject({ ask: 'vote' });
  expect(last('must-lose east from s1 to s2 by worse')).toMatchObject({
    ask: 'evolve',
    options: { from: 's1', to: 's2' },
  });
});

it('what does not stand by itself is asked nothing', () => {
  expect(questionsOf(casebook, { kind: 'gainsAsWritten' })).toEqual([]);
});

it('of everything that a finding tells each question is answered', async () => {
  const asked = new Set<string>();
  await fc.assert(
    fc.asyncProperty(optionsArbitrary(), async (text) => {
      const analysis = analyzeText(text);
      const means = tellFinding(analysis)
        .flatMap((one) => one.means)
        .filter(isStandalone);
      const one = means[text.length % Math.max(1, means.length)];
      for (const { question, ask, options } of one ? questionsOf(analysis.casebook, one) : []) {
        asked.add(question);
        const answer = await tellAnswer({ ask, options }, modelOf(text), loadSolver);
        if (answer.status !== 'told')
          expect.fail(`${JSON.stringify({ one, ask, options, answer })}\n${text}`);
      }
    }),
    { numRuns: draws(12) },
  );
  expect(asked).toContain('why');
});
