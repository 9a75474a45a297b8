import { parse } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { asMarkdown } from '../src/draft/as-markdown.ts';
import {
  createAnswers,
  draftBriefing,
  holdWith,
  partsInFolder,
  readBriefing,
  writePage,
} from '../src/index.ts';
import { caseModel } from './model.ts';

type Model = ReturnType<typeof caseModel>;

/** A draft, what is wrong with it, and its page. */
async function drafted(model: Model, variant?: string) {
  const answers = createAnswers(model);
  const asked = { model: 'model.standoff.yaml', date: '2026-11-28', ...(variant && { variant }) };
  const draft = await draftBriefing(answers, asked);
  if ('problem' in draft) throw new Error(draft.problem);
  const { held, diagnostics } = await holdWith(draft.text, 'a.briefing.md', answers);
  const page = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
  return { text: draft.text, codes: [...new Set(diagnostics.map(({ code }) => code))], page };
}

const cases = [
  'chicken',
  'jacobi-2017-us-north-korea',
  'kinsara-2014-garrison-diversion',
  'kinsara-2014-prisoners',
  'kinsara-2014-syria-iraq',
  'korea-2017',
];

describe('the first draft of a briefing', () => {
  it.each(cases)('of %s draws, and only what its author has to write is reported', async (id) => {
    const { text, codes, page } = await drafted(caseModel(id));
    expect(codes).toEqual(['unwritten-part']);
    expect(page).toContain('figure-finding');
    await expect(text).toMatchFileSnapshot(`./golden/draft-${id}.txt`);
  });

  it('suggests a headline, which is an error until its author takes the mark away', async () => {
    const { text } = await drafted(caseModel('korea-2017'));
    const head = (written: string) =>
      readBriefing(written).diagnostics.map(({ code, message }) => `${code}: ${message}`);
    const suggested =
      'Nobody gains by moving first, though all five would prefer “Freeze for freeze”; North Korea would have to make a losing move';
    expect(text).toContain(`headline: "unwritten: ${suggested}"`);
    expect(head(text)).toEqual([
      'unwritten-part: "headline" is still to be written; what follows the mark is a suggestion',
      'unwritten-part: "standfirst" is still to be written; what follows the mark is a suggestion',
      'unwritten-part: "by" is still to be written',
    ]);
    expect(head(text.replace('headline: "unwritten: ', 'headline: "'))).toHaveLength(2);
    expect(head(text.replace('by: unwritten', 'by: unwritten things'))).toHaveLength(2);
  });

  it.each([
    [
      'prefers: [heads]',
      'Ann gains by moving; self-interested moves can lead to “heads”, which Ann prefers',
    ],
    ['prefers: [not heads]', 'Nobody gains by moving first, and no other outcome is better'],
  ])('where somebody %s: %s', async (prefers, suggested) => {
    const ann = `ann: { name: Ann, options: { heads: yes/no }, ${prefers} }`;
    const { model } = parse(
      `standoff: 1\ntitle: One\ndecision-makers:\n  ${ann}\nstatus-quo: { ann.heads: no }\n`,
    );
    expect((await drafted(model!)).text).toContain(`headline: "unwritten: ${suggested}"`);
  });

  it('says where nothing would last', async () => {
    const choice = (id: string, prefers: string) =>
      `  ${id}: { name: ${id}, options: { heads: yes/no }, prefers: [${prefers}] }\n`;
    const { model } = parse(
      `standoff: 1\ntitle: Pennies\nforesight: nash\ndecision-makers:\n${choice('ann', 'ann.heads iff bob.heads')}${choice('bob', 'not (ann.heads iff bob.heads)')}`,
    );
    expect((await drafted(model!)).text).toContain(
      'None of four possible outcomes would last: as far ahead as the model has everybody look, somebody would leave each of them.',
    );
  });

  it('may be about a variant', async () => {
    const { text, codes } = await drafted(caseModel('korea-2017'), 'hawkish-washington');
    expect(codes).toEqual(['unwritten-part']);
    expect(text).toContain('variant: "hawkish-washington"');
    expect(text).toContain('::fatal-path{avoid="war"}');
  });

  it('of a variant that there is not is refused with a reason', async () => {
    const answers = createAnswers(caseModel('chicken'));
    const draft = await draftBriefing(answers, { model: 'm', date: '2026-11-28', variant: 'none' });
    expect('problem' in draft && draft.problem).toContain('none');
  });

  it('says words of the model as words, whatever signs are in them', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...[':holds[x]{finding="a"}', '# ', '- ', '1. ', '1) ', '*a*', '_b_', '`c`', '<b>'],
            ...['&amp;', '[d](e)', '::finding', '|', '---', '~~', '\\', '!', ':f', '> ', '+ ', '='],
          ),
          fc.string({ maxLength: 4 }),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, (said) => {
        const head =
          '---\nbriefing: 1\nmodel: m\nheadline: h\nstandfirst: s\nby: b\ndate: 2026-11-28\n---\n';
        const { briefing } = readBriefing(`${head}A ${asMarkdown(said)}\n\n${asMarkdown(said)}\n`);
        expect(briefing!.directives).toEqual([]);
        const kinds = briefing!.prose.children.flatMap((block): readonly { type: string }[] =>
          'children' in block ? block.children : [block],
        );
        expect(
          [...new Set(kinds.map(({ type }) => type))].filter((type) => type !== 'text'),
        ).toEqual([]);
      }),
      { numRuns: draws(150) },
    );
  });
});
