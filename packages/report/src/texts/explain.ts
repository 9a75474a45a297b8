import { explain } from '@standoff/study';
import { furtherHeading } from '@standoff/wording';
import { renderCoalitionExplanation } from '../coalitions/render-coalition-explanation.ts';
import { renderDecided } from '../explain/render-decided.ts';
import { renderExplanation } from '../explain/render-explanation.ts';
import type { explainTold } from '../tellings/explain.ts';
import { furtherCommands } from './further-commands.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** The reasons for a state, as text. */
export const explainInText: InTextOf<typeof explainTold> = {
  details: true,
  text(answered, layout) {
    const { result } = answered;
    const { style, width, detail, commands } = layout;
    if (result.of === 'proposition') {
      const text = renderDecided(result, style, width, detail);
      const further = detail === 'full' && commands ? furtherCommands(result, commands) : [];
      const lines = [style.heading(furtherHeading), ...further.map((line) => `  ${line}`)];
      return further.length === 0 ? text : `${text}\n\n${lines.join('\n')}`;
    }
    const text =
      result.of === 'each'
        ? renderExplanation(result.explanation, {
            style,
            width,
            ...(detail && { detail }),
            ...(result.doubts && { doubts: result.doubts }),
          })
        : renderCoalitionExplanation(result.explanation, style, width, detail);
    return tellLevelsRead(explain, answered, layout, text);
  },
};
