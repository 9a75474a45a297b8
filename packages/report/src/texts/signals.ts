import { renderSignals } from '../beliefs/render-signals.ts';
import type { signalsTold } from '../tellings/signals.ts';
import type { InTextOf } from './in-text.ts';

/** What signals change, as text. */
export const signalsInText: InTextOf<typeof signalsTold> = {
  text: ({ result }, { style, width }) => renderSignals(result, style, width),
};
