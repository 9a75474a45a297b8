import type { Circuit, CircuitNode, NodeIndex } from '../src/model/circuit.ts';
import type { Model, Preference } from '../src/model/model.ts';

/** The same model with every node at another place in its circuit, as if its text were read anew. */
export function renumbered(model: Model): Model {
  const { form } = model;
  return {
    ...model,
    circuit: renumberedCircuit(model.circuit),
    form:
      form.kind === 'graph'
        ? form
        : {
            ...form,
            feasible: next(form.feasible),
            forbiddenMoves: form.forbiddenMoves.map(({ mover, from, to }) => ({
              mover,
              from: next(from),
              to: next(to),
            })),
          },
    preferences: model.preferences.map(renumberedPreference),
  };
}

function next(node: NodeIndex): NodeIndex {
  return node + 1;
}

function renumberedCircuit(circuit: Circuit): Circuit {
  return [{ op: 'constant', value: false }, ...circuit.map(renumberedNode)];
}

/** Parts of "and" and "or" change their order as well. */
function renumberedNode(node: CircuitNode): CircuitNode {
  switch (node.op) {
    case 'not':
      return { op: 'not', of: next(node.of) };
    case 'and':
    case 'or':
      return { op: node.op, of: node.of.map(next).reverse() };
    case 'iff':
      return { op: 'iff', of: [next(node.of[1]), next(node.of[0])] };
    case 'sum':
      return { ...node, truths: node.truths.map((one) => ({ ...one, node: next(one.node) })) };
    default:
      return node;
  }
}

function renumberedPreference(preference: Preference): Preference {
  switch (preference.kind) {
    case 'prioritized':
      return {
        kind: 'prioritized',
        tiers: preference.tiers.map(({ conditions, greatly }) => ({
          conditions: conditions.map(next),
          greatly,
        })),
      };
    case 'weights':
      return {
        ...preference,
        terms: preference.terms.map(({ condition, weight }) => ({
          condition: next(condition),
          weight,
        })),
      };
    default:
      return preference;
  }
}
