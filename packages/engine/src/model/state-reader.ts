import type { CircuitNode, NodeIndex } from './circuit.ts';
import { childrenOf } from './circuit-children.ts';
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

/**
 * Cost of a question: the nodes below the one asked for that the questions before it about the same state left out,
 * if at most one other state was asked about since.
 */
export function readStates(model: Model): StateReader {
  const { form } = model;
  const bases = form.kind === 'options' ? basesOf(form) : [];
  const levels = (code: StateCode) => digitsOfCode(bases, code);
  // Two, since states are compared by asking of both in turn.
  let last: KnownState | undefined;
  let before: KnownState | undefined;
  const knownState = (code: StateCode): KnownState => {
    if (last?.code === code) return last;
    const known = before?.code === code ? before : { code, levels: levels(code), known: new Map() };
    before = last;
    last = known;
    return known;
  };
  const holds = (node: NodeIndex, code: StateCode) => evaluate(model, node, knownState(code));
  const count = form.kind === 'graph' ? form.stateCount : countCodes(bases);
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

/** A state, and the truth of nodes in it as far as it was asked for. */
interface KnownState {
  readonly code: StateCode;
  readonly levels: readonly number[];
  readonly known: Map<NodeIndex, boolean>;
}

/** Facts may build on each other in thousands, so what is open is kept in a list, not in calls. */
function evaluate(
  { circuit }: Model,
  root: NodeIndex,
  { code, levels, known }: KnownState,
): boolean {
  if (known.has(root)) return known.get(root)!;
  const open: Open[] = [{ index: root, at: 0 }];
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const node = circuit[last.index]!;
    const children = childrenOf(node);
    let child = children[last.at];
    while (child !== undefined && known.has(child) && known.get(child) !== decides(node)) {
      last.at++;
      child = children[last.at];
    }
    if (child !== undefined && !known.has(child)) {
      open.push({ index: child, at: 0 });
    } else {
      const isDecided = child !== undefined;
      known.set(
        last.index,
        conclude(node, isDecided, (of) => known.get(of)!, code, levels),
      );
      open.pop();
    }
  }
  return known.get(root)!;
}

/** A node that is being evaluated, and which of its children it has come to. */
interface Open {
  readonly index: NodeIndex;
  at: number;
}

/** The truth of a child that settles that of a node, so that the children after it do not matter. */
function decides({ op }: CircuitNode): boolean | undefined {
  if (op === 'and') return false;
  return op === 'or' ? true : undefined;
}

function conclude(
  node: CircuitNode,
  isDecided: boolean,
  truth: (child: NodeIndex) => boolean,
  code: StateCode,
  levels: readonly number[],
): boolean {
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'level':
      return node.in[levels[node.option]!]!;
    case 'sum': {
      const ofLevels = node.levels.reduce((sum, one) => sum + one.times * levels[one.option]!, 0);
      const sum = node.truths.reduce(
        (all, one) => all + (truth(one.node) ? one.times : 0),
        ofLevels,
      );
      return sum >= node.least && sum <= node.most;
    }
    case 'states':
      return node.in.some((state) => state === code);
    case 'not':
      return !truth(node.of);
    case 'and':
      return !isDecided;
    case 'or':
      return isDecided;
    case 'iff':
      return truth(node.of[0]) === truth(node.of[1]);
  }
}
