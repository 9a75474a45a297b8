import type { JsonSchema } from '@standoff/language';
import { sayOption } from '../asking/option.ts';
import type { Inquiry } from './define-inquiry.ts';

/**
 * JSON Schema 2020-12 of the options of an inquiry as programs give them, without the dialect, so that it
 * can be a part of another. What options cannot be together is beyond it, and so are the names of a model.
 */
export function optionsSchema({
  id,
  asks,
  options,
}: Pick<Inquiry, 'id' | 'asks' | 'options'>): JsonSchema {
  const entries = Object.entries(options);
  const required = entries.filter(([, option]) => option.required).map(([key]) => key);
  return {
    title: `Options of ${id}`,
    description: asks,
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([key, option]) => [
        key,
        { description: sayOption('program', option), ...option.kind.schema },
      ]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
