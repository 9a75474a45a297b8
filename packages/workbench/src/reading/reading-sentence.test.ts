import { concepts, families, findConcept } from '@standoff/engine';
import { sayLooking } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { createDesk } from '../desk/desk.ts';
import type { Look } from '../desk/shown-conflict.ts';
import { noCoalitions } from '../document/coalition-choices.ts';
import { foresightOf } from '../document/look.ts';
import { sayPlainly, sayReading } from './reading-sentence.ts';

const three = `standoff: 1
title: Three
decision-makers:
  us: { name: United States, short: US, options: { go: yes/no }, prefers: [{ never: china.go }, go] }
  china: { name: China, options: { go: yes/no }, prefers: [go] }
  russia: { name: Russia, options: { go: yes/no }, prefers: [go] }
foresight: { us: nash, china: seq, russia: seq }
status-quo: { us.go: no, china.go: no, russia.go: no }
`;

const alone = {
  threads: 1,
  memory: 2 ** 30,
  startWorker(): never {
    throw new Error('one thread starts no worker');
  },
};

async function read(
  how: { look?: Look; preferenceReading?: string; furtherConcepts?: readonly string[] } = {},
  chosen: readonly (readonly string[])[] = [],
) {
  const { preferenceReading, furtherConcepts = [], look } = how;
  const desk = createDesk(alone);
  const asked = { text: three, variant: undefined, preferenceReading, furtherConcepts };
  const opening = await desk.open({ ...asked, at: undefined, ...(look && { look }) }, () => {});
  if (opening.status !== 'analysed') throw new Error(opening.status);
  const { conflict } = opening;
  const foresight = foresightOf(conflict);
  return sayPlainly(
    sayReading(conflict, { foresight, coalitions: { ...noCoalitions, chosen }, furtherConcepts }),
  );
}

const allSeq: Look = { all: 'seq', own: {} };

describe('the sentence on how the parties are read', () => {
  it('has a verb for every concept', () => {
    const numbered = families.flatMap(({ prefix }) => [2, 3, 4].map((n) => `${prefix}${n}`));
    const all = [...concepts, ...numbered.flatMap((id) => findConcept(id) ?? [])];
    for (const concept of all) {
      expect(sayLooking(concept)).toMatch(/^(looks|expects|fears|foresees|thinks) /);
    }
  });

  it('is one of everybody, or says that each has its own, and whether the file says so', async () => {
    await expect(read({ look: allSeq })).resolves.toBe('Everybody expects credible replies (SEQ)');
    await expect(read()).resolves.toBe('Each looks ahead as the file says: US Nash, others SEQ');
    await expect(read({ look: { all: 'gmr', own: { china: 'seq' } } })).resolves.toBe(
      'Each looks ahead in its own way: China SEQ, others GMR',
    );
  });

  it('leaves nothing out that is not as usual', async () => {
    await expect(read({ look: allSeq, furtherConcepts: ['sim'] }, [['us', 'china']])).resolves.toBe(
      'Everybody expects credible replies (SEQ); the coalition US + China counts as well; SIM is analysed besides',
    );
    await expect(
      read({ look: { all: 'sim', own: {} }, furtherConcepts: ['sim'] }),
    ).resolves.not.toContain('besides');
  });

  it('says that coalitions are set aside where great losses alone deter', async () => {
    const said = await read({ look: allSeq, preferenceReading: 'strong' }, [
      ['us', 'china'],
      ['us', 'russia'],
    ]);
    expect(said).toBe(
      'Everybody expects credible replies (SEQ); 2 coalitions are set aside; only great losses deter',
    );
  });
});
