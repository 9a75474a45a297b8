/** What the command line says of how it ended. */
export const exitStatus = {
  done: 0,
  /** The model has errors. */
  modelErrors: 1,
  wrongUsage: 2,
  /** An analysis could not be done within the limits asked for. */
  limitReached: 3,
  /** The results could not be written. */
  outputFailed: 4,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** The end of a command that could not do what was asked, with what to tell the user. */
export class Failure extends Error {
  readonly status: ExitStatus;

  /** `message` may be empty where everything was said already. */
  constructor(status: ExitStatus, message: string) {
    super(message);
    this.status = status;
  }
}

/** A failure of which the user's command is the cause. */
export function wrongUsage(message: string): Failure {
  return new Failure(exitStatus.wrongUsage, message);
}
