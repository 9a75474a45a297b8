import type { Circuit, NodeIndex } from '../model/circuit.ts';
import type { Steps } from '../run/steps.ts';
import { type CellReader, evaluateCircuit } from './evaluate-circuit.ts';

/** The truth of one node in every cell, written into `truth`. */
export function* readTruth(
  circuit: Circuit,
  reader: CellReader,
  node: NodeIndex,
  truth: Uint8Array = new Uint8Array(reader.cells),
): Steps<Uint8Array> {
  yield* evaluateCircuit(circuit, reader, [node], (start, length, [block]) => {
    truth.set(block!.subarray(0, length), start);
  });
  return truth;
}
