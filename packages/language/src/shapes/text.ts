import { type DocumentNode, shorten, type TextNode } from '../document/node.ts';
import { limits } from '../source/limits.ts';
import { reportInvisible } from './invisible.ts';
import { defined, type Reporting, reportKind, type Shape } from './shape.ts';

/** Words that YAML itself reads as truth values when they stand without quotes. */
const truthValue = /^(true|True|TRUE|false|False|FALSE)$/;
/** Numbers of YAML that are not written in their plain form, such as `1e3`, `0x1F`, `007`. */
const oddNumber =
  /^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;
const plainInteger = /^(0|[1-9][0-9]*)$/;

/** A text for people. Everything may stand in it but characters that are not seen. */
export const text: Shape<string> = defined('text', 'A text in any script.', {
  expects: 'a text',
  read: (node, reporting) => {
    const readable = readText(node, 'a text', reporting);
    if (!readable || isNoText(readable, reporting)) return undefined;
    return readable.text.trim();
  },
  schema: () => ({ anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] }),
});

/** The text of a node without invisible characters and of a bearable length. */
export function readText(
  node: DocumentNode,
  expects: string,
  reporting: Reporting,
): TextNode | undefined {
  if (node.kind !== 'text') {
    reportKind(node, expects, reporting);
    return undefined;
  }
  if (node.text.trim() === '') {
    reporting.report('missing-value', node.span, `${expects} is expected here, and it is empty`);
    return undefined;
  }
  if (node.text.length > limits.textLength) {
    const message = `this text has ${node.text.length} characters, and at most ${limits.textLength} are read`;
    reporting.report('too-long', node.span, message);
    return undefined;
  }
  return reportInvisible(node, reporting) ? undefined : node;
}

/** Whether an unquoted text is a truth value to YAML, or a number that JSON lacks: `.nan`, `1e400`. */
function isNoText(node: TextNode, { report }: Reporting): boolean {
  const isNoNumber = oddNumber.test(node.text) && !Number.isFinite(Number(node.text));
  if (!node.plain || !(truthValue.test(node.text) || isNoNumber)) return false;
  const kind = yamlKind(node.text);
  report('yaml-value', node.span, `YAML reads ${node.text} as ${kind}, not as a text`, {
    help: `write "${node.text}" with quotes if it is a text`,
    fix: { span: node.span, text: `"${node.text}"` },
  });
  return true;
}

/** Whether YAML reads an unquoted word as something else than the word; that is reported. */
export function isYamlValue(node: TextNode, { report }: Reporting): boolean {
  if (!node.plain || plainInteger.test(node.text)) return false;
  const kind = yamlKind(node.text);
  if (kind === undefined) return false;
  report('yaml-value', node.span, `YAML reads ${node.text} as ${kind}, not as a name`, {
    help: 'choose another name',
  });
  return true;
}

function yamlKind(word: string): string | undefined {
  if (truthValue.test(word)) return 'a truth value';
  if (/^(~|null|Null|NULL)$/.test(word)) return 'no value';
  if (!oddNumber.test(word)) return undefined;
  const number = Number(word);
  if (Number.isFinite(number)) return `the number ${number}`;
  return /nan$/i.test(word) ? 'what is not a number' : 'an infinite number';
}

/**
 * A text with an inner form; what does not have it is reported with the example, or with how it is to be written where
 * that can be told.
 */
export function formed<T>(
  expects: string,
  example: string,
  parse: (text: string, node: TextNode, reporting: Reporting) => T | undefined,
  pattern?: string,
  rewrite: (text: string) => string | undefined = () => undefined,
): Shape<T> {
  return {
    expects,
    read: (node, reporting) => {
      const readable = readText(node, expects, reporting);
      if (!readable) return undefined;
      const value = parse(readable.text, readable, reporting);
      if (value === undefined) {
        const message = `"${shorten(readable.text)}" is not ${expects}`;
        const better = rewrite(readable.text);
        reporting.report('wrong-form', readable.span, message, {
          ...(better === undefined
            ? { help: `for example ${example}` }
            : { help: `write ${better}`, fix: { span: readable.span, text: better } }),
        });
      }
      return value;
    },
    schema: () => ({
      type: 'string',
      ...(pattern === undefined ? {} : { pattern }),
      examples: [example],
    }),
  };
}
