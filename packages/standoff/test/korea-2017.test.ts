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
import { describe, expect, it } from 'vitest';
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

/** What catalog/korea-2017/README.md states as found, each by the product itself. */

const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq'] as const;
const longer = concepts.slice(1);
const everyone = ['dprk', 'us', 'china', 'south-korea', 'russia'];

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
  return everyone.filter((_, dm) => !isStable(korea, concept, dm, cell));
}

/** Every unilateral improvement from a state, as decision maker and state. */
function improvementsFrom(korea: AnalysedCase, cell: number): string[] {
  return everyone.flatMap((id, dm) =>
    improvementsOf(korea, dm, cell).map((to) => `${id} ${idOf(korea, to)}`),
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
  it('has five decision makers and 192 feasible states of 576 combinations', () => {
    expect(base.conflict.decisionMakers.map(({ id }) => id)).toEqual(everyone);
    expect(base.situation.space.stateCount).toBe(192);
    expect(base.compiled.options.reduce((n, { option }) => n * option.levels.length, 1)).toBe(576);
  });

  it('numbers the status quo s164 and freeze for freeze s172', () => {
    expect([statusQuoOf(base), freezeOf(base)].map((cell) => idOf(base, cell))).toEqual([
      's164',
      's172',
    ]);
  });
});

describe('the equilibria', () => {
  it.each([
    ['nash', 7, 2, 4],
    ['gmr', 70, 2, 8],
    ['smr', 70, 2, 8],
    ['seq', 15, 2, 4],
    ['sseq', 15, 2, 4],
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

  it('under Nash are the status quo, two open wars and four states without the weapons', () => {
    expect(equilibriumCells(base, 'nash').map((cell) => idOf(base, cell))).toEqual([
      's3',
      's19',
      's147',
      's163',
      's164',
      's169',
      's185',
    ]);
  });

  it('under SEQ add exactly the states that everybody prefers to the status quo', () => {
    const nash = equilibriumCells(base, 'nash');
    const added = equilibriumCells(base, 'seq').filter((cell) => !nash.includes(cell));
    const preferred = base.cells.filter((cell) =>
      isPreferredByAll(base.situation, cell, statusQuoOf(base)),
    );
    const frozen = base.cells.filter(
      (cell) =>
        isAt(base, cell, {
          'dprk.tests': 'frozen',
          'dprk.disarm': 'no',
          'us.posture': 'talks',
          'us.exercises': 'suspended',
        }) && !isAt(base, cell, { 'china.supply': 'cut' }),
    );
    expect(added).toHaveLength(8);
    expect(added).toEqual(preferred);
    expect(added).toEqual(frozen);
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
    expect(improvementsFrom(base, freeze)).toEqual(['dprk s171', 'us s162']);
    expect(isAt(base, cellOf(base, 's171'), { 'dprk.tests': 'continued' })).toBe(true);
    expect(isAt(base, cellOf(base, 's162'), { 'us.exercises': 'held' })).toBe(true);
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
    expect(jointImprovements(base, statusQuo, ['dprk', 'us'])).toEqual(['s172']);
  });
});

describe('war', () => {
  const war = cellsWith(base, 'war');
  const peace = base.cells.filter((cell) => !war.includes(cell));

  it('is what 48 states have in common', () => {
    expect([war.length, peace.length]).toEqual([48, 144]);
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
    expect(joint).toEqual(['s12', 's28']);
    for (const id of joint) {
      const cell = cellOf(base, id);
      expect(isAt(base, cell, { 'south-korea.thaad': 'no', 'china.seoul': 'spared' })).toBe(true);
      expect(preferredBy(base, cell, freeze)).toEqual(everyone.filter((dm) => dm !== 'us'));
      expect(preferredBy(base, freeze, cell)).toEqual(['us']);
    }
  });

  it('is used at once where China ranks good relations above punishing THAAD', () => {
    const korea = analyse(model, 'rift-used');
    expect(improvementsFrom(korea, statusQuoOf(korea))).toEqual(['china s116']);
    const spared = { 'china.seoul': 'spared', 'south-korea.thaad': 'yes' };
    expect(isAt(korea, cellOf(korea, 's116'), spared)).toBe(true);
  });
});

describe('the variant one-way-freeze', () => {
  const korea = analyse(model, 'one-way-freeze');

  it('leaves freeze for freeze unstable under all five concepts, for the United States alone', () => {
    for (const concept of concepts) {
      expect(leaversOf(korea, concept, freezeOf(korea))).toEqual(['us']);
    }
    expect(improvementsFrom(korea, freezeOf(korea))).toEqual(['us s162']);
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
    expect(improvementsFrom(korea, statusQuo)).toEqual(['us s167']);
    expect(isAt(korea, cellOf(korea, 's167'), { 'us.posture': 'strike' })).toBe(true);
    const war = cellsWith(korea, 'war').map((cell) => idOf(korea, cell));
    expect(war).not.toContain('s167');
    const answers = improvementsFrom(korea, cellOf(korea, 's167'));
    expect(answers).toEqual(['dprk s169', 'dprk s170']);
    expect(war).toEqual(expect.arrayContaining(['s169', 's170']));
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
    expect(improvementsFrom(korea, statusQuoOf(korea))).toEqual(['dprk s165']);
    expect(idOf(korea, cellOf(korea, 'kim-freezes-alone'))).toBe('s165');
  });

  it('has Washington answer by talks beside its exercises, which holds', () => {
    const talks = { 'us.posture': 'talks', 'us.exercises': 'held', 'dprk.tests': 'frozen' };
    expect(isAt(korea, cellOf(korea, 's162'), talks)).toBe(true);
    expect(reachedFrom(korea, statusQuoOf(korea), 'improving')).toContain('s162');
    expect(holdsUnder(korea, cellOf(korea, 's162'))).toEqual(concepts);
  });
});
