import type { CSSProperties } from 'react';
import { colourOf } from '../../design/decision-maker-mark.tsx';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** The colour of a member of a body that is a decision maker; whoever votes as the file says has none. */
export function colourOfMember(
  { decisionMakers }: ShownConflict,
  member: string,
): CSSProperties | undefined {
  const position = decisionMakers.findIndex(({ id, body }) => id === member && body === undefined);
  return position < 0 ? undefined : colourOf(position);
}
