import { propositionKinds } from '@standoff/propositions';
import { expect, test } from 'vitest';
import { createMeasure, questionTo } from '../bench/announcing.mjs';
import { drawnFile } from '../bench/drawn-file.mjs';

/** Whoever asks about a sentence waits no longer, on a machine on which announcements are right. */
const AT_ONCE_MILLISECONDS = 1000;

const measure = createMeasure(() => 0);

const shape = { decisionMakers: 3, options: 11, statements: 3, beliefs: false };
const text = drawnFile({ ...shape, threats: 0, events: 0, claims: 2, bodyOptions: 3 });

/** What stands by itself, one of each kind, about where it starts and a state far from there. */
const asked: Readonly<Record<string, string>> = {
  canMove: 'can-move d0 from status-quo',
  idle: 'idle d0,d1',
  compares: 'prefers all s9999 status-quo',
  harmless: 'harmless d0 s9999 over status-quo',
  someBetter: 'some-better all than status-quo known',
  stable: 'stable status-quo seq',
  pattern: 'pattern status-quo under none among nash,gmr,smr,seq,sseq',
  weakly: 'weak status-quo under gmr',
  tempted: 'tempted somebody from status-quo',
  noneTempted: 'untempted d0,d1,d2 from status-quo',
  goes: 'goes d0 from status-quo to s2 under seq',
  leads: 'leads status-quo to s9999 by improvements',
  stuck: 'stuck status-quo among nash,gmr,smr,seq,sseq',
  leastLosses: 'least-losses status-quo to s9999 1',
  mustLose: 'must-lose d0 from status-quo to s9999 by worse',
  passes: 'passes c (c.b0)',
};

const kinds = propositionKinds.flatMap(({ kind, standalone }) => (standalone ? kind : []));

test.each(kinds)(
  '%s is decided at once among ten thousand states, with what it hangs on',
  (kind) => {
    const question = questionTo('explain', { that: asked[kind]!, doubt: true }, text)!;
    const { answered, counted } = measure(question);
    expect(answered.status).toBe('answered');
    expect(counted).toBeLessThan(AT_ONCE_MILLISECONDS);
  },
);
