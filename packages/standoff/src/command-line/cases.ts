import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderBrought } from '../published/brought.ts';

/** A conflict that comes with Standoff. */
export interface Case {
  /** Its folder, which may stand wherever a model is asked for. */
  readonly id: string;
  readonly title: string;
  /** One line. */
  readonly about: string;
}

/** The bundled cases, in the order in which they are shown. */
export function cases(): Case[] {
  return readIndex(readFileSync(join(folderBrought('catalog'), 'index.yaml'), 'utf8'));
}

/** Path of the model file of a case; undefined if no case has that id. */
export function caseFile(id: string): string | undefined {
  return cases().some((known) => known.id === id)
    ? join(folderBrought('catalog'), id, `${id}.standoff.yaml`)
    : undefined;
}

/**
 * Reads the catalog's own index, a list of entries with one key to a line. YAML in general is left to
 * the language.
 */
function readIndex(text: string): Case[] {
  const entries = text.split(/^ {2}- /m).slice(1);
  return entries.map((entry) => ({
    id: fieldOf(entry, 'id'),
    title: fieldOf(entry, 'title'),
    about: fieldOf(entry, 'about'),
  }));
}

function fieldOf(entry: string, key: string): string {
  return new RegExp(`^ *${key}: (.*)$`, 'm').exec(entry)?.[1]?.trim() ?? '';
}
