import { type Model, parse } from '../src/index.ts';

export function modelOf(text: string): Model {
  const { model } = parse(text);
  if (model === undefined) throw new Error('the model has errors');
  return model;
}

/** Each of two would rather arm, and rather still that the other did not. */
export const dilemma = modelOf(`
standoff: 1
title: The dilemma
decision-makers:
  ann: { options: { arm: yes/no }, prefers: [{ not: bob.arm }, { want: arm }] }
  bob: { options: { arm: yes/no }, prefers: [{ not: ann.arm }, { want: arm }] }
status-quo: { ann.arm: yes, bob.arm: yes }
`);

/** Who goes is fired at, and would rather not be. */
export const patrol = modelOf(`
standoff: 1
title: A patrol
decision-makers:
  a: { options: { go: yes/no }, prefers: [not (go and b.fire), go] }
  b: { options: { fire: yes/no }, prefers: [{ want: fire, if: a.go }, not fire] }
status-quo: { a.go: no, b.fire: no }
`);
