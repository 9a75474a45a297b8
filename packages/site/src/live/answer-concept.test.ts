import { analyze, type Model, parse } from 'standoff';
import { expect, test } from 'vitest';
import { markdownIn } from '../pages/repository.ts';
import { answerConcept } from './answer-concept.ts';
import { conceptOfPage } from './concept-of-page.ts';
import { givenConflicts } from './conflicts.ts';

const concepts = markdownIn('docs/concepts').map((path) =>
  conceptOfPage(path.replace(/^.*\/|\.md$/g, '')),
);

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return model!;
}

test('the example of every concept shows what the engine finds', () => {
  expect(concepts.length).toBeGreaterThan(12);
  for (const { text } of givenConflicts) {
    const model = modelOf(text);
    for (const concept of concepts) {
      const {
        states = [],
        decisionMakers,
        stability = {},
        equilibria,
      } = analyze(model, {
        concepts: [concept],
      });
      const rows = states.map(({ id, says }) => ({
        state: says ?? id,
        stays: decisionMakers.map((who) => stability[concept]![who.id]!.includes(id)),
        holds: equilibria[concept]!.includes(id),
      }));
      expect(answerConcept(text, concept)).toMatchObject({ status: 'answered', rows, further: 0 });
    }
  }
});

test('concepts part on what is given', () => {
  const held = (concept: string) => {
    const answer = answerConcept(givenConflicts[0].text, concept);
    return answer.status === 'answered' ? answer.rows.map(({ holds }) => holds) : [];
  };
  expect(held('nash')).not.toEqual(held('gmr'));
});

test('a faulty text is answered by where the fault is, and what to write', () => {
  const text = givenConflicts[0].text.replace('[not south.arm, arm]', '[not suoth.arm, arm]');
  expect(answerConcept(text, 'nash')).toEqual({
    status: 'faulty',
    faults: [expect.objectContaining({ line: 7, message: expect.stringContaining('suoth') })],
  });
  expect(answerConcept('', 'nash').status).toBe('faulty');
});

test('a model that is too large for a page is refused in words', () => {
  const options = Array.from({ length: 13 }, (_, k) => `o${k}: yes/no`).join(', ');
  const text = `standoff: 1\ntitle: Large\ndecision-makers: { a: { options: { ${options} }, prefers: [o1] } }\n`;
  expect(answerConcept(text, 'nash')).toEqual({
    status: 'faulty',
    faults: [{ message: expect.stringContaining('4,096') }],
  });
});

test('a question that a concept refuses is answered by why', () => {
  const three = `standoff: 1
title: Three
decision-makers:
  a: { options: { x: yes/no }, prefers: [x] }
  b: { options: { y: yes/no }, prefers: [y] }
  c: { options: { z: yes/no }, prefers: [z] }
`;
  expect(answerConcept(three, 'l2')).toMatchObject({ status: 'faulty' });
  expect(answerConcept(three, 'nash')).toMatchObject({ status: 'answered', further: 0 });
});
