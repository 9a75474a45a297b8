import { exitStatus } from './failure.ts';

/** A stream of Node, as far as its errors go. */
export interface FallibleOutput {
  write(text: string): unknown;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** Told each time that a line could not be written. */
export type LineLost = (error: NodeJS.ErrnoException) => void;

/**
 * Ends the program when its output cannot be written. Whoever reads it may have seen enough
 * (`| head`): that is no error and passes in silence, but what was found out is still told by the status.
 * What is given ends that, for a program whose work is not what it writes.
 */
export function watchOutput(
  stdout: FallibleOutput,
  stderr: FallibleOutput,
  exit: (status: number) => void,
  found: () => number | undefined,
): (lost: LineLost) => void {
  let goesOn: LineLost | undefined;
  stdout.on('error', (error) => {
    if (goesOn !== undefined) return goesOn(error);
    if (error.code === 'EPIPE') {
      // The last that was written may be all that there is, and the work ends with its own status at once.
      setImmediate(() => exit(found() ?? exitStatus.done));
      return;
    }
    stderr.write(`error: the results could not be written: ${error.message}\n`);
    exit(exitStatus.outputFailed);
  });
  // There is nowhere left to say so. Who no longer reads messages still learns how the work ended.
  stderr.on('error', (error) => {
    if (error.code !== 'EPIPE' && goesOn === undefined) exit(exitStatus.outputFailed);
  });
  return (lost) => {
    goesOn = lost;
  };
}
