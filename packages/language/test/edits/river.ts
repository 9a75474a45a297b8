/** A small file with both styles, comments, and every place where a name can stand. */
export const river = `standoff: 1
title: Two countries # on one river
sources: { report: { title: Report } }
claims:
  c01: { says: It is dry, at: report p. 2 }
  c02: { says: It rains, at: [report p. 3] }
decision-makers:
  upper:
    options:
      water: [held, shared] # of the river
      dam: yes/no, one-way
    prefers:
      - { never: war }
      # what it is about
      - dam
      - { want: 'water = held', if: lower.army = home, because: [c01, c02] }
  lower: { options: { army: [home, border] }, prefers: [not upper.dam, upper.water = shared] }
facts:
  war: { when: lower.army = border and upper.dam, because: c01 }
infeasible:
  - upper.dam and upper.water = shared
status-quo: { upper.water: held, upper.dam: no, lower.army: home }
variants:
  dry: { set: { facts.war.when: "upper.dam", decision-makers.upper.prefers.2: water = held } }
`;
