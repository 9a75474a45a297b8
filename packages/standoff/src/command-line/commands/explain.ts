import type { CoalitionReading } from '@standoff/engine';
import {
  coalitionExplanationToJson,
  explanationToJson,
  renderCoalitionExplanation,
  renderExplanation,
} from '@standoff/report';
import { otherReading } from '@standoff/study';
import { explainSteps } from '../../ask.ts';
import { type CoalitionExplanationQuery, explainCoalitionSteps } from '../../coalitions.ts';
import { identityOf, type Model } from '../../model.ts';
import { type ReadingOptions, readingAsked } from '../../reading.ts';
import { refuseIdleReading } from '../coalitions-asked.ts';
import { wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant, findCoalition, findDecisionMaker } from '../options.ts';
import { runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface ExplainFlags extends ReadingOptions {
  readonly state: string;
  /** A decision maker or a body, or several joined by `+`. */
  readonly dm?: string;
  readonly reading?: CoalitionReading;
  readonly concept?: string[];
  readonly variant?: string;
  readonly json?: boolean;
  readonly maxStates?: number;
  readonly maxMemory?: number;
}

const GENERAL_ONLY =
  'what several do together is explained in the general reading of preferences only; leave out --strength and --unknown';

/** `standoff explain MODEL --state STATE`: why a state holds or does not, down to the claims. */
export async function explainCommand(
  name: string,
  { dm, reading, concept, json, strength, unknown, ...given }: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  const { variant } = given;
  const loaded = await loadModel(name, terminal, given.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, variant);
  const about = { ...given, ...(concept && { concepts: concept }) };
  const read = { ...(strength && { strength }), ...(unknown && { unknown }) };
  if (dm?.includes('+')) {
    if (otherReading(readingAsked(read))) throw wrongUsage(GENERAL_ONLY);
    const coalition = findCoalition(model, dm)!;
    const asked = { ...about, coalition, ...(reading && { reading }) };
    return explainTogether(model, withMemoryLimit(asked, terminal), json === true, terminal);
  }
  refuseIdleReading({ reading });
  const decisionMaker = findDecisionMaker(model, dm);
  const query = { ...about, ...read, ...(decisionMaker !== undefined && { decisionMaker }) };
  const steps = explainSteps(model, withMemoryLimit(query, terminal));
  const result = await runSteps(steps, terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { explanation } = result;
  if (json) return writeJson(explanationToJson(explanation, identityOf(model), variant), terminal);
  const text = renderExplanation(explanation, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}

/** The same for several who act together. */
async function explainTogether(
  model: Model,
  query: CoalitionExplanationQuery,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const result = await runSteps(explainCoalitionSteps(model, query), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { explanation } = result;
  if (json) {
    const document = coalitionExplanationToJson(explanation, identityOf(model), query.variant);
    return writeJson(document, terminal);
  }
  const text = renderCoalitionExplanation(explanation, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}
