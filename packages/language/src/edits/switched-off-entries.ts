import type { PreferenceEntry } from '../conflict/conflict.ts';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import { readDocument } from '../document/read-document.ts';
import type { Checking } from '../sections/checking.ts';
import { declareNames } from '../sections/declare-names.ts';
import { modelFile } from '../sections/index.ts';
import { checkEntry, entry } from '../sections/statements.ts';
import { nodeAt } from './core/content.ts';
import { openDraft } from './core/draft.ts';
import { prefersPath } from './statement-place.ts';
import { offStatements, type SwitchedOffStatement } from './switched-off.ts';

/** A statement that is switched off, and what it would say; nothing where it could not be read. */
export interface SwitchedOffEntry extends SwitchedOffStatement {
  /** Its spans are places in its own source, not in the file. */
  readonly entry?: PreferenceEntry;
}

/** The statements of every decision maker that are switched off, read against the names of the file. */
export function switchedOffEntries(text: string): ReadonlyMap<string, readonly SwitchedOffEntry[]> {
  const found = new Map<string, SwitchedOffEntry[]>();
  if (!text.includes('# off:')) return found;
  const draft = openDraft(text);
  if (draft.status !== 'draft') return found;
  const written = modelFile.read(draft.root, createDiagnosticCollector());
  if (!written) return found;
  const names = declareNames(written, () => {});
  for (const { id } of written.fields['decision-makers']?.entries ?? []) {
    const prefers = prefersPath(draft, { decisionMaker: id.text });
    if ('status' in prefers) continue;
    const statements = offStatements(draft, prefers.path);
    if (statements.length === 0) continue;
    found.set(
      id.text,
      statements.map((statement) => readOff(statement, id.text, names)),
    );
  }
  return found;
}

function readOff(
  statement: SwitchedOffStatement,
  owner: string,
  names: Checking['names'],
): SwitchedOffEntry {
  const collector = createDiagnosticCollector();
  const root = readDocument(`items:\n${statement.source}\n`, collector.report);
  const items = root && nodeAt(root, ['items']);
  const node = items?.kind === 'list' ? items.items[0] : undefined;
  const written = node && entry.read(node, collector);
  const checked = written && checkEntry(written, owner, { names, report: collector.report });
  return checked && !collector.hasErrors() ? { ...statement, entry: checked } : statement;
}
