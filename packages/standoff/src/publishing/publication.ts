import { basename } from 'node:path';
import {
  type AnsweredDoubt,
  answerDoubts,
  answerStatements,
  type HeldBriefing,
  isPlainName,
  isWebAddress,
  versionOf,
} from '@standoff/briefing';
import { exitStatus, Failure, wrongUsage } from '../command-line/failure.ts';
import { isError, showDiagnostics } from '../command-line/load-model.ts';
import type { Terminal } from '../command-line/terminal.ts';
import { loadBriefing } from './load-briefing.ts';
import type { Taken } from './photographs.ts';

/** A briefing without errors, with all that its page is made of. */
export interface Publication {
  /** What its folder is called where there are several. */
  readonly name: string;
  readonly held: NonNullable<HeldBriefing['held']>;
  readonly texts: { readonly briefing: string; readonly model: string };
  /** Of the briefing and its model. */
  readonly version: string;
  readonly pictures: ReadonlyMap<string, Taken>;
  /** What becomes of the page under what it offers to suppose, worked out once for all that it is written to. */
  readonly doubts: () => Promise<readonly AnsweredDoubt[]>;
  /** The same without each statement of its model, by the ids of these changes, for as many as there was time for. */
  readonly statementAnswers: () => Promise<object>;
  /** Paths of the files that it was read from. */
  readonly sources: readonly string[];
}

/** Reads briefings to be published; one with errors ends the command before anything is written. */
export async function readPublications(
  names: readonly string[],
  terminal: Terminal,
  { doubtSeconds = 10 }: { readonly doubtSeconds?: number } = {},
): Promise<Publication[]> {
  const read: Publication[] = [];
  for (const name of names) read.push(await readPublication(name, terminal, doubtSeconds));
  return read;
}

async function readPublication(
  name: string,
  terminal: Terminal,
  doubtSeconds: number,
): Promise<Publication> {
  const loaded = await loadBriefing(name, terminal);
  const { held, model, diagnostics, source } = loaded;
  showDiagnostics(diagnostics, source, terminal);
  if (held === undefined || model === undefined || diagnostics.some(isError)) {
    throw new Failure(exitStatus.modelErrors, 'nothing was written: the briefing has errors');
  }
  const texts = { briefing: held.source, model: model.text };
  let doubts: Promise<readonly AnsweredDoubt[]> | undefined;
  let statements: Promise<object> | undefined;
  return {
    name: basename(name).replace(/(\.briefing)?\.md$/, ''),
    held,
    texts,
    version: versionOf(texts),
    pictures: loaded.pictures ?? new Map(),
    doubts() {
      doubts ??= answerDoubts(held);
      return doubts;
    },
    statementAnswers() {
      statements ??= answerStatements(held, doubtSeconds * 1000);
      return statements;
    },
    sources: loaded.sources ?? [],
  };
}

/** Where a publication stands, whatever its head says. */
export function standingAt(publication: Publication, address: string | undefined): Publication {
  if (address === undefined) return publication;
  const { held } = publication;
  const briefing = { ...held.briefing, head: { ...held.briefing.head, address } };
  return { ...publication, held: { ...held, briefing } };
}

/** Publications that stand in folders of their own, each called as its briefing is. */
export function inFolders(
  publications: readonly Publication[],
  address: string | undefined,
): Publication[] {
  const taken = new Set<string>();
  return publications.map((publication) => {
    const { name } = publication;
    if (!isPlainName(name)) {
      throw wrongUsage(`"${name}" can be no name of a folder on every host: rename the briefing`);
    }
    // Some hosts and disks do not tell capital letters from small ones.
    const folded = name.toLowerCase();
    if (taken.has(folded)) throw wrongUsage(`two briefings are called ${name}: rename one of them`);
    taken.add(folded);
    return standingAt(publication, address === undefined ? undefined : `${address}/${name}`);
  });
}

/** An address as it was given to the command, without the slash at its end. */
export function readAddress(address: string): string {
  const isWhole = isWebAddress(address) && !/[?#\s"'<>`\\]/.test(address);
  if (!isWhole) {
    throw wrongUsage(`--address is the address of the folder, such as https://example.org/news`);
  }
  return address.replace(/\/+$/, '');
}
