import { type JsonSchema, modelJsonSchema } from '@standoff/language';
import { knownNames, optionsSchema } from '@standoff/study';
import { type Problem, questionProblem, unique } from '@standoff/wording';
import type { DocumentFormat } from '../shapes/index.ts';
import { tellings } from '../tellings/index.ts';
import { formatsOf, type Telling } from '../tellings/tell.ts';
import { answerSchema } from './answer-schema.ts';
import { DIALECT } from './dialect.ts';
import { loadShapes } from './load-shapes.ts';
import { propositionsSchema } from './propositions-schema.ts';
import { questionSchema } from './question-schema.ts';

type Schemas = readonly (readonly [name: string, make: () => JsonSchema | Promise<JsonSchema>])[];

const ofOptions: Schemas = Object.values(tellings).map(({ inquiry }) => [
  inquiry.id,
  () => ({ $schema: DIALECT, ...optionsSchema(inquiry) }),
]);

const ofDocuments: Schemas = documentFormats().map((format) => [
  format,
  () => schemaOfDocument(format),
]);

/** How each JSON Schema is made, by what it is of, in the order in which they are listed. */
const schemas = new Map([
  ...([['model', modelJsonSchema]] satisfies Schemas),
  ...ofOptions,
  ...ofDocuments,
  ...([
    ['propositions', propositionsSchema],
    ['question', questionSchema],
    ['answer', answerSchema],
  ] satisfies Schemas),
]);

/** What there are JSON Schemas of. */
export const schemaNames: readonly string[] = [...schemas.keys()];

/**
 * The JSON Schema (2020-12) of model files (`model`), of the options of an inquiry (`analyze`), of a document
 * (`standoff.analysis/1`), of the propositions that documents hold (`propositions`), or of a question or an answer as a whole.
 */
export async function schemaOf(name: string): Promise<{ readonly schema: JsonSchema } | Problem> {
  const make = schemas.get(name);
  if (make === undefined) {
    return questionProblem('unknown-schema', { name, ...knownNames(name, schemaNames) });
  }
  return { schema: await make() };
}

/** The formats in which answers are told, each once. */
function documentFormats(): DocumentFormat[] {
  return unique(Object.values<Telling>(tellings).flatMap(formatsOf));
}

async function schemaOfDocument(format: DocumentFormat): Promise<JsonSchema> {
  const { documentSchema } = await loadShapes();
  return { ...documentSchema(format) };
}
