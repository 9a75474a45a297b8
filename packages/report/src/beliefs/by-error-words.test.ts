import { runToEnd } from '@standoff/engine';
import { answerSteps, parse, perceive, understand } from '@standoff/study';
import { expect, test } from 'vitest';
import { gatherMisjudged, sayByError } from './by-error-words.ts';
import { sayBeliefs } from './perceptions-told.ts';

const patrol = `
standoff: 1
title: A patrol at the border
decision-makers:
  south: { name: South, options: { patrol: yes/no }, prefers: [{ not: clash }, { want: patrol }] }
  north: { name: North, options: { fire: yes/no }, prefers: [{ want: fire, if: south.patrol }, { not: fire }] }
facts: { clash: { name: A clash, when: south.patrol and north.fire } }
status-quo: { south.patrol: no, north.fire: no }
`;

function seen(more: string, concepts: readonly string[], text = patrol) {
  const { model } = parse(text + more);
  const manner = { told: 'json', called: (option: string) => option } as const;
  const understood = understand(perceive, model!, { concepts }, manner);
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answered = runToEnd(answerSteps(understood));
  if (answered.status !== 'answered') throw new Error('refused');
  const [concept] = answered.result.concepts;
  return { perceptions: answered.result, concept: concept! };
}

test('whoever errs is said not to foresee a reply, with the argument of the true game', () => {
  const { perceptions, concept } = seen('perceptions: { south: { north: { drop: 1 } } }', ['seq']);
  const [left] = perceptions.beliefs.get('seq')!.leftByError;
  const [error] = sayByError(perceptions, concept, left!, 'left');
  expect(error?.says).toMatch(
    /^South leaves only because it does not foresee that if it moves to “patrol”, North could then move to “fire”$/,
  );
  expect(error?.argument[0]?.steps[0]?.text).toContain('But North could answer with “fire”');
  const [surprise] = gatherMisjudged(perceptions, concept, 'left');
  expect(surprise).toMatchObject({ mover: 0, from: { length: 1 } });
});

test('whoever misreads a fact is said to misjudge what it gains', () => {
  const { perceptions, concept } = seen('misread: { south: { clash: yes } }', ['nash']);
  const held = gatherMisjudged(perceptions, concept, 'held').map(({ says }) => says);
  const left = gatherMisjudged(perceptions, concept, 'left').map(({ says }) => says);
  expect(held).toEqual(['South does not take “not patrol” to be better than staying, which it is']);
  expect(left).toEqual(['South takes “patrol” to be better than staying, which it is not']);
});

test('a move that is simply a loss does not seem safe, but a gain', () => {
  const { perceptions, concept } = seen('misread: { south: { clash: yes } }', ['nash']);
  const told = sayBeliefs(perceptions, [concept]).map(({ text }) => text);
  expect(told.join('\n')).toMatch(
    /^\w+ moves? seems? a gain and (is|are) none: .*misjudges its move from .* to “patrol”\.$/m,
  );
  expect(told.join(' ')).not.toContain('safe');
});

test('of a concept that judges no single move the error alone is told', () => {
  const { perceptions, concept } = seen('misread: { south: { clash: yes } }', ['l2']);
  const { heldByError, leftByError } = perceptions.beliefs.get('l2')!;
  const told = [
    ...heldByError.map((one) => sayByError(perceptions, concept, one, 'held')),
    ...leftByError.map((one) => sayByError(perceptions, concept, one, 'left')),
  ].flat();
  const known = ['South stays only in error', 'South leaves only in error'];
  expect(told.length).toBeGreaterThan(0);
  for (const { says } of told) expect(known).toContain(says);
});

test('whoever fears what nobody would do is said to think so', () => {
  const quiet = patrol.replace('{ want: fire, if: south.patrol }, ', '');
  const fear = '{ south: { north: { add: { must: fire, if: south.patrol }, at: 1 } } }';
  const { perceptions, concept } = seen(`perceptions: ${fear}`, ['seq'], quiet);
  const [held] = perceptions.beliefs.get('seq')!.heldByError;
  const [error] = sayByError(perceptions, concept, held!, 'held');
  expect(error?.says).toBe(
    'South stays only because it thinks that if it moves to “patrol”, North could then move to “fire”',
  );
  expect(error?.argument[0]?.steps[0]?.text).toContain('But North could answer with “fire”');
});
