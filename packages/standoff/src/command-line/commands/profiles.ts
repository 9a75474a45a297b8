import { profilesToJson, renderProfiles } from '@standoff/report';
import { identityOf } from '../../model.ts';
import { type ProfilesOptions, profilesResult } from '../../profiles.ts';
import { wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant } from '../options.ts';
import { runAnalysis } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface ProfilesFlags extends ProfilesOptions {
  readonly json?: boolean;
  readonly threads?: number;
}

/** `standoff profiles MODEL --state STATE`: under which foresight of each decision maker a state holds. */
export async function profilesCommand(
  name: string,
  { json, threads, state, ...options }: ProfilesFlags,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, options.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, options.variant);
  const allowed = withMemoryLimit(options, terminal);
  const result = profilesResult(await runAnalysis(model, allowed, threads, terminal), state);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { profiles } = result;
  if (json) {
    return writeJson(profilesToJson(profiles, identityOf(model), options.variant), terminal);
  }
  const text = renderProfiles(profiles, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}
