import { readFileSync } from 'node:fs';
import { loadShapes } from '@standoff/report';
import { describe, expect, it } from 'vitest';
import { isQuick } from '../../../test/draws.ts';
import { analyze, explain, judgements, type Model, misjudge, parse, vote } from '../src/index.ts';
import { run } from './command-line/run.ts';

const file = new URL('../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
const { model } = parse(readFileSync(file, 'utf8')) as { model: Model };

const ON = 'China ranking “Seoul punished if THAAD deployed” above “Seoul spared”';
const HANGS = `stands in 552,960 of 622,080 models; hangs on ${ON}`;
const IT_HANGS = HANGS.replace('hangs', 'it hangs');
const IN_ALL = 'stands in all 622,080 models that the judgements in doubt allow';

/** An answer that was not refused. */
function answered<T extends object>(answer: T): Exclude<T, { readonly status: string }> {
  return answer as Exclude<T, { readonly status: string }>;
}

async function told(words: string): Promise<string> {
  const { stdout, stderr } = await run(words.split(' '));
  expect(stderr).toBe('');
  return stdout.replaceAll(/\s+/g, ' ');
}

describe('how sure a verdict is', () => {
  it('stands in documents as their shapes say', async () => {
    const { shapes } = await loadShapes();
    const options = { doubt: true };
    const documents = [
      analyze(model, options),
      explain(model, options),
      explain(model, { ...options, decisionMaker: 'us', concepts: ['seq', 'berge'] }),
      vote(model, options),
    ].map(answered);
    for (const document of documents) {
      expect(shapes[document.format].parse(document)).toEqual(document);
    }
  });

  it('stands under the headline, and below what it says of a better state', async () => {
    const text = await told('analyze korea-2017 --full');
    expect(text).toContain(
      `The verdict on the status quo ${IT_HANGS}. In doubt: in everybody’s order two adjacent entries may swap`,
    );
    expect(text).toContain(
      `The verdict on “Freeze for freeze”, with who prefers it and whether improvements lead there, ${IN_ALL}.`,
    );
    expect(text.split('In doubt:')).toHaveLength(2);
    expect(text).not.toContain('Each of these');
  });

  it('is said of every state that is listed where that is asked for', async () => {
    const text = await told('analyze korea-2017 --full --doubt --states none');
    expect(text).toContain(`supplies open and no new sanctions Each of these: ${HANGS}.`);
  });

  it('is left out beside other variants, and in another reading of preferences', async () => {
    expect(await told('analyze korea-2017 --variant all')).not.toContain('models');
    expect(await told('analyze korea-2017 --strength strong')).not.toContain('622,080');
    const { status, stderr } = await run('analyze korea-2017 --doubt --strength strong'.split(' '));
    expect(status).toBe(2);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      'in how many models a verdict stands is reckoned in the general reading of preferences only; leave out --strength and --unknown',
    );
  });

  it('stands in a document only where that is asked for', () => {
    expect(answered(analyze(model)).doubt).toBeUndefined();
    const { doubt } = answered(analyze(model, { doubt: true, states: 'none' }));
    expect(doubt).toMatchObject({
      models: { models: '622080', even: false },
      headline: { says: HANGS, standing: '552960', hangsOn: { on: ON, others: 0 } },
      statusQuo: { says: HANGS },
      gain: { state: 's364', doubt: { says: IN_ALL, share: 1 } },
    });
    expect(doubt!.states['s148']!.says).toBe(HANGS);
    expect(doubt!.gain!.doubt.hangsOn).toBeUndefined();
  });

  it('names a judgement that can be tried, after which the verdict is otherwise', () => {
    const { doubt } = answered(analyze(model, { doubt: true, states: 'none' }));
    const [judgement] = doubt!.headline!.hangsOn!.judgements;
    const changed = judgements.apply(model, [judgement]);
    if (changed.status === 'refused') throw new Error(changed.problems[0]!.message);
    const [before, after] = [model, changed.model].map((one) => answered(analyze(one)));
    expect(before!.equilibria['seq']).toContain('s356');
    expect(after!.equilibria['seq']).not.toContain('s356');
  });

  it('is told of a state for all, or for one, by the concepts that it is alike for', async () => {
    const text = await told('explain korea-2017');
    expect(text).toContain(
      `Under each of Nash, SEQ and SSEQ, in 552,960 of 622,080 models the status quo holds; this hangs on ${ON}.`,
    );
    expect(text).toContain(
      'Under each of GMR and SMR, in all 622,080 models the status quo holds.',
    );
    const own = await told('explain korea-2017 --dm dprk');
    expect(own).toContain(
      'Under each of Nash, GMR, SMR, SEQ and SSEQ, in all 622,080 models North Korea stays in the status quo',
    );
    expect(answered(explain(model, {})).doubt).toBeUndefined();
    expect(answered(explain(model, { doubt: true, decisionMaker: 'china' })).doubt).toMatchObject({
      verdicts: [
        { decisionMaker: 'china', concepts: ['nash', 'seq', 'sseq'], doubt: { says: HANGS } },
        { decisionMaker: 'china', concepts: ['gmr', 'smr'], doubt: { says: IN_ALL } },
      ],
    });
  });

  it('is told of drafts, from whichever state they are put', async () => {
    expect(await told('vote korea-2017')).toContain(`That it fails ${IN_ALL}.`);
    const text = await told('vote korea-2017 --state council.sanctions=none');
    expect(text).toContain('That it passes stands');
    const { inDoubt, bodies } = answered(vote(model, { doubt: true }));
    expect(inDoubt!.models).toBe('622080');
    expect(bodies[0]!.drafts[0]!.doubt!.says).toBe(IN_ALL);
    expect(answered(vote(model)).inDoubt).toBeUndefined();
  });

  it('is left to a sweep where more may be otherwise than can be told in passing', () => {
    const many = Array.from({ length: 11 }, () => '{ want: go, sure: 0.5 }').join(', ');
    const { model: doubtful } = parse(`
standoff: 1
title: Much in doubt
decision-makers: { ann: { options: { go: yes/no }, prefers: [${many}] } }
status-quo: { ann.go: yes }
`);
    const { doubt } = answered(analyze(doubtful!, { doubt: true }));
    expect(doubt!.models.says).toBe(
      'In how many models this stands was not counted: ann may have too many orders to do so in passing. Ask `sweep`.',
    );
    expect(doubt!.headline).toBeUndefined();
  });
});

describe('how sure a story of misjudgement is', () => {
  const options = { avoid: 'war', variant: 'hawkish-washington', upTo: 1 };
  const STORY =
    'stands in 276,480 of 622,080 models (by weight 0.489, which is no likelihood); hangs on “China in the war” not following (chance 0.2 to 0.7); one other judgement would turn it too';

  it('says of Korea what a strike hangs on, and what is held', async () => {
    const text = await told('misjudge korea-2017 --variant hawkish-washington --avoid war');
    expect(text).toContain(`That this path is walked ${STORY.replace('hangs', 'it hangs')}.`);
    expect(text).toContain('Held as written: what North Korea takes China to want.');
    expect(text).not.toContain('In doubt:');
    const full = await told('misjudge korea-2017 --variant hawkish-washington --avoid war --full');
    expect(full).toContain('In doubt:');
    expect(full).toContain('A story stands in a model if its first set of errors opens its path');
  });

  it('stands in a document only where that is asked for, as its shape says', async () => {
    const plain = answered(misjudge(model, options));
    expect([plain.inDoubt, plain.stories[0]!.doubt]).toEqual([undefined, undefined]);
    const document = answered(misjudge(model, { ...options, doubt: true }));
    const { shapes } = await loadShapes();
    expect(shapes[document.format].parse(document)).toEqual(document);
    expect(document.inDoubt).toMatchObject({ models: '622080', even: false });
    const [story] = document.stories;
    expect(story!.doubt).toMatchObject({ says: STORY, standing: '276480', hangsOn: { others: 1 } });
  });

  it('is no story any more where one of the two judgements that it hangs on is otherwise', () => {
    const text = readFileSync(file, 'utf8');
    const chance = 'facts.china-at-war.chance: unlikely';
    const [answer] = /^ *- \{ must: answer, .*\n.*\n/m.exec(text)!;
    const [war] =
      /^ *- \{ never: war, because: \{ c30: part \}, says: "No war: it would be ruin.*\n/m.exec(
        text,
      )!;
    for (const changed of [
      text.replace(chance, chance.replace('unlikely', 'likely')),
      text.replace(answer + war, war + answer),
    ]) {
      expect(changed).not.toBe(text);
      const { model: other } = parse(changed) as { model: Model };
      expect(answered(misjudge(other, options))).toMatchObject({ size: null, stories: [] });
    }
    expect(answered(misjudge(model, options)).stories).toHaveLength(1);
  });

  it('is told where others may move at the same time as well', () => {
    const { stories } = answered(misjudge(model, { ...options, doubt: true, concept: 'sim' }));
    expect(stories[0]!.doubt?.standing).toBeDefined();
  });

  it.skipIf(isQuick)(
    'names the orders that are held as written, where there are too many states, beside every verdict',
    async () => {
      const options = Array.from({ length: 8 }, (_, k) => `o${k}: yes/no`).join(', ');
      const wide = `standoff: 1
title: Wide
decision-makers:
  ann: { name: Ann, options: { ${options} }, weights: { o0: 3, o1: 2, bob.go: 5 } }
  bob: { name: Bob, options: { go: yes/no }, WISHES }
bodies: { board: { name: The board, members: [ann, bob], adopts: 2 votes, options: { seat: yes/no } } }
status-quo: { ${Array.from({ length: 8 }, (_, k) => `ann.o${k}: yes`).join(', ')}, bob.go: no, board.seat: no }
`;
      const left = 'The weights of Ann are not varied: there are more than 256 states.';
      const one = wide.replace('WISHES', 'prefers: [ not ann.o0, not go ]');
      const all = wide.replace('WISHES', 'weights: { go: -1, ann.o0: -3 }');
      for (const command of [
        'analyze - --states none',
        'explain - --full --state status-quo --concept nash',
        'vote -',
        'deal - --parties ann,bob',
      ]) {
        const { stdout } = await run(command.split(' '), { stdin: one });
        const text = stdout.replaceAll(/\s+/g, ' ');
        expect(text, command).toContain(left);
        const none = (await run(command.split(' '), { stdin: all })).stdout.replaceAll(/\s+/g, ' ');
        expect(none, command).not.toContain('is in doubt');
        expect(none, command).toContain(
          `No order, fact or limit of moves is varied. ${left.replace('Ann', 'Ann and Bob')}`,
        );
      }
      const inverse = await run(['inverse', '-', '--state', 'status-quo', '--concept', 'nash'], {
        stdin: one,
      });
      expect(inverse.stdout.replaceAll(/\s+/g, ' ')).toContain(
        'What Ann wants is given by weights, numbers or pairs, and no change of these is tried.',
      );
    },
  );
});
