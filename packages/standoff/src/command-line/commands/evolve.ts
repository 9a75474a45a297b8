import { evolutionToJson, renderEvolution } from '@standoff/report';
import { type EvolveOptions, evolveResult } from '../../evolve.ts';
import { identityOf } from '../../model.ts';
import { wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant } from '../options.ts';
import { runAnalysis, runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface EvolveFlags extends EvolveOptions {
  readonly json?: boolean;
  readonly threads?: number;
}

/** `standoff evolve MODEL`: where moves lead from a state, and who would make them. */
export async function evolveCommand(
  name: string,
  { json, threads, ...options }: EvolveFlags,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, options.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, options.variant);
  const allowed = withMemoryLimit(options, terminal);
  const analysed = await runAnalysis(model, allowed, threads, terminal);
  const result = await runSteps(evolveResult(analysed, options), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { evolution } = result;
  if (json) {
    return writeJson(evolutionToJson(evolution, identityOf(model), options.variant), terminal);
  }
  const text = renderEvolution(evolution, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}
