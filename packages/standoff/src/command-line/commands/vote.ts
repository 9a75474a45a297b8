import { renderVotes, votesToJson } from '@standoff/report';
import { identityOf } from '../../model.ts';
import { type VoteQuery, voteSteps } from '../../vote.ts';
import { wrongUsage } from '../failure.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { checkVariant } from '../options.ts';
import { runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface VoteFlags extends VoteQuery {
  readonly json?: boolean;
}

/** `standoff vote MODEL`: how the members of bodies vote on every draft from a state, and why. */
export async function voteCommand(
  name: string,
  { json, ...query }: VoteFlags,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, query.maxStates);
  const { model } = loaded;
  await noteWarnings(loaded, name, terminal);
  checkVariant(model, query.variant);
  const result = await runSteps(voteSteps(model, withMemoryLimit(query, terminal)), terminal);
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'not-found') throw wrongUsage(result.problem);
  const { casebook, from, votes } = result;
  if (json) {
    return writeJson(
      votesToJson(casebook, from, votes, identityOf(model), query.variant),
      terminal,
    );
  }
  const texts = votes.map((one) => renderVotes(one, styleFor(terminal), widthOf(terminal)));
  terminal.stdout.write(`${texts.join('\n\n')}\n`);
}
