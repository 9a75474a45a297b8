import type { CSSProperties } from 'react';
import type { ShownDecisionMaker } from '../desk/shown-conflict.ts';

const COLOURS = 8;

/** The colour of a decision maker; its name stands beside it wherever it is used. */
export function colourOf(position: number): CSSProperties {
  return { '--dm': `var(--dm-${position % COLOURS})` } as CSSProperties;
}

/** A decision maker by its short name, in its colour. */
export function DecisionMakerMark({
  decisionMaker,
  position,
  long = false,
  plain = false,
}: {
  readonly decisionMaker: ShownDecisionMaker;
  readonly position: number;
  readonly long?: boolean;
  /** Without the square, where another mark in its colour stands before the name. */
  readonly plain?: boolean;
}) {
  return (
    <span className={`dm-mark${plain ? ' dm-plain' : ''} given`} style={colourOf(position)}>
      {long ? decisionMaker.name : decisionMaker.short}
    </span>
  );
}
