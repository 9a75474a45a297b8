import type { ReanalysisOptions } from '@standoff/study';

/** A conflict of which one sentence says something that random ones seldom show. */
export interface OutlookSample {
  readonly shows: string;
  readonly text: string;
  readonly options: ReanalysisOptions;
}

const graph = (ann: string, bob: string) => `standoff: 1
title: A graph
decision-makers:
  ann: { name: Ann, ${ann} }
  bob: { name: Bob, ${bob} }
states: { va: at va, vb: at vb, vc: at vc, vd: at vd, ve: at ve }
status-quo: va
`;

const race = `standoff: 1
title: Two countries that arm
decision-makers:
  north: { name: North, options: { arm: yes/no }, prefers: [not south.arm, arm] }
  south: { name: South, options: { arm: yes/no }, prefers: [not north.arm, arm] }
status-quo: { north.arm: yes, south.arm: yes }
`;

const together = { members: ['north', 'south'], concept: 'nash' } as const;

export const outlookSamples: readonly OutlookSample[] = [
  {
    shows: 'ahead',
    text: graph(
      'moves: { vb: [vc, ve], vd: [vc, ve], ve: [vd] }, ranking: [vc, [va, vd], vb, ve]',
      'moves: { va: [vd], ve: [vb] }, ranking: [vc, [va, vb], [vd, ve]]',
    ),
    options: { concepts: ['nash', 'gmr', 'seq', 'l3', 'nm'] },
  },
  {
    shows: 'always-left',
    text: graph(
      'moves: { va: [vc], vb: [vc, vd], vc: [ve], vd: [vc], ve: [vb] }, ranking: [[vb, vd], ve, [va, vc]]',
      'moves: { va: [vd, ve], vb: [va], vc: [vb, ve], ve: [va] }, ranking: [ve, [va, vc], [vb, vd]]',
    ),
    options: { concepts: ['l2', 'l3'] },
  },
  {
    shows: 'depends reckoning',
    text: graph(
      'moves: { va: [vb, vd], vb: [va], vc: [ve], vd: [vb], ve: [va, vd] }, ranking: [vd, [va, vc, ve], vb]',
      'moves: { vb: [vc], vc: [ve], vd: [vb] }, ranking: [[va, vc], [vb, vd, ve]]',
    ),
    options: { concepts: ['nash', 'gmr', 'seq', 'l3', 'nm'] },
  },
  {
    shows: 'goes any-replies, others',
    text: graph(
      'moves: { va: [vd], vc: [vb, ve], vd: [vc] }, ranking: [vc, vb, [vd, ve], va]',
      'moves: { vb: [ve], vc: [va, vd], vd: [vc], ve: [vb] }, ranking: [[vd, ve], vb, vc, va]',
    ),
    options: {},
  },
  {
    shows: 'as-chosen alone',
    text: race.replace('south.arm: yes }', 'south.arm: no }'),
    options: { coalitionForesight: [together] },
  },
  {
    shows: 'as-chosen all',
    text: race,
    options: { foresight: [{ decisionMaker: 'north', concept: 'berge' }] },
  },
  {
    shows: 'no-start chosen',
    text: race.replace(/^status-quo.*\n/m, ''),
    options: { foresight: [{ decisionMaker: 'north', concept: 'seq' }] },
  },
  {
    shows: 'no-start served',
    text: race.replace(/^status-quo.*\n/m, ''),
    options: { concepts: ['berge'] },
  },
];
