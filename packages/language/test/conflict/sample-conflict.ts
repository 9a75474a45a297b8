import { type Model, readStates } from '@standoff/engine';
import type { Conflict, Preference, StateReference } from '../../src/conflict/conflict.ts';
import { type CompiledConflict, toModel } from '../../src/conflict/to-model.ts';
import type { Formula } from '../../src/formula/formula.ts';
import { completeNames, type FormulaScope } from '../../src/formula/formula-scope.ts';
import {
  formulaIn,
  plainConflict,
  plainDecisionMaker,
  plainOption,
  span,
} from './plain-conflict.ts';

/** All feasible codes, by trying every one. */
export function feasibleCodes(model: Model): number[] {
  const { form } = model;
  if (form.kind === 'graph') throw new Error('the states of a graph model are known');
  const count = form.options.reduce((product, option) => product * option.levels, 1);
  return Array.from({ length: count }, (_, code) => code).filter(readStates(model).isState);
}

export function compile(conflict: Conflict): CompiledConflict {
  const { compiled, diagnostics } = toModel(conflict, feasibleCodes);
  if (!compiled || diagnostics.length > 0)
    throw new Error(diagnostics.map((one) => one.message).join());
  return compiled;
}

export const state = (id: string): StateReference => ({ state: id, span });

export const levels = (owner: string, option: string, level: number) => ({
  option: { owner, option },
  level,
});

const us = plainDecisionMaker('us', {
  posture: ['threats', 'talks', 'strike'],
  leave: ['no', 'yes'],
});
const china = plainDecisionMaker('china', { supply: ['open', 'cut'] });
export const council = {
  span,
  because: [],
  id: 'council',
  name: 'council',
  short: 'council',
  members: [],
  votesNeeded: 1,
  vetoes: [],
  options: [plainOption('council', 'sanctions', ['none', 'full'])],
};
export const peace = {
  id: 'peace',
  span,
  pattern: {
    kind: 'levels' as const,
    span,
    because: [],
    levels: [levels('us', 'posture', 1), levels('us', 'leave', 0), levels('china', 'supply', 1)],
  },
};

const yesNo = { levels: ['no', 'yes'], yesNo: true };
const scope: FormulaScope = {
  owners: completeNames(
    new Map(
      Object.entries({
        us: {
          posture: { levels: ['threats', 'talks', 'strike'], yesNo: false },
          leave: yesNo,
        },
        china: { supply: { levels: ['open', 'cut'], yesNo: false } },
        council: { sanctions: { levels: ['none', 'full'], yesNo: false } },
      }).map(([owner, options]) => [
        owner,
        {
          kind: 'decision-maker' as const,
          options: completeNames(new Map(Object.entries(options))),
        },
      ]),
    ),
  ),
  facts: completeNames(new Map(['war', 'ruin'].map((name) => [name, span]))),
  states: completeNames(new Map([['peace', span]])),
  quantities: completeNames(new Map()),
};
export const f = formulaIn(scope);

export function conflictWith(parts: Partial<Conflict> = {}, preference?: Preference): Conflict {
  return plainConflict({
    decisionMakers: [preference ? { ...us, preference } : us, china],
    bodies: [],
    namedStates: [peace],
    ...parts,
  });
}

/** The codes in which a formula holds. */
export function codesOf(conflict: Conflict, formula: Formula): number[] {
  const { model, ruleNodes } = compile({
    ...conflict,
    infeasible: [{ when: formula, span, because: [] }],
  });
  const { holds } = readStates(model);
  return Array.from({ length: 12 }, (_, code) => code).filter((code) => holds(ruleNodes[0]!, code));
}
