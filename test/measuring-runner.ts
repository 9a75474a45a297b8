import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { RunnerTestFile as File } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';

/** A tick of the times in `/proc`, in seconds. */
const TICK = 0.01;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** What it and those of its children that have ended took, in seconds. */
  readonly seconds: number;
}

function readProcess(id: string): Process[] {
  try {
    // The name, which may hold anything, stands in brackets.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ id: Number(id), parent: Number(fields[1]), seconds: ticks * TICK }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

/** What this process and all that it has started have taken of processors, in seconds: `/proc` tells it, so Linux alone. */
function secondsTaken(): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const from = (id: number): number =>
    all.reduce((sum, { parent, id: child }) => sum + (parent === id ? from(child) : 0), 0) +
    (all.find((one) => one.id === id)?.seconds ?? 0);
  return from(process.pid);
}

/** Writes for each test file what it took of processors, with its imports: see `scripts/measure-tests.mjs`. */
export default class MeasuringRunner extends VitestTestRunner {
  #before = 0;

  override onCollectStart(file: File): void {
    super.onCollectStart(file);
    this.#before = secondsTaken();
  }

  override async onAfterRunSuite(suite: File): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (suite.filepath === undefined) return;
    const line = {
      file: relative(process.cwd(), suite.filepath),
      seconds: secondsTaken() - this.#before,
    };
    appendFileSync(process.env['STANDOFF_MEASURED'] ?? '', `${JSON.stringify(line)}\n`);
  }
}
