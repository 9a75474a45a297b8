import type { JsonSchema } from '@standoff/language';
import { optionsSchema } from '@standoff/study';
import { tellings } from '../tellings/index.ts';
import type { Telling } from '../tellings/tell.ts';
import { DIALECT } from './dialect.ts';

/** Whoever asks chooses what questions are told apart by. */
export const idOfQuestion: JsonSchema = {
  description:
    'What the question is told apart by; its answer has it too. The number of its line when left out.',
  anyOf: [{ type: 'string' }, { type: 'number' }],
};

const modelText: JsonSchema = {
  type: 'object',
  properties: { text: { type: 'string' } },
  required: ['text'],
  additionalProperties: false,
};

const model: JsonSchema = {
  description:
    'path of a model file or id of a bundled case, either with # and the id of a variant, or the text of a model',
  anyOf: [{ type: 'string', minLength: 1 }, modelText],
};

const models: JsonSchema = {
  description: 'the models to compare',
  type: 'array',
  items: model,
  minItems: 2,
};

/** The JSON Schema of a question about a model: which inquiry, and its options. */
export function questionSchema(): JsonSchema {
  return {
    $schema: DIALECT,
    title: 'Question',
    description: 'One question about a model: a line of what `standoff batch` reads.',
    oneOf: Object.values<Telling>(tellings).map(({ inquiry }) => {
      const options = optionsSchema(inquiry);
      return {
        description: inquiry.asks,
        type: 'object',
        properties: {
          id: idOfQuestion,
          ask: { const: inquiry.id },
          model: inquiry.several ? models : model,
          options,
        },
        required: ['ask', 'model', ...('required' in options ? ['options'] : [])],
        additionalProperties: false,
      };
    }),
  };
}
