/** What all JSON Schemas say of themselves. */
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
