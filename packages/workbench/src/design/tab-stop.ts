/**
 * Leaves a choice of a group out of the tab order where another one is chosen, so that Tab reaches the chosen one,
 * as in any group of radio buttons; arrow keys reach the others. While nothing is chosen all are in the order.
 */
export function tabStop(isChosen: boolean, isAnyChosen: boolean) {
  return { excludeFromTabOrder: isAnyChosen && !isChosen };
}
