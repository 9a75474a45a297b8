import { type LoadSolver, type Question, tellAnswer } from '../../packages/report/src/index.ts';
import { type Model, type NamedVersion, parse } from '../../packages/study/src/index.ts';
import type { ProblemAbout, ProblemCode } from '../../packages/wording/src/en/problems/index.ts';

/** How a problem comes about, and when in words; or, where no input is known to bring it about here, why, and of what it would be. */
export type Example<C extends ProblemCode> =
  | { readonly when: string; cause(): unknown }
  | ({ readonly when: string; readonly unreached: string } & (ProblemAbout<C> extends undefined
      ? unknown
      : { readonly about: ProblemAbout<C> }));

/** One of each code of a table of words. */
export type ExamplesOf<T> = { readonly [C in keyof T & ProblemCode]: Example<C> };

/** Three decision makers, each with an option and a wish, and what a text adds to that. */
export const three = `standoff: 1
title: Three
decision-makers:
  us: { name: United States, short: US, options: { x: yes/no }, prefers: [x] }
  china: { name: China, options: { x: yes/no }, prefers: [x] }
  dprk: { name: North Korea, options: { x: yes/no }, prefers: [x] }
`;

export const statusQuo = 'status-quo: { us.x: no, china.x: no, dprk.x: no }\n';

export const council = `bodies:
  council: { members: [us, china], adopts: 2 votes, options: { ban: yes/no } }
status-quo: { us.x: no, china.x: no, dprk.x: no, council.ban: no }
`;

/** States and moves, listed one by one. */
export const graph = `standoff: 1
title: Graph
decision-makers:
  us: { moves: { peace: [war] }, ranking: [peace, war] }
  china: { moves: { war: [peace] }, ranking: [war, peace] }
states: { peace: Peace, war: War }
status-quo: peace
`;

/** Two decision makers, for concepts that are defined for two. */
export const two = `standoff: 1
title: Two
decision-makers:
  us: { options: { x: yes/no }, prefers: [x] }
  china: { options: { x: yes/no }, prefers: [x] }
status-quo: { us.x: no, china.x: no }
`;

export function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return model;
}

export const loadSolver: LoadSolver = () => import('../../packages/symbolic/src/index.ts');

/** What comes of a question about a model. */
export function asked(
  ask: Question['ask'],
  options: Question['options'],
  text = three + statusQuo,
): unknown {
  return tellAnswer({ ask, options }, modelOf(text), loadSolver);
}

/** What comes of it about several. */
export function askedOf(ask: Question['ask'], models: readonly NamedVersion[]): unknown {
  return tellAnswer({ ask, options: {} }, models, loadSolver);
}

/** So many decision makers, each with an option. */
export function many(movers: number): string {
  const ids = Array.from({ length: movers }, (_, k) => `dm${k + 1}`);
  const each = ids.map((id) => `  ${id}: { options: { x: yes/no }, prefers: [x] }\n`);
  const quo = ids.map((id) => `${id}.x: no`).join(', ');
  return `standoff: 1\ntitle: Many\ndecision-makers:\n${each.join('')}status-quo: { ${quo} }\n`;
}
