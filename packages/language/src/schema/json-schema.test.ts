import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelJsonSchema } from './json-schema.ts';

it('x', () => {
  const ajv = new Ajv2020.default({ strict: true, allErrors: true });
  const validate = ajv.compile(modelJsonSchema());
  for (const f of readdirSync('catalog', { recursive: true })
    .map(String)
    .filter((n) => n.endsWith('.standoff.yaml'))) {
    const ok = validate(parse(readFileSync(`catalog/${f}`, 'utf8')));
    console.log(f, ok, JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  }
});
