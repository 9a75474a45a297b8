import { basename } from 'node:path';
import { createAnswers, draftBriefing, isPlainName } from '@standoff/briefing';
import { caseFile } from '../command-line/cases.ts';
import { exitStatus, Failure, wrongUsage } from '../command-line/failure.ts';
import { isError, readModel, showDiagnostics } from '../command-line/load-model.ts';
import { readModelInput } from '../command-line/read-model-input.ts';
import type { Terminal } from '../command-line/terminal.ts';

/** What is said besides the model; only the variant is for drafts. */
export interface DraftFlags {
  readonly draft?: boolean;
  readonly variant?: string;
  readonly [page: string]: string | number | boolean | undefined;
}

/** `standoff publish MODEL --draft`: a first briefing about a model, on standard output. */
export async function writeDraft(
  names: readonly string[],
  { draft: _, variant, ...ofPages }: DraftFlags,
  terminal: Terminal,
): Promise<void> {
  const [name] = names;
  if (name === undefined || names.length > 1) throw wrongUsage('a draft is about one model');
  if (Object.values(ofPages).some((flag) => flag !== undefined)) {
    throw wrongUsage(
      'a draft is no page yet: leave out all but --draft and --variant, and publish it later',
    );
  }
  const { model, diagnostics, source } = readModel(await readModelInput(name, terminal));
  if (model === undefined) {
    showDiagnostics(diagnostics.filter(isError), source, terminal);
    throw new Failure(exitStatus.modelErrors, '');
  }
  const draft = await draftBriefing(createAnswers(model), {
    model: headName(name),
    date: new Date().toISOString().slice(0, 10),
    ...(variant !== undefined && { variant }),
  });
  if ('problem' in draft) throw wrongUsage(draft.problem);
  terminal.stdout.write(draft.text);
}

/** How the head of a briefing beside the model names it. */
function headName(name: string): string {
  if (name === '-') return 'model.standoff.yaml';
  if (caseFile(name) !== undefined) return name;
  const file = basename(name);
  if (isPlainName(file)) return file;
  throw wrongUsage(
    `a briefing cannot name “${file}”: call the model by letters, digits, "-", "_" and "." without blanks`,
  );
}
