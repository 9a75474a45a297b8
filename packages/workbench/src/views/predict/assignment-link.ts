import type { Workspace } from '../../document/workspace.ts';
import { addressOf } from '../../document/write-address.ts';
import { type Assignment, writeAssignment } from './assignment.ts';

/** The link to an assignment, or to where its answers are gathered; undefined where the text is too long for a link. */
export async function linkTo(
  workspace: Workspace,
  view: 'situation' | 'gather',
  assignment: Assignment,
  answer?: string,
): Promise<string | undefined> {
  const { address, holdsText } = await addressOf({
    ...workspace,
    view,
    here: workspace.conflict?.start ?? '',
    rival: undefined,
    predict: writeAssignment(assignment, answer),
  });
  return holdsText ? new URL(address, location.href).href : undefined;
}
