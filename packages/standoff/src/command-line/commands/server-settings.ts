import { readFile } from 'node:fs/promises';
import { type Configuration, readConfiguration } from '@standoff/server';
import { wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** What is set by a file and by the environment. */
export async function readSettings(
  file: string | undefined,
  terminal: Terminal,
): Promise<Configuration> {
  const read = readConfiguration(await readFileOf(file), terminal.env);
  if ('configuration' in read) return read.configuration;
  throw wrongUsage(['the settings are not right:', ...read.problems].join('\n  '));
}

async function readFileOf(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw wrongUsage(`the settings in ${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}
