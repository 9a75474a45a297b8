import { problemsOf } from './problem.ts';

/** Why it cannot be decided in a conflict whether a proposition is so. */
export const decisionProblems = {
  'not-decided': ({ kind }: { readonly kind: string }) =>
    `a proposition of the kind ${kind} is told beside others, and not asked by itself`,
  'asked-of-variant': ({
    variant,
    option,
  }: {
    readonly variant: string;
    readonly option: string;
  }) => `this is about the variant ${variant}; ask with ${option} ${variant}`,
  'no-foresight-given':
    'it is not said by which concepts; write "in (foresight request DM=CONCEPT …)" before it, or ask under one concept: "stable STATE CONCEPT"',
  'no-concept-given': ({ who }: { readonly who: string }) =>
    `the foresight gives ${who} no concept; add "${who}=CONCEPT"`,
  'together-in-reading-asked':
    'coalitions are judged in the general reading of preferences; leave the reading out',
  'better-is-open': ({ state, than }: { readonly state: string; readonly than: string }) =>
    `how somebody likes ${state} beside ${than} is left open, so that it may be better, or not; ask what is "known"`,
  'no-such-move': ({
    who,
    from,
    to,
  }: {
    readonly who: string;
    readonly from: string;
    readonly to: string;
  }) => `${who} has no move from ${from} to ${to}; ask where it can move with "explain --state"`,
  'way-to-itself': ({ state }: { readonly state: string }) =>
    `a way leads to another state than ${state}, where it begins; name two states`,
  'ways-too-many': ({ states }: { readonly states: number }) =>
    `of ${states} states not all ways are gone through; ask with "evolve --to STATE" for a short one`,
  'nothing-foreseen': ({ concept }: { readonly concept: string }) =>
    `${concept} foresees no further than replies; leave out "foreseeing"`,
};

export const decisionProblem = problemsOf(decisionProblems);
