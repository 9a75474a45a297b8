import { readFile } from 'node:fs/promises';
import { type Configuration, type ConfigurationOptions, readConfiguration } from '@standoff/server';
import { Failure, wrongUsage } from '../failure.ts';
import { isNamedPipe, readNamedPipe } from '../named-pipe.ts';
import { readPieces } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';

/** Options of every command that has to do with a server. */
export interface ServerFlags extends ConfigurationOptions {
  readonly configuration?: string;
}

/** What is set by options, by the environment and by a file. */
export async function readSettings(
  { configuration, port, data, database }: ServerFlags,
  terminal: Terminal,
): Promise<Configuration> {
  const file = await readFileOf(configuration);
  const read = readConfiguration(file, terminal.env, { port, data, database });
  if ('configuration' in read) return read.configuration;
  throw wrongUsage(['the settings are not right:', ...read.problems].join('\n  '));
}

async function readFileOf(file: string | undefined): Promise<unknown> {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(await textOf(file));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw wrongUsage(`the settings in ${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

async function textOf(file: string): Promise<string> {
  if (!(await isNamedPipe(file))) return readFile(file, 'utf8');
  return new TextDecoder().decode(await readPieces(readNamedPipe(file)));
}
