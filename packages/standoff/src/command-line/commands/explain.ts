import { explanationToJson, renderExplanation } from '@standoff/report';
import { explainSteps } from '../../ask.ts';
import { identityOf } from '../../model.ts';
import type { ReadingOptions } from '../../reading.ts';
import { wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant, findDecisionMaker } from '../options.ts';
import { runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface ExplainFlags extends ReadingOptions {
  readonly state: string;
  readonly dm?: string;
  readonly concept?: string[];
  readonly variant?: string;
  readonly json?: boolean;
  readonly maxStates?: number;
  readonly maxMemory?: number;
}

/** `standoff explain MODEL --state STATE`: why a state holds or does not, down to the claims. */
export async function explainCommand(
  name: string,
  { dm, concept, json, ...asked }: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  const { variant } = asked;
  const loaded = await loadModel(name, terminal, asked.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, variant);
  const decisionMaker = findDecisionMaker(model, dm);
  const query = {
    ...asked,
    ...(decisionMaker !== undefined && { decisionMaker }),
    ...(concept && { concepts: concept }),
  };
  const steps = explainSteps(model, withMemoryLimit(query, terminal));
  const result = await runSteps(steps, terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { explanation } = result;
  if (json) return writeJson(explanationToJson(explanation, identityOf(model), variant), terminal);
  const text = renderExplanation(explanation, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}
