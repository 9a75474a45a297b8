/**
 * Finishes a node after all those that it is made of, each once, without a call for each depth: what
 * builds on each other in a file may be thousands deep. The order is that of calls.
 */
export function finishInOrder(
  root: number,
  partsOf: (node: number) => readonly number[],
  isFinished: (node: number) => boolean,
  finish: (node: number) => void,
): void {
  const open: Open[] = [];
  const begin = (node: number) => open.push({ node, parts: partsOf(node), at: 0 });
  if (!isFinished(root)) begin(root);
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    while (last.at < last.parts.length && isFinished(last.parts[last.at]!)) last.at++;
    const part = last.parts[last.at];
    if (part !== undefined) begin(part);
    else {
      finish(last.node);
      open.pop();
    }
  }
}

/** A node that is begun, and which of its parts it has come to. */
interface Open {
  readonly node: number;
  readonly parts: readonly number[];
  at: number;
}
