import { describe, expect, it } from 'vitest';
import { studyOf } from '../../../../test/conflicts/study-of.ts';
import { plainStyle } from '../text/style.ts';
import { renderCoalitions } from './render-coalitions.ts';

describe('what splitting an alliance would change', () => {
  it('counts nothing as lost by a split that a member can go to alone, undeterred', () => {
    const { casebook, wedges } = studyOf(
      {},
      `
standoff: 1
title: Two, of whom one can serve both
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x ] }
  b: { options: { y: yes/no }, prefers: [ a.x ] }
status-quo: { a.x: no, b.y: no }
`,
    );
    expect(wedges[0]!.lost.map(({ to }) => casebook.stateId(to))).toEqual(['s4']);
  });

  it('names each end that a split takes away once, whoever of the alliance could go there', () => {
    const { casebook, wedges } = studyOf(
      { coalition: [0, 1, 2], reading: 'movers' },
      `
standoff: 1
title: Two who need each other, and a third
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x and b.y ] }
  b: { options: { y: yes/no }, prefers: [ y and a.x ] }
  c: { options: { z: yes/no }, prefers: [ a.x and b.y ] }
status-quo: { a.x: no, b.y: no, c.z: no }
`,
    );
    expect(wedges[0]!.lost.map(({ to }) => casebook.stateId(to))).toEqual(['s4', 's8']);
  });

  it('says what a split takes away, and from whom', () => {
    const [wedge] = studyOf().wedges;
    expect(wedge!.alliance).toEqual([0, 1]);
    expect(wedge!.here.map(({ verdict }) => verdict)).toEqual(['loses', 'loses', 'same']);
    for (const { intact, split } of wedge!.effects!) {
      expect(intact.and(split).count).toBe(intact.count);
      expect(split.count).toBeGreaterThan(intact.count);
    }
  });

  it('does not say that a split takes away what a member can do alone', () => {
    const text = `
standoff: 1
title: Two neighbours
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ x ] }
  bob: { options: { y: yes/no }, prefers: [ ann.x, y ] }
status-quo: { ann.x: no, bob.y: yes }
`;
    const study = studyOf({}, text);
    const [wedge] = study.wedges;
    const lost = wedge!.lost.map(({ to }) => study.casebook.stateId(to));
    // Ann goes to s4 (x and y) alone, whatever her foresight; to s2 (x and not y) it takes both.
    expect(lost).toEqual(['s2']);
    const alone = studyOf({}, text.replace('[ ann.x, y ]', '[ y, ann.x ]'));
    expect(alone.wedges[0]!.lost).toEqual([]);
    expect(renderCoalitions(alone, { style: plainStyle, width: 400, detail: 'full' })).toContain(
      'Each of their undeterred joint moves from the status quo leads where one of them could go undeterred alone, so a split does not change where they could go from there.',
    );
  });

  it('says that a split takes away what a member could do alone only at a risk', () => {
    const text = `
standoff: 1
title: Two neighbours
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ not (x and bob.y), x ] }
  bob: { options: { y: yes/no }, prefers: [ ann.x, y ] }
status-quo: { ann.x: no, bob.y: no }
`;
    const { casebook, wedges } = studyOf({}, text);
    const lost = wedges[0]!.lost.map(({ to, undeterred }) => [
      casebook.stateId(to),
      undeterred.map(({ id }) => id),
    ]);
    // Bob's y would hurt Ann after her x. Who looks no further than one move goes alone all the same.
    expect(lost).toEqual([['s2', ['gmr', 'smr', 'seq', 'sseq']]]);
  });
});
