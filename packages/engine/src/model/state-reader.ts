import type { NodeIndex } from './circuit.ts';
import type { Model, OptionForm } from './model.ts';

/** Reads single states of a model by their code, without building a space. */
export interface StateReader {
  /** Whether there is a feasible state with this code. */
  isState(code: number): boolean;
  /** Level of every option; empty in a graph model. */
  levels(code: number): number[];
  /** Whether a circuit node is true in a state. */
  holds(node: NodeIndex, code: number): boolean;
}

/** Cost of a question: the nodes below the one asked for. */
export function readStates(model: Model): StateReader {
  const { form } = model;
  const levels = (code: number) => (form.kind === 'options' ? levelsOf(form, code) : []);
  const holds = (node: NodeIndex, code: number) => evaluate(model, node, code, levels(code));
  const codes = countCodes(model);
  return {
    levels,
    holds,
    isState: (code) =>
      Number.isInteger(code) &&
      code >= 0 &&
      code < codes &&
      (form.kind === 'graph' || holds(form.feasible, code)),
  };
}

function countCodes({ form }: Model): number {
  if (form.kind === 'graph') return form.stateCount;
  return form.options.reduce((product, option) => product * option.levels, 1);
}

/** The level of every option in the state with this code. */
export function levelsOf(form: OptionForm, code: number): number[] {
  let rest = code;
  return form.options.map(({ levels }) => {
    const level = rest % levels;
    rest = (rest - level) / levels;
    return level;
  });
}

/** The code of the state in which the options stand at these levels. */
export function codeOf(form: OptionForm, levels: readonly number[]): number {
  return form.options.reduceRight((code, option, k) => code * option.levels + levels[k]!, 0);
}

function evaluate(
  { circuit }: Model,
  root: NodeIndex,
  code: number,
  levels: readonly number[],
): boolean {
  const known = new Map<NodeIndex, boolean>();
  const truth = (index: NodeIndex): boolean => {
    const value = known.get(index) ?? compute(index);
    known.set(index, value);
    return value;
  };
  const compute = (index: NodeIndex): boolean => {
    const node = circuit[index]!;
    switch (node.op) {
      case 'constant':
        return node.value;
      case 'level':
        return node.in[levels[node.option]!]!;
      case 'states':
        return node.in.includes(code);
      case 'not':
        return !truth(node.of);
      case 'and':
        return node.of.every(truth);
      case 'or':
        return node.of.some(truth);
      case 'iff':
        return truth(node.of[0]) === truth(node.of[1]);
    }
  };
  return truth(root);
}
