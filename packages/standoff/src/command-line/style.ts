import type { Style } from '@standoff/report';
import picocolors from 'picocolors';
import { hasColours, type Terminal } from './terminal.ts';

/** The dress of texts on standard output. */
export function styleFor(terminal: Terminal): Style {
  const colours = picocolors.createColors(hasColours(terminal, terminal.stdout));
  const { blue, yellow, magenta, cyan, green, red } = colours;
  const ofDecisionMakers = [blue, yellow, magenta, cyan, green, red];
  return {
    heading: (text) => colours.bold(colours.underline(text)),
    strong: colours.bold,
    quiet: colours.dim,
    decisionMaker: (position, text) => ofDecisionMakers[position % ofDecisionMakers.length]!(text),
  };
}
