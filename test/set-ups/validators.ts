import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type JsonSchema = Readonly<Record<string, unknown>>;

// What a validator is made of is neither put into one function nor made shorter: most are asked a few times, and that took two
// thirds of the time.
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  inlineRefs: false,
  code: { optimize: false },
});
/** Definitions by their names; where schemas say different things by one name they are of different groups. */
const groups: Map<string, string>[] = [];
const validators = new Map<string, ValidateFunction>();

/**
 * The validator of a schema that has nearly all its definitions alike with others, as those of documents do: each definition is
 * compiled once, however many schemas have it, and each schema once, however many files of tests ask for it. To compile all of
 * them in each took a minute.
 */
export function validatorOf(schema: JsonSchema): ValidateFunction {
  const whole = JSON.stringify(schema);
  const validator = validators.get(whole) ?? compile(schema);
  validators.set(whole, validator);
  return validator;
}

function compile(schema: JsonSchema): ValidateFunction {
  const { $defs = {}, ...document } = schema;
  const definitions = Object.entries($defs as Record<string, JsonSchema>).map(
    ([name, definition]) => [name, JSON.stringify(definition)] as const,
  );
  const isOf = (group: ReadonlyMap<string, string>) =>
    definitions.every(([name, text]) => (group.get(name) ?? text) === text);
  let position = groups.findIndex(isOf);
  if (position < 0) position = groups.push(new Map()) - 1;
  const group = groups[position]!;
  const prefix = `definition-${position}:`;
  for (const [name, text] of definitions) {
    if (group.has(name)) continue;
    group.set(name, text);
    ajv.addSchema(sharing(text, prefix), `${prefix}${name}`);
  }
  return ajv.compile(sharing(JSON.stringify(document), prefix));
}

/** A schema that refers to what all have in the place of its own definitions. */
function sharing(text: string, prefix: string): JsonSchema {
  return JSON.parse(text.replaceAll('"$ref":"#/$defs/', `"$ref":"${prefix}`));
}
