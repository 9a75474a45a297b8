import type { JsonSchema } from '@standoff/language';
import { tellings } from '../tellings/index.ts';
import { formatsOf, type Telling } from '../tellings/tell.ts';
import { DIALECT } from './dialect.ts';
import { loadShapes } from './load-shapes.ts';
import { idOfQuestion } from './question-schema.ts';

/** The JSON Schema of the answer to a question: a document, or why there is none. */
export async function answerSchema(): Promise<JsonSchema> {
  const { documentSchema } = await loadShapes();
  const definitions: Record<string, unknown> = {};
  const documents = new Map(
    Object.values<Telling>(tellings).map((telling) => {
      const each = formatsOf(telling).map((format) => {
        // Parts have the same name in all documents, so that they can be defined side by side.
        const { $schema: _, $defs, ...document } = documentSchema(format);
        Object.assign(definitions, $defs);
        return document;
      });
      return [telling.inquiry.id, each];
    }),
  );
  return {
    $schema: DIALECT,
    title: 'Answer',
    description: 'The answer to one question: a line of what `standoff batch` prints.',
    oneOf: [...[...documents].map(([id, each]) => answered(id, each)), failed],
    $defs: definitions,
  };
}

function answered(inquiry: string, documents: readonly object[]): JsonSchema {
  return {
    type: 'object',
    properties: {
      id: idOfQuestion,
      ask: { const: inquiry },
      status: { const: 'answered' },
      answer: documents.length === 1 ? documents[0] : { oneOf: documents },
    },
    required: ['id', 'ask', 'status', 'answer'],
    additionalProperties: false,
  };
}

const failed: JsonSchema = {
  type: 'object',
  properties: {
    id: idOfQuestion,
    ask: { description: 'The inquiry, where the question names one.', type: 'string' },
    status: { const: 'failed' },
    kind: {
      description: 'What was at fault: the model, the question, a limit, or the run.',
      enum: ['model', 'usage', 'limit'],
    },
    code: {
      description:
        'Why there is no answer, for programs: it stays what it is while words may change.',
      type: 'string',
    },
    problem: { description: 'The same in words.', type: 'string' },
    with: { description: 'What the code is about: names, numbers and lists.', type: 'object' },
    at: {
      description: 'Where in what was asked, outermost first, where it stands within something.',
      type: 'array',
      items: { type: 'string' },
    },
    diagnostics: {
      description: 'What is wrong with the model.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          severity: { enum: ['error', 'warning', 'note'] },
          message: { type: 'string' },
        },
        required: ['code', 'severity', 'message'],
      },
    },
  },
  required: ['id', 'status', 'kind', 'code', 'problem'],
  additionalProperties: false,
};
