import type { NodeIndex } from './circuit.ts';
import type { Model, Option } from './model.ts';
import {
  codeOfDigits,
  countCodes,
  digitsOfCode,
  isCodeBelow,
  type StateCode,
} from './state-code.ts';

/** Reads single states of a model by their code, without building a space. */
export interface StateReader {
  /** Whether there is a feasible state with this code. */
  isState(code: StateCode): boolean;
  /** Level of every option; empty in a graph model. */
  levels(code: StateCode): number[];
  /** Whether a circuit node is true in a state. */
  holds(node: NodeIndex, code: StateCode): boolean;
}

/** Cost of a question: the nodes below the one asked for. */
export function readStates(model: Model): StateReader {
  const { form } = model;
  const levels = (code: StateCode) => (form.kind === 'options' ? levelsOf(form, code) : []);
  const holds = (node: NodeIndex, code: StateCode) => evaluate(model, node, code, levels(code));
  const count = form.kind === 'graph' ? form.stateCount : countCodes(basesOf(form));
  return {
    levels,
    holds,
    isState: (code) =>
      isCodeBelow(count, code) && (form.kind === 'graph' || holds(form.feasible, code)),
  };
}

/** The level of every option in the state with this code. */
export function levelsOf(form: Levelled, code: StateCode): number[] {
  return digitsOfCode(basesOf(form), code);
}

/** The code of the state in which the options stand at these levels. */
export function codeOf(form: Levelled, levels: readonly number[]): StateCode {
  return codeOfDigits(basesOf(form), levels);
}

/** Of the options only their numbers of levels are looked at. */
interface Levelled {
  readonly options: readonly Pick<Option, 'levels'>[];
}

function basesOf({ options }: Levelled): number[] {
  return options.map(({ levels }) => levels);
}

function evaluate(
  { circuit }: Model,
  root: NodeIndex,
  code: StateCode,
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
        return node.in.some((state) => state === code);
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
