/**
 * Two villages and a river. Upstream may dam, downstream may raid and may pay; a raid on a dammed
 * river bursts the dam. Built so that paying for an open river is better for both and stuck.
 */
export const river = `
standoff: 1
title: The river
as-of: 1850-04-01
sources:
  chronicle: { title: Chronicle of the valley }
claims:
  water: { says: Downstream needs the water, at: chronicle ¶2, by: the miller }
  peace: { says: Nobody wants a fight, at: [chronicle ¶3, chronicle ¶7] }
  flood: { says: A raid on the dam floods both, at: chronicle p. 12 }
decision-makers:
  up:
    name: Upstream
    options:
      dam: { name: Dam, levels: { open: the river runs, shut: the river is dammed } }
    prefers:
      - { never: flooded, because: [flood], says: No flood }
      - { want: down.toll = paid, because: peace }
      - { want: dam = shut, because: water, says: Water for its own fields }
  down:
    name: United Downstream
    short: Down
    options:
      toll: { levels: [none, paid] }
      raid: { name: Raid, levels: { no: no raid, yes: a raid } }
    prefers:
      - { never: flooded, because: flood, says: No flood }
      - { want: up.dam = open, because: water, says: The water comes first }
      - { not: toll = paid, says: Money is scarce }
      - { not: raid }
  priest: { name: The priest, prefers: [ { not: down.raid, because: peace } ] }
facts:
  burst: { name: Burst dam, when: up.dam = shut and down.raid, because: flood }
  flooded: { name: Flood, when: burst, chance: likely }
infeasible:
  - { when: down.toll = paid and down.raid, says: Who pays does not raid }
states:
  bargain: { up.dam: open, down.toll: paid }
status-quo: { up.dam: shut, down.toll: none, down.raid: no }
deals:
  water-for-money: { name: Water for money, parties: [up, down], terms: { up.dam: open, down.toll: paid } }
foresight: { up: seq, down: nash }
`;

/** The textbook game of the two drivers, as states and moves. */
export const chicken = `
standoff: 1
title: Chicken
decision-makers:
  first: { name: First, moves: { cc: [dc], cd: [dd], dc: [cc], dd: [cd] }, ranking: [dc, cc, cd, dd] }
  second: { name: Second, moves: { cc: [cd], cd: [cc], dc: [dd], dd: [dc] }, ranking: [cd, cc, dc, dd] }
states: { cc: both swerve, cd: only the first swerves, dc: only the second swerves, dd: neither swerves }
`;

/** One chases and one flees: no state suits both, and nobody may look far. */
export const pennies = `
standoff: 1
title: Matching pennies
decision-makers:
  ann: { name: Ann, options: { heads: yes/no }, prefers: [ heads iff bob.heads ] }
  bob: { name: Bob, options: { heads: yes/no }, prefers: [ not (heads iff ann.heads) ] }
status-quo: { ann.heads: no, bob.heads: no }
`;

/**
 * Of two joint moves of A and B one can be answered in C's interest with what A and B can counter, and
 * the other against C's interest with what they cannot.
 */
export const twoWaysRankings = [
  ['q1', 'q2', 'g', 's', 'm', 'z1', 'z2'],
  ['q2', 'q1', 'g', 's', 'm', 'z1', 'z2'],
  ['z1', 'q1', 'q2', 'z2', 's', 'm', 'g'],
];
export const twoWays = `
standoff: 1
title: Two ways, each with a risk of its own
decision-makers:
  a: { name: A, moves: { s: [m] }, ranking: [${twoWaysRankings[0]}] }
  b: { name: B, moves: { m: [q1, q2], z1: [g] }, ranking: [${twoWaysRankings[1]}] }
  c: { name: C, moves: { q1: [z1], q2: [z2] }, ranking: [${twoWaysRankings[2]}] }
states: { s: start, m: halfway, q1: first way, q2: second way, z1: answer, z2: harm, g: gain }
status-quo: s
`;

/** A council of two that may forbid what the first does; the second would have it forbidden. */
export const shouting = `
standoff: 1
title: A council
decision-makers:
  ann: { name: Ann, options: { shout: yes/no }, prefers: [ { not: council.ban }, { want: shout } ] }
  bob: { name: Bob, prefers: [ { not: ann.shout, unless: council.ban }, { not: council.ban } ] }
bodies:
  council:
    name: Council
    members: [ bob, { cid: yes } ]
    adopts: 2 votes
    options: { ban: yes/no }
states: { quiet: { ann.shout: no, council.ban: no }, noise: { ann.shout: yes, council.ban: no } }
status-quo: { ann.shout: no, council.ban: no }
`;
