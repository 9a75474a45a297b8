/** Divide the dollar by majority: units among three, each of whom wants more for itself. */
export function unitsAmongThree(units: number, [ann, bob, cid]: Shares): string {
  return `standoff: 1
title: Units among three
decision-makers:
  ann: { name: Ann, prefers: [{ more: board.ann }] }
  bob: { name: Bob, prefers: [{ more: board.bob }] }
  cid: { name: Cid, prefers: [{ more: board.cid }] }
infeasible: [board.ann + board.bob + board.cid != ${units}]
bodies:
  board: { members: [ann, bob, cid], adopts: 2 votes, options: { ann: 0 to ${units}, bob: 0 to ${units}, cid: 0 to ${units} } }
status-quo: { board.ann: ${ann}, board.bob: ${bob}, board.cid: ${cid} }
`;
}

export type Shares = readonly [number, number, number];

export function divisions(units: number): Shares[] {
  return Array.from({ length: units + 1 }, (_, ann) =>
    Array.from({ length: units - ann + 1 }, (__, bob): Shares => [ann, bob, units - ann - bob]),
  ).flat();
}

/** Divisions that at least two of the three like better. */
export function betterForTwo(units: number, from: Shares): Shares[] {
  return divisions(units).filter((to) => to.filter((share, k) => share > from[k]!).length >= 2);
}
