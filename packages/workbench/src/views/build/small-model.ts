/** A whole model to begin with: two who decide, what each can do and wants, and how things stand. */
export const smallModel = `standoff: 1
title: Two neighbours and a river

# Who decides, what each can do, and what each wants, the most important first.
decision-makers:
  upper:
    name: Upper country
    options:
      dam: { name: Dam, levels: { no: no dam, yes: the dam is built } }
    prefers:
      - { not: lower.army }
      - dam
  lower:
    name: Lower country
    options:
      army: { name: Army, levels: { no: the army is at home, yes: the army is at the border } }
    prefers:
      - { not: upper.dam }
      - { want: army, if: upper.dam }
      - { not: army }

# How things stand now.
status-quo: { upper.dam: no, lower.army: no }
`;
