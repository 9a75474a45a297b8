import type { DocumentNode, ListNode } from '../document/node.ts';
import { limits } from '../source/limits.ts';
import { byKind } from './by-kind.ts';
import { type Reporting, reportKind, type Shape } from './shape.ts';

export interface ListOptions {
  /** What an entry is called in messages, in the plural. */
  readonly of: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A list in which a place keeps its number even when what stands there could not be read. */
export function list<T>(item: Shape<T>, options: ListOptions): Shape<readonly (T | undefined)[]> {
  const expects = `a list of ${options.of}`;
  return {
    expects,
    read: (node, reporting) => {
      if (node.kind !== 'list') {
        reportKind(node, expects, reporting, listHelp(node));
        return undefined;
      }
      if (!hasRightLength(node, options, reporting)) return undefined;
      return readItems(node, item, reporting);
    },
    schema: (definitions) => ({
      type: 'array',
      items: item.schema(definitions),
      ...(options.atLeast === undefined ? {} : { minItems: options.atLeast }),
      ...(options.atMost === undefined ? {} : { maxItems: options.atMost }),
    }),
  };
}

/** A list, or a single entry for a list of one. */
export function oneOrMore<T>(
  item: Shape<T>,
  of: string,
  { atLeast = 0 } = {},
): Shape<readonly (T | undefined)[]> {
  const many = list(item, { of, ...(atLeast > 0 && { atLeast }) });
  const one: Shape<readonly (T | undefined)[]> = {
    expects: item.expects,
    read: (node, reporting) => {
      const value = item.read(node, reporting);
      return value === undefined ? undefined : [value];
    },
    schema: (definitions) => item.schema(definitions),
  };
  return byKind(`${item.expects} or ${many.expects}`, { text: one, list: many });
}

function listHelp(node: DocumentNode): string | undefined {
  return node.kind === 'text' ? 'write [a, b], or one entry per line, each after "- "' : undefined;
}

function hasRightLength(node: ListNode, options: ListOptions, reporting: Reporting): boolean {
  const { of, atLeast = 0, atMost = limits.entries } = options;
  const count = node.items.length;
  if (count < atLeast) {
    const message =
      atLeast === 1
        ? `at least one is needed in a list of ${of}, and this one is empty`
        : `at least ${atLeast} ${of} are needed here, and there ${count === 1 ? 'is' : 'are'} ${count}`;
    reporting.report('too-few', node.span, message);
  }
  if (count > atMost) {
    const message = `there are ${count} ${of} here, and at most ${atMost.toLocaleString('en')} are possible`;
    reporting.report('too-many', node.span, message);
  }
  return count >= atLeast && count <= atMost;
}

function readItems<T>(node: ListNode, item: Shape<T>, reporting: Reporting): (T | undefined)[] {
  const values: (T | undefined)[] = [];
  for (const entry of node.items) {
    if (reporting.isFull()) break;
    values.push(item.read(entry, reporting));
  }
  return values;
}

/** The entries that could be read. */
export function readable<T>(values: readonly (T | undefined)[] | undefined): T[] {
  return (values ?? []).filter((value): value is T => value !== undefined);
}
