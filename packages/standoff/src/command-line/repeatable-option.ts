import { Option } from 'commander';

/** An option with a value that may be given several times: all its values count, as a list. */
export class RepeatableOption extends Option {
  constructor(flags: string, description: string) {
    super(flags, `${description}; may be given several times`);
    this.argParser((text: string, before: readonly string[] = []) => [...before, text]);
  }
}
