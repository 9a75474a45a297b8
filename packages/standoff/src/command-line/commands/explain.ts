import { explanationToJson, renderExplanation } from '@standoff/report';
import { explainSteps } from '../../ask.ts';
import { identityOf } from '../../model.ts';
import { wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { checkVariant, findDecisionMaker } from '../options.ts';
import { runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface ExplainFlags {
  readonly state: string;
  readonly dm?: string;
  readonly concept?: string[];
  readonly variant?: string;
  readonly json?: boolean;
  readonly maxStates?: number;
}

/** `standoff explain MODEL --state STATE`: why a state holds or does not, down to the claims. */
export async function explainCommand(
  name: string,
  { state, dm, concept, variant, json, maxStates }: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  const { model } = await loadModel(name, terminal, maxStates);
  checkVariant(model, variant);
  const decisionMaker = findDecisionMaker(model, dm);
  const query = {
    state,
    ...(decisionMaker !== undefined && { decisionMaker }),
    ...(concept && { concepts: concept }),
    ...(variant !== undefined && { variant }),
    ...(maxStates !== undefined && { maxStates }),
  };
  const result = await runSteps(explainSteps(model, query), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { explanation } = result;
  if (json) return writeJson(explanationToJson(explanation, identityOf(model), variant), terminal);
  const text = renderExplanation(explanation, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}
