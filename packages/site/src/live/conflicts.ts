/** A conflict that a live example begins with. */
export interface Given {
  readonly id: string;
  /** How the control that brings it is called. */
  readonly called: string;
  readonly text: string;
}

/**
 * The conflicts of live examples: small enough to be read at a glance, and such that concepts part on them. In the first, nobody
 * arms only under foresight; in the second, each would rather that the other swerves.
 */
export const givenConflicts: readonly [Given, ...Given[]] = [
  {
    id: 'arms',
    called: 'Two countries',
    text: `standoff: 1
title: Two countries that may arm
decision-makers:
  north:
    name: North
    options: { arm: { levels: { no: North unarmed, yes: North armed } } }
    prefers: [not south.arm, arm]
  south:
    name: South
    options: { arm: { levels: { no: South unarmed, yes: South armed } } }
    prefers: [not north.arm, arm]
status-quo: { north.arm: no, south.arm: no }
`,
  },
  {
    id: 'drivers',
    called: 'Two drivers',
    text: `standoff: 1
title: Two drivers who race for a cliff
decision-makers:
  first:
    name: First driver
    options: { swerve: { levels: { no: the first drives on, yes: the first swerves } } }
    prefers: [first.swerve or second.swerve, second.swerve, not swerve]
  second:
    name: Second driver
    options: { swerve: { levels: { no: the second drives on, yes: the second swerves } } }
    prefers: [first.swerve or second.swerve, first.swerve, not swerve]
status-quo: { first.swerve: yes, second.swerve: yes }
`,
  },
];
