import { profilesToJson, renderProfiles } from '@standoff/report';
import { identityOf } from '../../model.ts';
import { type ProfilesOptions, profilesResult } from '../../profiles.ts';
import { type CoalitionFlags, coalitionsAsked } from '../coalitions-asked.ts';
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

export interface ProfilesFlags
  extends Omit<ProfilesOptions, 'coalitions' | 'coalitionReading'>,
    CoalitionFlags {
  readonly json?: boolean;
  readonly threads?: number;
}

/** `standoff profiles MODEL --state STATE`: under which foresight of each decision maker a state holds. */
export async function profilesCommand(
  name: string,
  { json, threads, coalitions, reading, ...given }: ProfilesFlags,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, given.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, given.variant);
  const options = { ...given, ...coalitionsAsked(model, { ...given, coalitions, reading }) };
  const allowed = withMemoryLimit(options, terminal);
  const analysed = await runAnalysis(model, allowed, threads, terminal);
  const result = await runSteps(profilesResult(analysed, options), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { profiles } = result;
  if (json) {
    return writeJson(profilesToJson(profiles, identityOf(model), options.variant), terminal);
  }
  const text = renderProfiles(profiles, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}
