/** Calls `visit` with every state that a decision maker reaches from a cell in one move. */
export type VisitTargets = (cell: number, visit: (target: number) => void) => void;
