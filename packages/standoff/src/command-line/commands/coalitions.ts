import { coalitionsToJson, renderCoalitions, type TooManyCoalitions } from '@standoff/report';
import {
  type CoalitionsOptions,
  coalitionsResult,
  sayTooMany,
  tooManySteps,
} from '../../coalitions.ts';
import { identityOf } from '../../model.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant, findCoalition } from '../options.ts';
import { runAnalysis, runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface CoalitionsFlags extends Omit<CoalitionsOptions, 'coalition'> {
  readonly coalition?: string;
  readonly json?: boolean;
  readonly threads?: number;
}

/** `standoff coalitions MODEL`: what some can do together, and what splitting them would change. */
export async function coalitionsCommand(
  name: string,
  { json, threads, coalition, ...flags }: CoalitionsFlags,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, flags.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, flags.variant);
  const members = findCoalition(model, coalition);
  const options = { ...flags, ...(members && { coalition: members }) };
  const allowed = withMemoryLimit(options, terminal);
  const tooMany = await runSteps(tooManySteps(model, allowed), terminal);
  if (tooMany !== undefined) throw tooManyCoalitions(tooMany);
  const analysed = await runAnalysis(model, allowed, threads, terminal);
  const result = await runSteps(coalitionsResult(analysed, options), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'too-many-coalitions') throw tooManyCoalitions(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { study } = result;
  if (json) {
    return writeJson(coalitionsToJson(study, identityOf(model), options.variant), terminal);
  }
  const text = renderCoalitions(study, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}

function tooManyCoalitions(found: TooManyCoalitions): Failure {
  return new Failure(exitStatus.limitReached, `${sayTooMany(found)} with --coalition`);
}
