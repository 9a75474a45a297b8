/** A file with something of everything that an editor knows about. */
export const court = `standoff: 1
title: It's a court [draft]
claims:
  c01: { says: 'The mayor''s own words: no ban', kind: fact, at: letter p. 1 }
  c02: { says: Bans cost votes, at: letter p. 2 }
sources: { letter: { title: A letter } }
decision-makers:
  mayor:
    name: The mayor
    options:
      ban: { name: Ban, levels: { none: no ban, part: a ban by night, full: a full ban } }
      sign: yes/no
    prefers:
      - { want: ban = full, because: c01 }
      - not anger
  club:
    name: Club
    options: { plea: [none, made] }
    prefers: [ mayor.ban = none ]
facts:
  anger: { name: Anger, when: mayor.ban >= part and not club.plea = made }
bodies: { jury: { name: Jury, members: [mayor], adopts: 1 vote, options: { fine: yes/no } } }
status-quo: { mayor.ban: none, mayor.sign: no, club.plea: none, jury.fine: no }
variants:
  mild: { set: { decision-makers.mayor.prefers: [ ban = none ] } }
`;
