import { expect, test } from 'vitest';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode } from '../document/node.ts';
import { remembered } from './remembered.ts';
import type { Shape } from './shape.ts';

const node: DocumentNode = { kind: 'nothing', span: { start: 0, end: 1 }, noColon: false };

function counted(): { readonly shape: Shape<{ times: number }>; times(): number } {
  let times = 0;
  const shape: Shape<{ times: number }> = {
    expects: 'anything',
    read: ({ span }, { report }) => {
      times += 1;
      report('missing-value', span, 'nothing is here');
      return { times };
    },
    schema: () => ({}),
  };
  return { shape, times: () => times };
}

test('a node is read once; value and diagnostics are the same every time', () => {
  const { shape, times } = counted();
  const once = remembered(shape);
  const [first, second] = [createDiagnosticCollector(), createDiagnosticCollector()];
  const value = once.read(node, first);
  expect(once.read(node, second)).toBe(value);
  expect(times()).toBe(1);
  expect(second.list()).toEqual(first.list());
  expect(second.list()).toMatchObject([{ code: 'missing-value' }]);
});

test('another node that says the same is read by itself', () => {
  const { shape, times } = counted();
  const once = remembered(shape);
  once.read(node, createDiagnosticCollector());
  once.read({ ...node }, createDiagnosticCollector());
  expect(times()).toBe(2);
});

test('what was read without room for all that is wrong is read again', () => {
  const { shape, times } = counted();
  const once = remembered(shape);
  const full = createDiagnosticCollector();
  once.read(node, { report: full.report, isFull: () => true });
  once.read(node, createDiagnosticCollector());
  expect(times()).toBe(2);
});
