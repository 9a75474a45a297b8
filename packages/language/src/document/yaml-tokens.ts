import { CST, Lexer, Parser } from 'yaml';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';

/** The syntax trees of a YAML text. */
export interface YamlTokens {
  /** One of a document, with what stands around it. */
  readonly tokens: readonly CST.Token[];
  /** Quoted texts that are not closed: where they begin, by where they end. */
  readonly openQuotes: ReadonlyMap<number, number>;
}

/** A walk over the parts of a YAML text. */
interface Walk {
  readonly parser: Parser;
  readonly report: Report;
  /** Syntax trees of what was read, documents among them. */
  readonly tokens: CST.Token[];
  readonly openQuotes: Map<number, number>;
  parts: number;
  /** Whether the part before said that a plain or block scalar follows. */
  beforeScalar: boolean;
  /** Whether a document has been read to its end. */
  finished: boolean;
}

/**
 * The syntax tree of a YAML text, or nothing when it was refused. It is read part by part, so that
 * no nesting and no number of parts can exhaust the stack or the reader's patience.
 */
export function readYamlTokens(source: string, report: Report): YamlTokens | undefined {
  const walk: Walk = {
    parser: new Parser(),
    report,
    tokens: [],
    openQuotes: new Map(),
    parts: 0,
    beforeScalar: false,
    finished: false,
  };
  for (const part of new Lexer().lex(source)) {
    const goOn = readPart(walk, part);
    if (goOn === 'refused') return undefined;
    if (goOn === 'enough') return walk;
  }
  walk.tokens.push(...walk.parser.end());
  return walk;
}

function readPart(walk: Walk, part: string): 'more' | 'enough' | 'refused' {
  const { parser, report } = walk;
  const span = { start: parser.offset, end: parser.offset + part.length };
  walk.parts += 1;
  if (walk.parts > limits.yamlParts) return refuseParts(report, span);
  if (!walk.beforeScalar && /^[&*!]/.test(part)) refuseProperty(part, span, report);
  if (!walk.beforeScalar && /^["']/.test(part)) noteQuote(walk, part, span);
  walk.beforeScalar = !walk.beforeScalar && part === CST.SCALAR;
  for (const token of parser.next(part)) {
    walk.tokens.push(token);
    walk.finished ||= token.type === 'document';
  }
  const another = walk.finished && parser.stack[0]?.type === 'document';
  if (another && part !== CST.DOCUMENT) return secondDocument(report, span);
  return nesting(parser) > limits.nesting ? refuseNesting(report, span) : 'more';
}

function noteQuote({ openQuotes }: Walk, part: string, { start, end }: Span): void {
  if (part.length === 1 || part.at(-1) !== part.at(0)) openQuotes.set(end, start);
}

function nesting({ stack }: Parser): number {
  return stack.length - 1 - (CST.isCollection(stack.at(-1)) ? 0 : 1);
}

function refuseParts(report: Report, { start }: Span): 'refused' {
  const message = `the file is cut up into more than ${limits.yamlParts.toLocaleString('en')} words and signs`;
  report('file-too-large', { start, end: start + 1 }, message);
  return 'refused';
}

function refuseNesting(report: Report, span: Span): 'refused' {
  const message = `lists and mappings stand more than ${limits.nesting} deep inside one another`;
  report('nested-too-deeply', span, message);
  return 'refused';
}

function secondDocument(report: Report, span: Span): 'enough' {
  const message = 'a second document begins here; a model file is one document';
  report('several-documents', span, message, {
    help: 'delete the line "---" or "...", or move what follows to a file of its own',
  });
  return 'enough';
}

function refuseProperty(part: string, span: Span, report: Report): void {
  const shown = `"${part.slice(0, 40)}"`;
  if (part.startsWith('!')) {
    report('tag-not-allowed', span, `${shown} is a YAML tag, which has no meaning here`, {
      help: 'delete it; put a text that begins with ! in quotes',
    });
    return;
  }
  report('alias-not-allowed', span, `${shown} refers to another place of the file`, {
    help: 'write the value out; put a text that begins with & or * in quotes',
  });
}
