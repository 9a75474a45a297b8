/** A model in which everything is said that a file can say about beliefs. */
export const believers = `standoff: 1
title: Two countries that misjudge one another
sources: { report: { title: Report } }
claims:
  c01: { says: They fear a dam, at: report p. 2 }
  c02: { says: The board is ignored, at: report p. 3 }
decision-makers:
  upper:
    options: { water: [held, shared], dam: yes/no }
    prefers: [{ never: war }, { want: water = held, because: c01 }, not dam]
  lower:
    options: { army: [home, border, across] }
    prefers: [{ never: famine }, upper.water = shared, army = home]
  idle: { prefers: [not war, board.quota] }
bodies:
  board: { members: [upper, lower], adopts: 2 votes, options: { quota: yes/no } }
facts:
  war: lower.army = across
  famine: upper.water = held and upper.dam
  ruin: war or famine
status-quo: { upper.water: held, upper.dam: no, lower.army: home, board.quota: no }
perceptions:
  lower:
    # what they fear
    upper:
      drop: 2
      add:
        - { never: water = shared, at: 1, because: { c01: suggests } }
        - { want: dam, at: 3 }
        - { equally: [dam, not war], at: 4 }
      hides: [water, dam]
      foresight: seq
      sure: 0.7
      perceptions:
        lower: { add: [{ never: ruin }, { must: army = across, at: 2 }], because: c01 }
        idle: { drop: 1 }
        board: { hides: [quota] }
    board: { hides: [quota], foresight: smr, because: c02 }
  idle:
    lower: { add: { want: war, if: upper.dam }, at: 2, drop: 2 }
    upper: { prefers: [dam] }
misread:
  upper: { war: no, famine: { as: no, sure: 0.6, says: They have wells, because: [c01, { c02: part }] } }
  lower: { war: yes }
signals:
  leak:
    by: idle
    to: [upper, lower]
    says: Look here
    shows:
      upper: { add: [{ must: war }, { want: dam, at: 4 }], reveals: [dam] }
      board: { reveals: [quota] }
    corrects: [war, famine]
  hint: { by: lower, to: upper, says: No war, corrects: war }
doubts: [{ of: upper.prefers.2, drop: yes }]
variants:
  blind:
    set:
      perceptions.lower.upper.perceptions.idle: { hides: [] }
      perceptions.lower.upper.drop: 1
      misread.lower.famine: yes
      signals.leak.corrects: war
timeline:
  - { on: 2020, what: A leak, signals: leak }
  - { on: 2021, what: More of it, by: lower, signals: [leak, hint] }
`;
