import { counted } from '@standoff/wording';
import { exitStatus, Failure } from '../command-line/failure.ts';
import { NONE_UNKEPT } from './kept-answers.ts';

/** Ends a batch, all of whose answers were given, where some of them could not be kept in the folder for that. */
export function failIfUnkept({ count, why } = NONE_UNKEPT, folder = ''): void {
  if (count === 0) return;
  throw new Failure(
    exitStatus.outputFailed,
    `${counted(count, 'answer was', 'answers were')} given but could not be kept in ${folder}: ${why}`,
  );
}
