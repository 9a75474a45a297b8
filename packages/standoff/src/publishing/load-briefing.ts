import { existsSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type Briefing,
  changesToCome,
  checkSources,
  type HeldBriefing,
  holdBriefing,
  isPlainName,
  readBriefing,
} from '@standoff/briefing';
import {
  createDiagnosticCollector,
  type Diagnostic,
  readModelText,
  type SourceText,
  type Span,
} from '@standoff/language';
import type { Model } from '@standoff/study';
import { caseFile } from '../command-line/cases.ts';
import { exitStatus, Failure, wrongUsage } from '../command-line/failure.ts';
import { isError, readModel, showDiagnostics } from '../command-line/load-model.ts';
import { readInput } from '../command-line/read-input.ts';
import { readModelInput } from '../command-line/read-model-input.ts';
import type { Terminal } from '../command-line/terminal.ts';
import { readPictures, type Taken } from './photographs.ts';

/** A briefing with its model, as far as they can be read. */
export interface LoadedBriefing {
  /** Absent where the briefing has an error that keeps its model from being known. */
  readonly held?: HeldBriefing['held'];
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
  /** The pictures that it names, by name. */
  readonly pictures?: ReadonlyMap<string, Taken>;
  /** Paths of all that was read: the briefing, its model and its pictures. */
  readonly sources?: readonly string[];
  /** The folder in which the briefing lies. */
  readonly folder: string;
}

/** How names of briefings end. */
const BRIEFING = '.briefing.md';

/** Reads a briefing and the model that it is about, and holds one against the other. */
export async function loadBriefing(name: string, terminal: Terminal): Promise<LoadedBriefing> {
  const input = await readInput(bundledBriefing(name) ?? name, terminal);
  const folder = dirname(input.path ?? '.');
  const { text, diagnostics, source } = readModelText(input.bytes, input.name);
  if (text === undefined) return { diagnostics, source, folder };
  const read = readBriefing(text, input.name);
  if (read.briefing === undefined) return { ...read, folder };
  const named = read.briefing.head.model;
  const path = await modelFile(named, folder);
  if (typeof path !== 'string') {
    const at = Math.max(0, text.indexOf(named));
    const collector = createDiagnosticCollector();
    collector.add(read.diagnostics);
    collector.report(
      'wrong-attribute',
      { start: at, end: at + named.length },
      path?.problem ?? `there is no model "${named}"`,
      {
        help: 'name a file beside the briefing, or the id of a bundled case',
      },
    );
    return { diagnostics: collector.list(), source, folder };
  }
  const model = await readModelInput(path, terminal);
  const parsed = readModel(model);
  if (parsed.model === undefined) {
    showDiagnostics(parsed.diagnostics.filter(isError), parsed.source, terminal);
    throw new Failure(exitStatus.modelErrors, '');
  }
  const held = await holdBriefing(text, input.name, parsed.model);
  const pictures = await readPictures(folder, namesOfPictures(read.briefing));
  const ofPictures = [...pictures.keys()].map((one) => join(folder, 'media', one));
  return {
    ...held,
    diagnostics: withMore(held.diagnostics, read.briefing, pictures, parsed.model),
    model: parsed.model,
    pictures,
    sources: [...(input.path === undefined ? [] : [input.path]), ...model.files, ...ofPictures],
    folder,
  };
}

/** Where a head begins. */
const HEAD: Span = { start: 0, end: 3 };

/** The attributes that name pictures. */
const PICTURES = ['src', 'dark', 'poster'];

function namesOfPictures({ head, directives }: Briefing): string[] {
  const named = directives.flatMap(({ attributes }) =>
    PICTURES.flatMap((key) => attributes.get(key)?.value ?? []),
  );
  return head.picture === undefined ? named : [...named, head.picture];
}

/** With pictures that are refused, sources that nobody can look up, and changes on a day to come. */
function withMore(
  diagnostics: readonly Diagnostic[],
  { directives, head }: Briefing,
  pictures: ReadonlyMap<string, Taken>,
  model: Model,
): Diagnostic[] {
  const collector = createDiagnosticCollector();
  collector.add(diagnostics);
  checkSources(model.base.conflict, HEAD, collector.report);
  for (const problem of changesToCome(head.changes ?? [], new Date())) {
    collector.report('wrong-form', HEAD, problem);
  }
  const refuse = (name: string, span: Span): void => {
    const picture = pictures.get(name);
    if (picture === undefined || !('problem' in picture)) return;
    collector.report('refused-picture', span, picture.problem);
  };
  for (const { attributes } of directives) {
    for (const key of PICTURES) {
      const named = attributes.get(key);
      if (named !== undefined && isPlainName(named.value)) refuse(named.value, named.span);
    }
  }
  if (head.picture !== undefined) refuse(head.picture, HEAD);
  return collector.list();
}

/** The briefing that a bundled case comes with, by the id of the case. */
function bundledBriefing(name: string): string | undefined {
  const briefing = caseFile(name)?.replace(/\.standoff\.yaml$/, BRIEFING);
  if (briefing === undefined || existsSync(briefing)) return briefing;
  throw wrongUsage(`the case ${name} comes with no briefing; write one beside a model of your own`);
}

/** A file beside the briefing, or else a bundled case; a path that leads elsewhere is none. */
async function modelFile(
  named: string,
  folder: string,
): Promise<string | { readonly problem: string } | undefined> {
  if (!isPlainName(named)) return undefined;
  const beside = join(folder, named);
  const found = await lstat(beside).catch(() => undefined);
  if (found?.isFile()) return beside;
  // A folder may be called like a case.
  const bundled = found === undefined || found.isDirectory() ? caseFile(named) : undefined;
  if (bundled !== undefined || found === undefined) return bundled;
  // A page shows its model: a link would publish what lies elsewhere, and a pipe may never end.
  return { problem: `${named} is no file but a link, a folder or a device` };
}
