import type { TextNode } from '../document/node.ts';
import { limits } from '../source/limits.ts';
import { reportInvisible } from './invisible.ts';
import type { JsonSchema, Reporting, SchemaDefinitions, Shape, Word } from './shape.ts';
import { isYamlValue, readText } from './text.ts';

/** A hyphen at the end would make `a->b` ambiguous in a formula. */
export const idPattern = /^[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?$/;

/** Words with a meaning of their own in formulas. */
const reservedWords: readonly string[] = ['and', 'or', 'not', 'implies', 'iff', 'true', 'false'];

/** Whether a text has the form of an id. */
export function isIdText(text: string): boolean {
  return idPattern.test(text) && text.length <= limits.idLength;
}

/** Whether a key or an entry of a list can be the id of something; if not, that is reported. */
export function isId(node: TextNode, reporting: Reporting): boolean {
  if (reportInvisible(node, reporting) || isYamlValue(node, reporting)) return false;
  if (node.text.length > limits.idLength) {
    const message = `an id has at most ${limits.idLength} characters, and this one has ${node.text.length}`;
    reporting.report('too-long', node.span, message);
    return false;
  }
  if (!idPattern.test(node.text)) return reportForm(node, reporting);
  return !isReserved(node, reporting);
}

function reportForm(node: TextNode, { report }: Reporting): false {
  const foreign = /[^\x20-\x7e]/u.exec(node.text);
  const message = foreign
    ? `an id is written in ASCII letters, and "${foreign[0]}" is none`
    : `"${node.text}" cannot be an id`;
  const help = foreign
    ? 'choose an ASCII id, and say what is shown with "name:", which takes any script'
    : 'an id consists of letters, digits, _ and -, and neither begins nor ends with -';
  report('invalid-id', node.span, message, { help });
  return false;
}

function isReserved(node: TextNode, { report }: Reporting): boolean {
  if (!reservedWords.includes(node.text)) return false;
  report(
    'reserved-word',
    node.span,
    `"${node.text}" has a meaning in formulas and cannot be an id`,
    {
      help: 'choose another id, and say what is shown with "name:"',
    },
  );
  return true;
}

/** An entry of a list that names something new, such as a level. */
export function id(of: string): Shape<Word> {
  const expects = `the id of ${of}`;
  return {
    expects,
    read: (node, reporting) => {
      if (node.kind !== 'text') {
        readText(node, expects, reporting);
        return undefined;
      }
      return isId(node, reporting) ? { text: node.text, span: node.span } : undefined;
    },
    schema: idSchema,
  };
}

/** A word that refers to something by its id. Whether that exists is checked later. */
export function reference(to: string): Shape<Word> {
  const expects = `the id of ${to}`;
  return {
    expects,
    read: (node, reporting) => {
      const readable = readText(node, expects, reporting);
      return readable && { text: readable.text, span: readable.span };
    },
    schema: idSchema,
  };
}

/** A whole number is a word as well, for editors that tell numbers apart. */
export function idSchema(definitions: SchemaDefinitions): JsonSchema {
  definitions.set('id', {
    description:
      'ASCII letters, digits, _ and -; not one of the words and, or, not, implies, iff, true, false.',
    anyOf: [
      { type: 'string', pattern: idPattern.source, maxLength: limits.idLength },
      { type: 'integer', minimum: 0 },
    ],
  });
  return { $ref: '#/$defs/id' };
}
