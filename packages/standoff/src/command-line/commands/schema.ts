import { schemaOf } from '@standoff/report';
import { wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

/** What a JSON Schema is of when nothing is said. */
export const MODEL = 'model';

/** `standoff schema`: what editors and programs are told about files, questions and answers. */
export async function schemaCommand(what: string | undefined, terminal: Terminal): Promise<void> {
  const found = await schemaOf(what ?? MODEL);
  if ('problem' in found) throw wrongUsage(found.problem);
  writeJson(found.schema, terminal);
}
