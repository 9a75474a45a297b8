import {
  certificate,
  deal,
  inverse,
  type Model,
  misjudge,
  parse,
  verify,
  verifyEdits,
  verifyMisjudgements,
} from '../../packages/standoff/src/index.ts';

/** Answers that are borne out, and what the checkers say once something of one is changed. */

function modelOf(text: string): Model {
  const { model } = parse(text);
  if (model === undefined) throw new Error('the model has errors');
  return model;
}

/** The answer itself, where an analysis of something too large, or of groups, would be another one. */
function answered<T extends object>(
  answer: T,
): Exclude<T, { status: string } | { groups: unknown }> {
  if ('groups' in answer) throw new Error('this is no such answer');
  return answer as Exclude<T, { status: string } | { groups: unknown }>;
}

const chicken = modelOf(`standoff: 1
title: Chicken
decision-makers:
  ann: { options: { swerve: yes/no }, prefers: [not crash, not swerve, bob.swerve] }
  bob: { options: { swerve: yes/no }, prefers: [not crash, not swerve, ann.swerve] }
facts: { crash: not ann.swerve and not bob.swerve }
status-quo: { ann.swerve: yes, bob.swerve: no }
`);

const dilemma = modelOf(`standoff: 1
title: The dilemma
decision-makers:
  ann: { options: { arm: yes/no }, prefers: [not bob.arm, arm] }
  bob: { options: { arm: yes/no }, prefers: [not ann.arm, arm] }
status-quo: { ann.arm: yes, bob.arm: yes }
`);

const patrol = modelOf(`standoff: 1
title: A patrol
decision-makers:
  a: { options: { go: yes/no }, prefers: [not (go and b.fire), go] }
  b: { options: { fire: yes/no }, prefers: [{ want: fire, if: a.go }, not fire] }
status-quo: { a.go: no, b.fire: no }
`);

const startless = modelOf(`standoff: 1
title: A patrol without a start
decision-makers:
  a: { options: { go: yes/no }, prefers: [go] }
  b: { options: { fire: yes/no }, prefers: [fire] }
`);

const fog = modelOf(`standoff: 1
title: A fact misread
decision-makers:
  a: { options: { go: yes/no }, prefers: [not war, go] }
  b: { options: { fire: yes/no }, prefers: [fire] }
facts: { war: a.go and b.fire }
status-quo: { a.go: no, b.fire: yes }
`);

const crash = answered(inverse(chicken, { where: 'crash', concept: 'nash' }));
const agreed = answered(deal(dilemma, { parties: ['ann', 'bob'], additions: 2 }));
const fatal = answered(misjudge(patrol, { avoid: 'a.go and b.fire' }));
const proof = answered(
  certificate(dilemma, { decisionMaker: 'ann', concept: 'nash', state: 'status-quo' }),
);

/** What is said of a true answer of `inverse` once members of it are others. */
export const inverseWith = (changed: object): unknown =>
  verifyEdits(chicken, { ...crash, ...changed });

/** The same of its first set alone. */
export const editsAs = (edits: unknown, states: readonly string[] = ['s1']): unknown =>
  inverseWith({ count: 1, sets: [{ edits, states }] });

/** The same of an answer of `deal`, and of the deal that it names and the additions to it. */
export const dealWith = (changed: object): unknown =>
  verifyEdits(dilemma, { ...agreed, ...changed });
export const targetWith = (changed: object): unknown =>
  dealWith({ targets: [{ ...agreed.targets[0], ...changed }] });
export const additionWith = (changed: object): unknown =>
  dealWith({ additions: [{ ...agreed.additions![0], ...changed }] });

/** The same of an answer of `misjudge`, and of the first way to a state that it names. */
export const misjudgeWith = (changed: object): unknown =>
  verifyMisjudgements(patrol, { ...fatal, ...changed });
export const storyWith = (changed: object): unknown =>
  misjudgeWith({ stories: [{ ...fatal.stories[0], ...changed }] });

/** What is said of it where the file gives no status quo. */
export const withoutStart = (): unknown =>
  verifyMisjudgements(startless, {
    ...fatal,
    model: answered(inverse(startless, { state: 's1', concept: 'nash' })).model,
    ...{ stories: [], size: null, count: 0 },
  });

/** What is said of misread facts once the answer says that none are. */
export function misreading(): unknown {
  const answer = answered(misjudge(fog, { avoid: 'a.go', facts: true }));
  return verifyMisjudgements(fog, { ...answer, facts: false });
}

/** The same of a certificate. */
export const certificateWith = (changed: object): unknown =>
  verify(dilemma, { ...proof, ...changed });

export { agreed, crash, fatal, proof };
