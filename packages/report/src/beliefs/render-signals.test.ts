import { findConcepts, runToEnd } from '@standoff/engine';
import { signals } from '@standoff/study';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderSignals } from './render-signals.ts';

const usual = ['not b.y, x', '{ want: y, if: a.x }, not y', 'z'];

/** Three neighbours; c may be told something. */
function tell(more: string, concepts = ['nash', 'seq'], plural = '', wishes = usual): string {
  const opened = openText(`
standoff: 1
title: Three neighbours
decision-makers:
  a: { ${plural}name: Ann, options: { x: yes/no }, prefers: [ ${wishes[0]} ] }
  b: { ${plural}name: Ben, options: { y: yes/no }, prefers: [ ${wishes[1]} ] }
  c: { name: Cleo, options: { z: yes/no }, prefers: [ ${wishes[2]} ] }
status-quo: { a.x: no, b.y: no, c.z: yes }
${more}`);
  const study = runToEnd(
    signals.run(
      { opened, concepts: findConcepts(concepts) } as unknown as Parameters<typeof signals.run>[0],
      {},
    ) as Parameters<typeof runToEnd>[0],
  );
  return renderSignals(study as Parameters<typeof renderSignals>[0], plainStyle, 1000, 'full');
}

const misread = 'perceptions: { a: { b: { drop: 1 } } }';

it('who of several receivers sees all as before is told, and what the signal does at a glance', () => {
  const text = tell(`${misread}
signals:
  vow: { by: b, to: [a, c], says: We answer, shows: { b: { reveals: [y], add: { want: y, if: a.x }, at: 1 } } }`);
  expect(text).toMatch(/“We answer” \(vow\): /);
  expect(text).toContain('Under Nash everybody, as it sees the conflict, stays in the same state.');
});

it('where an unknown option is revealed, what not to know of it means is said', () => {
  const text = tell(`perceptions: { a: { b: { hides: [y] } } }
signals:
  means: { by: b, to: [a, c], says: We can, shows: { b: { reveals: [y] } } }`);
  expect(text).toContain(
    'Whoever does not know of an option is taken to believe that nobody changes it.',
  );
  expect(text).toContain('Cleo sees the conflict as before.');
});

it('senders for whom neither the best nor the worst changes are told so together', () => {
  const text = tell(`${misread}
signals:
  one: { by: c, to: a, says: Ben answers, shows: { b: { add: { want: y, if: a.x }, at: 1 } } }
  two: { by: c, to: a, says: Ben can, shows: { b: { reveals: [y] } } }`);
  expect(text).toContain(
    'All together: they leave the best and the worst as they are for their senders',
  );
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
  expect(text).toMatch(/ Ann stay in/);
});

it('that a correction changes nothing is not put down to looking one move ahead', () => {
  const text = tell(
    `facts: { f: b.y }
misread: { c: { f: yes } }
signals:
  news: { by: b, to: c, says: It is not so, corrects: f }`,
    ['nash'],
  );
  expect(text).toContain(
    'Under Nash nobody acts otherwise, and everybody recognises the same equilibria as before.',
  );
  expect(text).not.toContain('looks one move ahead');
});

it('where nobody comes to rest before or after, that is said', () => {
  const text = tell(
    `facts: { f: b.y }
misread: { c: { f: no } }
signals:
  news: { by: b, to: c, says: It may be so, corrects: f }`,
    ['nash'],
    '',
    [
      '{ want: x, if: b.y }, { not: x, if: not b.y }',
      '{ not: y, if: a.x }, { want: y, if: not a.x }',
      '{ want: z, if: f }',
    ],
  );
  expect(text).toContain(
    'Under Nash there is still no state in which everybody stays as it sees the conflict.',
  );
});

it('a sender gains of whose ends one is better and none is worse, and no more is claimed of it', () => {
  const text = tell(
    `${misread}
signals:
  vow: { by: b, to: a, says: We answer, shows: { b: { add: { want: y, if: a.x }, at: 1 } } }`,
    ['seq'],
  );
  expect(text).toContain(
    'the best or the worst is better for the sender than before and neither is worse',
  );
  expect(text).not.toContain('the best and the worst are better');
  expect(text).not.toContain('all the same to');
});
