/** What a line of the log may say: numbers and words of ours, and nothing of who asked for what. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export type Level = 'info' | 'warn' | 'error';

export type Log = (level: Level, event: string, told?: LogFields) => void;

/** Lines of JSON. Addresses of readers, names and texts never come here: routes are told by their patterns. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (level, event, told = {}) =>
    write(`${JSON.stringify({ time: now().toISOString(), level, event, ...told })}\n`);
}
