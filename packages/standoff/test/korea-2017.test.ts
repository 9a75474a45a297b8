import {
  distanceTo,
  isPreferredByAll,
  isStuck,
  type MovePolicy,
  type Reachability,
  reachableFrom,
  readStates,
  runToEnd,
  shortestPaths,
} from '@standoff/engine';
import { groundedParts, parseConflict } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { vote } from '../src/index.ts';
import {
  type AnalysedCase,
  analyse,
  cellOf,
  equilibriumCells,
  improvementsOf,
  isStable,
  likesBetter,
  readCase,
} from './analysed-case.ts';
import { modelFileOf, readCatalogFile } from './catalog-files.ts';

/** What catalog/korea-2017/README.md states as found, each by the product itself. */

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;
const longer = concepts.slice(1);
const everyone = ['dprk', 'us', 'china', 'south-korea', 'russia'];
const movers = [...everyone, 'council'];

const model = readCase('korea-2017');
const base = analyse(model);

function statusQuoOf({ compiled, situation }: AnalysedCase): number {
  return situation.space.cellOf(compiled.statusQuo!);
}

function freezeOf(korea: AnalysedCase): number {
  return cellOf(korea, 'freeze-for-freeze');
}

function idOf({ cells }: AnalysedCase, cell: number): string {
  return `s${cells.indexOf(cell) + 1}`;
}

/** The concepts under which a state is an equilibrium. */
function holdsUnder(korea: AnalysedCase, cell: number): string[] {
  return concepts.filter((concept) => equilibriumCells(korea, concept).includes(cell));
}

/** The decision makers for whom a state is not stable. */
function leaversOf(korea: AnalysedCase, concept: string, cell: number): string[] {
  return movers.filter((_, mover) => !isStable(korea, concept, mover, cell));
}

/** Every unilateral improvement from a state, as decision maker and state. */
function improvementsFrom(korea: AnalysedCase, cell: number): string[] {
  return movers.flatMap((id, mover) =>
    improvementsOf(korea, mover, cell).map((to) => `${id} ${idOf(korea, to)}`),
  );
}

/** Every improvement of anybody from one set of states into another. */
function improvingSteps(
  korea: AnalysedCase,
  from: readonly number[],
  into: readonly number[],
): string[] {
  const targets = new Set(into.map((cell) => idOf(korea, cell)));
  return from.flatMap((cell) =>
    improvementsFrom(korea, cell).filter((step) => targets.has(step.split(' ')[1]!)),
  );
}

/** Those who prefer a state to another. */
function preferredBy(korea: AnalysedCase, better: number, worse: number): string[] {
  return everyone.filter((_, dm) => likesBetter(korea, dm, better, worse));
}

function reachFrom({ situation }: AnalysedCase, cell: number, policy: MovePolicy): Reachability {
  return runToEnd(reachableFrom(situation, cell, policy));
}

/** The ids of all states that can be reached. */
function reachedFrom(korea: AnalysedCase, cell: number, policy: MovePolicy): string[] {
  const reachability = reachFrom(korea, cell, policy);
  return korea.cells
    .filter((end) => end !== cell && distanceTo(reachability, end) !== undefined)
    .map((end) => idOf(korea, end));
}

/** The level of every option by its name, for example `dprk.tests`. */
function levelsOf({ compiled, situation }: AnalysedCase, cell: number): Map<string, string> {
  const levels = readStates(compiled.model).levels(situation.space.codeOf(cell));
  return new Map(
    compiled.options.map(({ owner, id, option }, k) => [
      `${owner}.${id}`,
      option.levels[levels[k]!]!.id,
    ]),
  );
}

function isAt(korea: AnalysedCase, cell: number, wanted: Record<string, string>): boolean {
  const levels = levelsOf(korea, cell);
  return Object.entries(wanted).every(([option, level]) => levels.get(option) === level);
}

/** States in which only the options of some decision makers differ, and that each of them prefers. */
function jointImprovements(
  korea: AnalysedCase,
  from: number,
  members: readonly string[],
): string[] {
  const start = levelsOf(korea, from);
  const isTheirs = (cell: number) =>
    [...levelsOf(korea, cell)].every(
      ([option, level]) =>
        level === start.get(option) || members.some((id) => option.startsWith(`${id}.`)),
    );
  const isBetterForAll = (cell: number) =>
    members.every((id) => likesBetter(korea, everyone.indexOf(id), cell, from));
  return korea.cells
    .filter((cell) => isTheirs(cell) && isBetterForAll(cell))
    .map((cell) => idOf(korea, cell));
}

/** Cells in which a fact of the file is true. */
function cellsWith({ compiled, situation, cells }: AnalysedCase, fact: string): number[] {
  const states = readStates(compiled.model);
  const node = compiled.factNodes.get(fact)!;
  return cells.filter((cell) => states.holds(node, situation.space.codeOf(cell)));
}

describe('the model of Korea, September 2017', () => {
  it('has five decision makers, one body and 576 feasible states of 1,728 combinations', () => {
    expect(base.conflict.decisionMakers.map(({ id }) => id)).toEqual(everyone);
    expect(base.conflict.bodies.map(({ id }) => id)).toEqual(['council']);
    expect(base.situation.space.stateCount).toBe(576);
    expect(base.compiled.options.reduce((n, { option }) => n * option.levels.length, 1)).toBe(
      1_728,
    );
  });

  it('numbers the status quo s356 and freeze for freeze s364', () => {
    expect([statusQuoOf(base), freezeOf(base)].map((cell) => idOf(base, cell))).toEqual([
      's356',
      's364',
    ]);
  });
});

describe('the equilibria', () => {
  it.each([
    ['nash', 19, 3, 12],
    ['gmr', 215, 7, 28],
    ['smr', 215, 7, 28],
    ['seq', 47, 3, 12],
    ['sseq', 47, 3, 12],
  ])('under %s are %i, of them %i war states and %i with the weapons surrendered', (...row) => {
    const [concept, count, atWar, disarmed] = row;
    const cells = equilibriumCells(base, concept);
    const war = cellsWith(base, 'war');
    expect(cells).toHaveLength(count);
    expect(cells.filter((cell) => war.includes(cell))).toHaveLength(atWar);
    expect(cells.filter((cell) => isAt(base, cell, { 'dprk.disarm': 'yes' }))).toHaveLength(
      disarmed,
    );
  });

  it('under Nash with the sanctions adopted are the status quo, one open war and four states without the weapons', () => {
    const adopted = { 'council.sanctions': 'diluted' };
    const cells = equilibriumCells(base, 'nash').filter((cell) => isAt(base, cell, adopted));
    const ids = cells.map((cell) => idOf(base, cell));
    expect(ids).toEqual(['s195', 's211', 's339', 's355', 's356', 's377']);
  });

  it('under SEQ add the states that everybody prefers to the status quo, and every freeze under a full embargo', () => {
    const nash = equilibriumCells(base, 'nash');
    const added = equilibriumCells(base, 'seq').filter((cell) => !nash.includes(cell));
    const preferred = base.cells.filter((cell) =>
      isPreferredByAll(base.situation, cell, statusQuoOf(base)),
    );
    const frozen = base.cells.filter((cell) =>
      isAt(base, cell, {
        'dprk.tests': 'frozen',
        'dprk.disarm': 'no',
        'us.posture': 'talks',
        'us.exercises': 'suspended',
      }),
    );
    const isFull = (cell: number) => isAt(base, cell, { 'council.sanctions': 'full' });
    const isCut = (cell: number) => isAt(base, cell, { 'china.supply': 'cut' });
    expect(preferred).toHaveLength(16);
    expect(preferred).toEqual(frozen.filter((cell) => !isFull(cell) && !isCut(cell)));
    expect(added.filter((cell) => !isFull(cell))).toEqual(preferred);
    expect(added.filter(isFull)).toEqual(frozen.filter(isFull));
  });

  it('without the weapons are entered from outside by no improvement', () => {
    const [disarmed, armed] = ['yes', 'no'].map((level) =>
      base.cells.filter((cell) => isAt(base, cell, { 'dprk.disarm': level })),
    );
    expect(improvingSteps(base, armed!, disarmed!)).toEqual([]);
  });
});

describe('the status quo', () => {
  it('is left by nobody, under any concept', () => {
    expect(improvementsFrom(base, statusQuoOf(base))).toEqual([]);
    expect(holdsUnder(base, statusQuoOf(base))).toEqual(concepts);
  });

  it('leads nowhere by improvements', () => {
    expect(reachedFrom(base, statusQuoOf(base), 'improving')).toEqual([]);
  });
});

describe('freeze for freeze', () => {
  const [statusQuo, freeze] = [statusQuoOf(base), freezeOf(base)];

  it('is preferred to the status quo by everyone', () => {
    expect(preferredBy(base, freeze, statusQuo)).toEqual(everyone);
  });

  it('is no Nash equilibrium: North Korea would test again, the United States exercise again', () => {
    expect(leaversOf(base, 'nash', freeze)).toEqual(['dprk', 'us']);
    expect(improvementsFrom(base, freeze)).toEqual(['dprk s363', 'us s354']);
    expect(isAt(base, cellOf(base, 's363'), { 'dprk.tests': 'continued' })).toBe(true);
    expect(isAt(base, cellOf(base, 's354'), { 'us.exercises': 'held' })).toBe(true);
  });

  it('is an equilibrium under GMR, SMR, SEQ and SSEQ', () => {
    expect(holdsUnder(base, freeze)).toEqual(longer);
  });

  it('is out of reach of improvements, and so stuck', () => {
    const byImprovements = reachFrom(base, statusQuo, 'improving');
    expect(distanceTo(byImprovements, freeze)).toBeUndefined();
    expect(isStuck(base.situation, byImprovements, freeze)).toBe(true);
  });

  it('is two moves away, in either order, and who goes first is worse off until the other follows', () => {
    const paths = shortestPaths(base.situation, reachFrom(base, statusQuo, 'any'), freeze, 100);
    const movers = paths.map((path) => path.map(({ mover }) => everyone[mover]));
    expect(movers.sort()).toEqual([
      ['dprk', 'us'],
      ['us', 'dprk'],
    ]);
    for (const [first] of paths) {
      expect(likesBetter(base, first!.mover, statusQuo, first!.to)).toBe(true);
    }
  });

  it('is the only joint move of the two that both prefer to the status quo', () => {
    expect(jointImprovements(base, statusQuo, ['dprk', 'us'])).toEqual(['s364']);
  });
});

describe('war', () => {
  const war = cellsWith(base, 'war');
  const peace = base.cells.filter((cell) => !war.includes(cell));

  it('is what 144 states have in common', () => {
    expect([war.length, peace.length]).toEqual([144, 432]);
  });

  it.each(everyone.map((id, dm) => [id, dm] as const))(
    'is worse for %s than anything else',
    (_, dm) => {
      const notWorse = war.filter(
        (bad) => !peace.every((good) => likesBetter(base, dm, good, bad)),
      );
      expect(notWorse).toEqual([]);
    },
  );

  it('is never entered by an improvement of anybody', () => {
    expect(improvingSteps(base, peace, war)).toEqual([]);
  });
});

describe('THAAD and the rift', () => {
  it('gives China and South Korea no joint improvement on the status quo', () => {
    expect(jointImprovements(base, statusQuoOf(base), ['china', 'south-korea'])).toEqual([]);
  });

  it('gives them two after a freeze, by which the United States alone loses', () => {
    const freeze = freezeOf(base);
    const joint = jointImprovements(base, freeze, ['china', 'south-korea']);
    expect(joint).toEqual(['s204', 's220']);
    for (const id of joint) {
      const cell = cellOf(base, id);
      expect(isAt(base, cell, { 'south-korea.thaad': 'no', 'china.seoul': 'spared' })).toBe(true);
      expect(preferredBy(base, cell, freeze)).toEqual(everyone.filter((dm) => dm !== 'us'));
      expect(preferredBy(base, freeze, cell)).toEqual(['us']);
    }
  });

  it('is used at once where China ranks good relations above punishing THAAD', () => {
    const korea = analyse(model, 'rift-used');
    expect(improvementsFrom(korea, statusQuoOf(korea))).toEqual(['china s308']);
    const spared = { 'china.seoul': 'spared', 'south-korea.thaad': 'yes' };
    expect(isAt(korea, cellOf(korea, 's308'), spared)).toBe(true);
  });
});

describe('the variant one-way-freeze', () => {
  const korea = analyse(model, 'one-way-freeze');

  it('leaves freeze for freeze unstable under all five concepts, for the United States alone', () => {
    for (const concept of concepts) {
      expect(leaversOf(korea, concept, freezeOf(korea))).toEqual(['us']);
    }
    expect(improvementsFrom(korea, freezeOf(korea))).toEqual(['us s354']);
  });

  it('leaves the status quo a Nash equilibrium', () => {
    expect(holdsUnder(korea, statusQuoOf(korea))).toEqual(concepts);
  });
});

describe('the variant locked-on-both-sides', () => {
  const korea = analyse(model, 'locked-on-both-sides');

  it('makes freeze for freeze a Nash equilibrium', () => {
    expect(holdsUnder(korea, freezeOf(korea))).toEqual(concepts);
  });

  it('leaves the status quo a Nash equilibrium', () => {
    expect(holdsUnder(korea, statusQuoOf(korea))).toEqual(concepts);
  });
});

describe.each(['hawkish-washington', 'fatal-misjudgement'])('the variant %s', (variant) => {
  const korea = analyse(model, variant);
  const statusQuo = statusQuoOf(korea);

  it('makes the strike an improvement, which leads to war once it is answered', () => {
    expect(improvementsFrom(korea, statusQuo)).toEqual(['us s359']);
    expect(isAt(korea, cellOf(korea, 's359'), { 'us.posture': 'strike' })).toBe(true);
    const war = cellsWith(korea, 'war').map((cell) => idOf(korea, cell));
    expect(war).not.toContain('s359');
    const answers = improvementsFrom(korea, cellOf(korea, 's359'));
    expect(answers).toEqual(['dprk s361', 'dprk s362']);
    expect(war).toEqual(expect.arrayContaining(['s361', 's362']));
  });

  it('leaves the status quo stable under the four longer concepts only', () => {
    expect(holdsUnder(korea, statusQuo)).toEqual(longer);
  });

  it('leaves freeze for freeze stable under GMR and SEQ only', () => {
    expect(holdsUnder(korea, freezeOf(korea))).toEqual(['gmr', 'seq']);
  });
});

describe('the variant sanctions-bite', () => {
  const korea = analyse(model, 'sanctions-bite');

  it('has North Korea freeze alone, so that the status quo is no longer Nash', () => {
    expect(improvementsFrom(korea, statusQuoOf(korea))).toEqual(['dprk s357']);
    expect(idOf(korea, cellOf(korea, 'kim-freezes-alone'))).toBe('s357');
  });

  it('has Washington answer by talks beside its exercises, which holds', () => {
    const talks = { 'us.posture': 'talks', 'us.exercises': 'held', 'dprk.tests': 'frozen' };
    expect(isAt(korea, cellOf(korea, 's354'), talks)).toBe(true);
    expect(reachedFrom(korea, statusQuoOf(korea), 'improving')).toContain('s354');
    expect(holdsUnder(korea, cellOf(korea, 's354'))).toEqual(concepts);
  });
});

describe('the links to claims', () => {
  const text = readCatalogFile(modelFileOf('korea-2017'));
  const grades = [...text.matchAll(/\b[cr]\d\d: (says|part|suggests)\b/g)].map(
    ([, grade]) => grade!,
  );

  it('all have a grade, in the base model and in every variant', () => {
    const variants = base.conflict.variants.map(({ id }) => parseConflict(text, { variant: id }));
    const conflicts = [base.conflict, ...variants.map(({ conflict }) => conflict!)];
    const links = conflicts.flatMap((conflict) =>
      groundedParts(conflict).flatMap(({ because }) => because),
    );
    expect(links.filter(({ grade }) => grade === undefined)).toEqual([]);
  });

  it('are as many of each grade as the README says', () => {
    const count = (wanted: string) => grades.filter((grade) => grade === wanted).length;
    expect([grades.length, count('says'), count('part'), count('suggests')]).toEqual([
      248, 32, 101, 115,
    ]);
  });
});

describe('the vote in the council', () => {
  const votesAt = (state: string) => {
    const document = vote(model, { state });
    const [council] = document.bodies;
    return new Map(
      council!.drafts.map((draft) => [draft.state.values['council.sanctions'], draft]),
    );
  };
  const before = votesAt('council.sanctions = none');

  it('carries the weakened draft by all fifteen, as it was', () => {
    const draft = before.get('diluted')!;
    expect(draft.passes).toBe(true);
    expect(draft.tally).toEqual({ yes: 15, no: 0, abstain: 0, absent: 0 });
    expect(draft.proposedBy).toEqual(['us']);
  });

  it('has China vote for it as its claims say', () => {
    const china = before.get('diluted')!.votes.find(({ member }) => member === 'china')!;
    expect(china).toMatchObject({ vote: 'yes', sincere: true, claims: ['c01', 'c02'] });
  });

  it('fails the full draft by the vetoes of China and Russia, and it passes once diluted', () => {
    const draft = before.get('full')!;
    expect(draft.passes).toBe(false);
    expect(draft.tally).toEqual({ yes: 13, no: 2, abstain: 0, absent: 0 });
    expect(draft.vetoedBy).toEqual(['china', 'russia']);
    expect(draft.pivotal).toEqual([]);
    expect(draft.dilutions).toEqual([before.get('diluted')!.state.id]);
  });

  it('leaves the status quo as it is: nobody proposes to lift the sanctions, and the full draft fails', () => {
    const now = votesAt('status-quo');
    expect([...now.values()].map(({ passes }) => passes)).toEqual([false, false]);
    expect(now.get('none')!.proposedBy).toEqual([]);
    expect(now.get('full')!.vetoedBy).toEqual(['china', 'russia']);
  });

  it('has nobody who proposes anything while China keeps supplies open, when sanctions bite nobody', () => {
    const open = votesAt('council.sanctions = none, china.supply = open');
    expect(open.get('diluted')!.proposedBy).toEqual([]);
    expect(open.get('diluted')!.tally).toEqual({ yes: 12, no: 0, abstain: 3, absent: 0 });
  });
});
