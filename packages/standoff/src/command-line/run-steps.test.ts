import { expect, it } from 'vitest';
import { showWork } from './run-steps.ts';
import type { Terminal } from './terminal.ts';

it('what is announced while a bar stands there takes its line', () => {
  let screen = '';
  let time = 0;
  const terminal: Terminal = {
    stdout: { write: () => {} },
    stderr: { write: (text) => (screen += text), isTTY: true, columns: 60 },
    stdin: (async function* () {})(),
    env: {},
    now: () => (time += 1_000),
    availableMemory: () => Number.POSITIVE_INFINITY,
    goOnWithoutOutput: () => {},
  };
  const { show } = showWork(terminal, { look: () => {} });
  show({ what: 'comparing', passes: 0, share: 0.5 });
  show({ what: 'seeking', passes: 0, share: 0.6, cost: { milliseconds: 40_000, bytes: 0 } });
  const note = 'note: this will take about 40 seconds';
  expect(screen).toContain(`comparing\u001b[K\r\u001b[K${note}\n\r`);
});
