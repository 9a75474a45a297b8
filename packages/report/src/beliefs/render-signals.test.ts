import { findConcepts, runToEnd } from '@standoff/engine';
import { signals } from '@standoff/study';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderSignals } from './render-signals.ts';

/** Three neighbours; c may be told something. */
function tell(more: string, concepts = ['nash', 'seq'], plural = ''): string {
  const opened = openText(`
standoff: 1
title: Three neighbours
decision-makers:
  a: { ${plural}name: Ann, options: { x: yes/no }, prefers: [ not b.y, x ] }
  b: { ${plural}name: Ben, options: { y: yes/no }, prefers: [ { want: y, if: a.x }, not y ] }
  c: { name: Cleo, options: { z: yes/no }, prefers: [ z ] }
status-quo: { a.x: no, b.y: no, c.z: yes }
${more}`);
  const study = runToEnd(
    signals.run(
      { opened, concepts: findConcepts(concepts) } as unknown as Parameters<typeof signals.run>[0],
      {},
    ) as Parameters<typeof runToEnd>[0],
  );
  return renderSignals(study as Parameters<typeof renderSignals>[0], plainStyle, 1000);
}

const misread = 'perceptions: { a: { b: { drop: 1 } } }';

it('who of several receivers sees all as before is told, and what the signal does at a glance', () => {
  const text = tell(`${misread}
signals:
  vow: { by: b, to: [a, c], says: We answer, shows: { b: { reveals: [y], add: { want: y, if: a.x }, at: 1 } } }`);
  expect(text).toMatch(/“We answer” \(vow\): /);
  expect(text).toContain('Under Nash everybody stays in the same state');
  expect(text).toContain('Everybody stays in the same state as before.');
});

it('where an unknown option is revealed, what not to know of it means is said', () => {
  const text = tell(`perceptions: { a: { b: { hides: [y] } } }
signals:
  means: { by: b, to: [a, c], says: We can, shows: { b: { reveals: [y] } } }`);
  expect(text).toContain(' Whoever does not know of an option takes it that nobody changes it.');
  expect(text).toContain('Cleo sees the conflict as before.');
});

it('senders for whom nothing changes are told so together', () => {
  const text = tell(`${misread}
signals:
  one: { by: c, to: a, says: Ben answers, shows: { b: { add: { want: y, if: a.x }, at: 1 } } }
  two: { by: c, to: a, says: Ben can, shows: { b: { reveals: [y] } } }`);
  expect(text).toContain('All together: they are all the same to their senders');
});

it('names of several are told as several, also where only the file says so', () => {
  const text = tell(
    `${misread}
signals:
  vow: { by: b, to: a, says: We answer, shows: { b: { add: { want: y, if: a.x }, at: 1 } } }`,
    ['seq'],
    'plural: yes, ',
  );
  expect(text).toMatch(/ of their order\.$/m);
  expect(text).not.toMatch(/ of its order/);
  expect(text).toMatch(/Ann stay in/);
});
