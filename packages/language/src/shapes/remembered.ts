import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode } from '../document/node.ts';
import type { Shape } from './shape.ts';

interface Known<T> {
  readonly value: T | undefined;
  readonly reports: readonly Parameters<Report>[];
}

/**
 * The same shape, which reads a node once and then knows what it read and reported. A file and what its
 * variants make of it share most nodes, and so do an edit and the file that is read after it.
 */
export function remembered<T>(shape: Shape<T>): Shape<T> {
  const known = new WeakMap<DocumentNode, Known<T>>();
  return {
    ...shape,
    read: (node, reporting) => {
      const found = known.get(node);
      if (found !== undefined) {
        for (const report of found.reports) reporting.report(...report);
        return found.value;
      }
      const reports: Parameters<Report>[] = [];
      const value = shape.read(node, {
        isFull: reporting.isFull,
        report: (...report) => {
          reports.push(report);
          reporting.report(...report);
        },
      });
      // Who stops because there is no room for more has not read everything.
      if (!reporting.isFull()) known.set(node, { value, reports });
      return value;
    },
  };
}
