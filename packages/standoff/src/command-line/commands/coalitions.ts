import { coalitionsToJson, isAbridged, renderCoalitions, type ToGoOn } from '@standoff/report';
import type { CoalitionStudy, TooManyCoalitions } from '@standoff/study';
import {
  type CoalitionsOptions,
  coalitionsResult,
  sayTooMany,
  tooManySteps,
} from '../../coalitions.ts';
import { identityOf } from '../../model.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { modelWord, needOf, programName, shellWord } from '../invocation.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant, findCoalition } from '../options.ts';
import { runAnalysis, runSteadySteps, runSteps } from '../run-steps.ts';
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
  const result = await runSteadySteps(coalitionsResult(analysed, options), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'too-many-coalitions') throw tooManyCoalitions(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { study } = result;
  if (json) {
    return writeJson(coalitionsToJson(study, identityOf(model), options.variant), terminal);
  }
  const toGoOn = howToGoOn(name, study, options, terminal);
  const text = renderCoalitions(study, styleFor(terminal), widthOf(terminal), toGoOn);
  terminal.stdout.write(`${text}\n`);
}

/** The same question about another equilibrium that is upset, and for all that the text leaves out. */
function howToGoOn(
  name: string,
  study: CoalitionStudy,
  { state, coalition, reading, concepts, variant, limit }: CoalitionsOptions,
  terminal: Terminal,
): ToGoOn {
  const { casebook, from, equilibria } = study;
  const flag = (word: string, value: string | undefined) =>
    value === undefined ? '' : ` --${word} ${shellWord(value)}`;
  const command = [
    `${programName(terminal)} coalitions ${modelWord(name)}`,
    flag('variant', variant),
    flag('coalition', coalition?.join('+')),
    flag('reading', reading),
    flag('concepts', concepts?.join(',')),
  ].join('');
  const other = equilibria?.upset.find((upset) => upset.state !== from?.state);
  const ways: { readonly gives: string; readonly words: string }[] = [];
  if (other !== undefined) {
    const id = casebook.stateId(other.state);
    ways.push({ gives: '--state gives the reasons of each', words: flag('state', id) });
  }
  if (isAbridged(study)) {
    const words = `${flag('state', state)}${flag('limit', limit?.toString())} --json`;
    ways.push({ gives: '--json gives all that was found', words });
  }
  return {
    commands: ways.map(({ words }) => command + words),
    commandsNeed: needOf(
      name,
      ways.map(({ gives }) => gives),
    ),
  };
}

function tooManyCoalitions(found: TooManyCoalitions): Failure {
  return new Failure(exitStatus.limitReached, `${sayTooMany(found)} with --coalition`);
}
