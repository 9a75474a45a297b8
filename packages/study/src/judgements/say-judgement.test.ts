import { readFileSync } from 'node:fs';
import { applyJudgement, neighbourhood, readJudgements } from '@standoff/language';
import { describe, expect, it } from 'vitest';
import { chicken } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { judgementInWords, sayJudgement } from './say-judgement.ts';

const file = new URL('../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
const { casebook } = openText(readFileSync(file, 'utf8'));
const { conflict } = casebook;

/** The words for one judgement, which has to be read and has to apply. */
function words(json: object, book = casebook): string {
  const read = readJudgements(book.conflict, [json]);
  if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
  const [judgement] = read.judgements;
  const outcome = applyJudgement(book.conflict, judgement!);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return sayJudgement(book, judgement!);
}

describe('a judgement in words', () => {
  it.each<[object, string]>([
    [
      { kind: 'swap', of: 'china', place: 4 },
      'China ranks “Washington talks” above “tests frozen”',
    ],
    [
      { kind: 'move', of: 'china', place: 7, to: 5 },
      'China ranks “no THAAD” above “Washington talks”, from place 7 to place 5',
    ],
    [
      { kind: 'move', of: 'us', place: 2, to: 3 },
      'The United States ranks “weapons surrendered” below “Tests ended”',
    ],
    [
      { kind: 'move', of: 'china', place: 3, to: 5, greatly: false },
      'China ranks “not Collapse of the regime” below “Washington talks”, from place 3 to place 5, and a breach of it is not greatly worse',
    ],
    [
      { kind: 'degree', of: 'china', place: 4, greatly: true },
      'China wants “tests frozen”, and a breach of it is greatly worse',
    ],
    [
      { kind: 'drop', of: 'us', place: 4 },
      'The United States no longer wants “Washington threatens or Washington strikes if tests go on”',
    ],
    [
      { kind: 'drop', viewer: 'us', of: 'dprk', place: 4 },
      'As the United States sees it, “weapons kept” does not matter to North Korea',
    ],
    [
      { kind: 'add', of: 'china', place: 1, statement: { never: 'strangled' } },
      'China also wants “not Supplies crippled”, above all else',
    ],
    [
      { kind: 'add', of: 'china', statement: 'pressure' },
      'China also wants “Sanctions that bite”, below all else',
    ],
    [
      { kind: 'restate', of: 'us', place: 2, statement: { not: 'war' } },
      'The United States wants “not War” instead of “weapons surrendered”',
    ],
    [
      { kind: 'hide', viewer: 'us', of: 'dprk', option: 'answer' },
      'The United States does not know of the option “Answer to a strike” of North Korea',
    ],
    [
      { kind: 'view', viewer: 'us', of: 'dprk', as: null },
      'The United States sees North Korea as it is',
    ],
    [
      { kind: 'view', viewer: 'us', of: 'dprk', as: { drop: 2, hides: ['tests'] } },
      'The United States does not know of the option “Nuclear and missile tests” of North Korea, and sees North Korea otherwise than it is: in its eyes “not War” does not matter to North Korea',
    ],
    [
      { kind: 'view', viewer: 'us', of: 'dprk', as: { prefers: ['war', { not: 'war' }] } },
      'The United States takes North Korea to want, in this order, “War” and “not War”',
    ],
    [
      { kind: 'view', viewer: 'us', of: 'council', as: { hides: ['sanctions'], foresight: 'smr' } },
      'The United States does not know of the option “Sanctions of summer 2017” of the UN Security Council, and takes the UN Security Council to look ahead as in SMR',
    ],
    [
      {
        kind: 'view',
        viewer: 'us',
        of: 'dprk',
        as: {
          drop: 2,
          perceptions: { china: { add: { never: 'strangled' } }, us: { hides: ['posture'] } },
        },
      },
      'The United States sees North Korea otherwise than it is: in its eyes “not War” does not matter to North Korea, and thinks that North Korea sees China otherwise than it is: in its eyes China also wants “not Supplies crippled”, above all else, and that North Korea does not know of the option “Posture” of the United States',
    ],
    [{ kind: 'fact', fact: 'war', value: false }, '“War” is never the case'],
    [
      { kind: 'fact', viewer: 'us', fact: 'war', value: false },
      'The United States takes “War” never to be the case',
    ],
    [{ kind: 'fact', fact: 'war', value: true }, '“War” is the case whatever happens'],
    [
      { kind: 'fact', fact: 'war', when: 'dprk.answer', chance: 'likely' },
      '“War” follows with a chance of 0.75 when this is the case: North Korea fires back',
    ],
    [
      { kind: 'chance', fact: 'china-at-war', value: 0 },
      '“China in the war” is not the case even when this is: Washington strikes',
    ],
    [
      { kind: 'chance', fact: 'china-at-war', value: 0.3 },
      '“China in the war” has a chance of only 0.3 when this is the case: Washington strikes',
    ],
    [
      { kind: 'chance', fact: 'china-at-war', value: 'likely' },
      '“China in the war” follows when this is the case: Washington strikes, with a chance of 0.75',
    ],
    [
      { kind: 'limit', of: 'china', option: 'supply', value: 'step' },
      'China can change “Supplies to North Korea” only to a neighbouring level',
    ],
    [
      { kind: 'limit', of: 'china', option: 'supply', value: ['open to squeezed'] },
      'China can change “Supplies to North Korea” only from “supplies open” to “supplies squeezed”',
    ],
    [
      { kind: 'limit', of: 'china', option: 'supply', value: 'one-way' },
      'China can change “Supplies to North Korea” only forward in the order of its levels',
    ],
    [
      { kind: 'limit', of: 'us', option: 'posture', value: 'free' },
      'The United States can change “Posture” from any level to any other',
    ],
    [
      { kind: 'lock', of: 'china', option: 'supply', value: 'open' },
      'China cannot leave “supplies open”',
    ],
    [
      { kind: 'lock', of: 'council', option: 'sanctions' },
      'The UN Security Council gives up the option “Sanctions of summer 2017”',
    ],
    [
      { kind: 'penalty', of: 'dprk', by: 'china', option: 'cut-off', when: 'dprk.tests != frozen' },
      'China can punish North Korea where this is the case: tests go on; North Korea greatly dislikes it, and China is indifferent',
    ],
    [
      {
        ...{ kind: 'penalty', of: 'dprk', by: 'us', option: 'cut-off', willing: true },
        when: 'dprk.tests != frozen',
      },
      'The United States can punish North Korea where this is the case: tests go on; North Korea greatly dislikes it, and the United States would rather do so than not',
    ],
    [
      {
        kind: 'rule',
        of: 'council',
        value: '9 votes, no veto by us, china, russia, france, uk, japan',
      },
      'Japan can veto what the UN Security Council adopts',
    ],
    [
      { kind: 'rule', of: 'council', value: '9 votes, no veto by us, china' },
      'Russia, France and the United Kingdom can no longer veto what the UN Security Council adopts',
    ],
    [
      { kind: 'rule', of: 'council', value: '8 votes, no veto by us, china' },
      'The UN Security Council adopts what has eight votes, and a no by the United States or China is enough against it',
    ],
    [
      { kind: 'rule', of: 'council', value: '15 votes' },
      'The UN Security Council adopts what has 15 votes, and nobody can veto it',
    ],
    [
      { kind: 'vote', of: 'council', member: 'china', value: 'yes' },
      'China votes yes on every draft of the UN Security Council',
    ],
    [
      { kind: 'vote', of: 'council', member: 'egypt', value: 'abstain' },
      'Egypt abstains on every draft of the UN Security Council',
    ],
    [
      { kind: 'vote', of: 'council', member: 'japan', value: 'absent' },
      'Japan is absent from the UN Security Council',
    ],
    [
      { kind: 'vote', of: 'council', member: 'china', value: 'abstain unless greatly worse' },
      'China abstains in the UN Security Council rather than vote no, unless its loss is great',
    ],
    [
      { kind: 'term', of: 'freeze-for-freeze', owner: 'china', option: 'supply', value: 'open' },
      '“supplies open” is one of the terms of “Freeze for freeze”',
    ],
    [
      { kind: 'term', of: 'freeze-for-freeze', owner: 'dprk', option: 'tests' },
      '“Freeze for freeze” leaves “Nuclear and missile tests” as it is',
    ],
    [{ kind: 'foresight', of: 'us', value: 'nash' }, 'The United States looks ahead as in Nash'],
    [
      { kind: 'foresight', viewer: 'us', of: 'dprk', value: 'seq' },
      'The United States takes North Korea to look ahead as in SEQ',
    ],
    [
      { kind: 'foresight', of: 'us', value: null },
      'Nothing is said of how far the United States looks',
    ],
  ])('%j', (json, expected) => {
    const said = words(json);
    expect(said).toBe(expected);
  });

  it('tells who changes an agreement, and how it can be left', () => {
    const { casebook: of } = openText(`standoff: 1
title: Treaty
decision-makers:
  upper: { name: Upland, options: { shares: yes/no }, prefers: [not shares] }
  lower: { name: Lowland, options: { pays: yes/no }, prefers: [upper.shares] }
agreements:
  treaty: { name: The treaty, parties: [upper, lower], levels: { none: no treaty, signed: a treaty }, binds: { signed: upper.shares } }
`);
    const said = (json: object) => {
      const read = readJudgements(of.conflict, [json]);
      if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
      return sayJudgement(of, read.judgements[0]!);
    };
    const changes = { 'none to signed': '1 of', 'signed to none': 'each' };
    expect(said({ kind: 'transitions', of: 'treaty', value: changes })).toBe(
      'The treaty goes from “no treaty” to “a treaty” by the yes of one party and from “a treaty” to “no treaty” by a move of any party, and in no other way',
    );
    const never = { 'none to signed': 'nobody' };
    expect(said({ kind: 'transitions', of: 'treaty', value: never })).toBe(
      'The treaty stays as it is, whoever wants otherwise',
    );
    expect(said({ kind: 'lock', of: 'treaty', option: 'status', value: 'signed' })).toBe(
      'The treaty, once “a treaty”, stays so',
    );
    expect(said({ kind: 'lock', of: 'treaty', option: 'status' })).toBe(
      'Nobody can change the treaty any more',
    );
    expect(said({ kind: 'notice', of: 'treaty', value: true })).toBe(
      'Nobody may leave the treaty and break it in one move',
    );
    expect(said({ kind: 'notice', of: 'treaty', value: false })).toBe(
      'Who leaves the treaty may break it in the same move',
    );
  });

  it('tells what a viewer sees as it is again', () => {
    const seen = (json: object) => {
      const read = readJudgements(conflict, [json]);
      if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
      return sayJudgement(casebook, read.judgements[0]!);
    };
    expect(seen({ kind: 'fact', viewer: 'us', fact: 'war', value: null })).toBe(
      'The United States sees “War” as it is',
    );
    expect(seen({ kind: 'foresight', viewer: 'us', of: 'dprk', value: null })).toBe(
      'Nothing is said of how far the United States takes North Korea to look',
    );
  });

  it('tells apart statements that stand together', () => {
    const text = `standoff: 1
title: Two that meet
decision-makers:
  a: { options: { go: yes/no, stay: yes/no }, prefers: [{ or-else: [go, stay] }, { equally: [not go, stay] }] }
  b: { options: { look: yes/no }, prefers: [look] }
`;
    const book = openText(text).casebook;
    expect(words({ kind: 'alternative', of: 'a', place: 1 }, book)).toBe(
      'a wants “stay” rather than “go”',
    );
    expect(words({ kind: 'sure', of: 'a', place: 2, member: 1, value: 0.5 }, book)).toBe(
      'a does want “not go”',
    );
    expect(words({ kind: 'sure', of: 'a', place: 2, member: 1, value: 0.4 }, book)).toBe(
      'a no longer wants “not go”',
    );
    expect(words({ kind: 'drop', of: 'a', place: 2, member: 1 }, book)).toBe(
      'a no longer wants “not go”',
    );
    expect(words({ kind: 'drop', of: 'a', place: 2 }, book)).toBe(
      'a no longer wants “not go” and “stay”',
    );
    expect(words({ kind: 'add', of: 'b', place: 1, statement: 'a.go' }, book)).toBe(
      'b also wants “go”, above all else',
    );
    expect(words({ kind: 'limit', of: 'a', option: 'go', value: [] }, book)).toBe(
      'a gives up the option “go”',
    );
  });

  it('tells states of a ranking by what is the case in them, and where a great gap is crossed', () => {
    const graph = openText(chicken).casebook;
    const { id, preference } = graph.decisionMakers[0]!;
    if (preference.kind !== 'ranking') throw new Error(preference.kind);
    const [first, second] = preference.places.map(([state]) => {
      return graph.conflict.graphStates.find((one) => one.id === state!.state)!.description;
    });
    expect(words({ kind: 'swap', of: id, place: 1 }, graph)).toContain(
      `ranks “${second}” above “${first}”`,
    );
    expect(words({ kind: 'degree', of: id, place: 1, greatly: true }, graph)).toContain(
      `takes “${second}” to be greatly worse than “${first}”`,
    );
    const ferry = openText(`standoff: 1
title: A ferry
decision-makers:
  owner: { name: Owner, options: { run: { levels: { no: no ferry, yes: a ferry } } }, ranking: [ s4, s3, '>>', [ s2, s1 ] ] }
  town: { options: { pay: { levels: { no: no money, yes: money } } }, prefers: [ owner.run ] }
states: { paid: { name: A ferry for money, owner.run: yes, town.pay: yes } }
status-quo: { owner.run: no, town.pay: no }
`).casebook;
    expect(words({ kind: 'swap', of: 'owner', place: 1 }, ferry)).toBe(
      'Owner ranks “money” above “A ferry for money”',
    );
    expect(words({ kind: 'swap', of: 'owner', place: 2, across: true }, ferry)).toBe(
      'Owner ranks “a ferry” and the status quo above “money”, across the line to what is greatly worse',
    );
  });

  it('says which one it is of what is wished for twice', () => {
    const { casebook: book } = openText(`standoff: 1
title: A dance
decision-makers:
  a: { options: { go: yes/no }, prefers: [ go, { not: b.look }, go, { equally: [ go, b.look ] }, { or-else: [ b.look, go ] } ] }
  b: { options: { look: yes/no }, prefers: [ look ] }
`);
    expect(words({ kind: 'drop', of: 'a', place: 1 }, book)).toBe(
      'a no longer wants “go” (place 1)',
    );
    expect(words({ kind: 'swap', of: 'a', place: 1 }, book)).toBe(
      'a ranks “not look” above “go” (place 1)',
    );
    expect(words({ kind: 'drop', of: 'a', place: 4, member: 1 }, book)).toBe(
      'a no longer wants “go” (place 4)',
    );
    expect(words({ kind: 'drop', of: 'a', place: 5, member: 2 }, book)).toBe(
      'a no longer wants “go” (place 5)',
    );
    expect(words({ kind: 'drop', of: 'a', place: 2 }, book)).toBe('a no longer wants “not look”');
  });

  it('names whoever it is about, whatever the neighbour', () => {
    for (const judgement of neighbourhood(conflict, 'swaps')) {
      const said = sayJudgement(casebook, judgement);
      const { of } = judgement as { of: string };
      const { name } = conflict.decisionMakers.find(({ id }) => id === of)!;
      expect(said).toContain(name);
      expect(said).not.toContain('what stands at');
    }
  });

  it('has names and texts as they are: several where the file says so, set apart, with marks within marks', () => {
    const { casebook: book } = openText(`standoff: 1
title: A quarrel
decision-makers:
  a: { name: Board, plural: true, options: { go: { name: 'The "great" leap', levels: { no: stay, yes: 'says “go”' } } }, prefers: [ go ] }
  b: { name: ועדה, options: { look: yes/no }, prefers: [ look ] }
  c: { name: the status quo, options: { wait: yes/no }, prefers: [ wait ] }
facts: { war: { name: War, when: a.go } }
`);
    const said = [
      { kind: 'fact', viewer: 'a', fact: 'war', value: false },
      { kind: 'hide', viewer: 'b', of: 'a', option: 'go' },
      { kind: 'lock', of: 'a', option: 'go', value: 'yes' },
      { kind: 'add', of: 'c', place: 1, statement: 'a.go' },
    ].map((json) => words(json, book));
    expect(said).toEqual([
      'Board take “War” never to be the case',
      '\u2068ועדה\u2069 does not know of the option “The ‘great’ leap” of Board',
      'Board cannot leave “says ‘go’”',
      'The status quo also wants “says ‘go’”, above all else',
    ]);
  });

  it('stands beside its JSON, which can be read again', () => {
    const [judgement] = neighbourhood(conflict);
    const json = judgementInWords(casebook, judgement!);
    expect(json).toMatchObject({ kind: 'swap', id: 'swap:dprk.1', says: expect.any(String) });
    expect(readJudgements(conflict, [json])).toEqual({ status: 'read', judgements: [judgement] });
  });
});
