import { parse } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import {
  createRedrawing,
  doubtedModel,
  holdBriefing,
  partsInFolder,
  partsInline,
  writePage,
} from '../src/index.ts';
import { caseModel } from './model.ts';

const model = caseModel('korea-2017');

const briefing = (prose: string, headline = 'Nobody begins') => `---
briefing: 1
model: korea-2017
headline: ${JSON.stringify(headline)}
standfirst: Why.
by: A. Writer
date: 2026-11-27
---
${prose}`;

async function page(prose: string, headline?: string): Promise<string> {
  const { held, diagnostics } = await holdBriefing(
    briefing(prose, headline),
    'a.briefing.md',
    model,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
}

describe('the page of a briefing', () => {
  it('holds prose, figures and what the model says, and asks for no other place', async () => {
    const html = await page('Some *prose*.\n\n::finding\n');
    expect(html).toContain('<p>Some <em>prose</em>.</p>');
    expect(html).toContain('nobody has a move that it likes better');
    expect(html).toContain('id="claim-c10"');
    expect(html).toContain('id="statement-us-4"');
    expect(html.match(/ (src|href)="(?!#|https?:|briefing\.|source-s)[^"]*"/g)).toBeNull();
  });

  it('has a policy without unsafe-inline and unsafe-eval, in a folder and in one file', async () => {
    const { held } = await holdBriefing(briefing('::finding\n'), 'a.briefing.md', model);
    const texts = { briefing: 'a', model: '</script><script>alert(1)</script>' };
    const assets = {
      css: 'p { color: red }',
      script: 'alert("</script>")',
      engine: '1 <!-- 2',
      texts,
    };
    const inline = writePage({ ...held!, pictures: new Map(), parts: partsInline(assets) });
    for (const html of [inline, await page('x')]) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
        .exec(html)![1]!
        .replaceAll('&#x27;', "'");
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(html).not.toMatch(/ on\w+=| style=/);
    }
    // What the page says of itself, the engine, its texts, and one program.
    expect(inline.match(/<\/script>/g)).toHaveLength(4);
    expect(inline).not.toContain('<!-- 2');
  });

  it('shows hostile text as text, wherever it stands', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const html = await page(
      `${evil} and <script>alert(1)</script>\n\n:::post{by='${evil}' date=2017-09-12 href="https://example.org" network='${evil}'}\n${evil}\n:::\n`,
      evil,
    );
    const elements = html.replaceAll(/"[^"]*"/g, '""');
    expect(elements).not.toMatch(/<img|<script>|<[^>]*onerror/);
    expect(html).toContain('&#x3C;img src=x onerror=alert(1)>');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'file:///etc/passwd',
    'vbscript:x',
  ])('leads nowhere by %s', async (href) => {
    const text = briefing(`[here](${href})\n`);
    const { held, diagnostics } = await holdBriefing(text, 'a.briefing.md', model);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unsafe-link']);
    const html = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
    expect(html).toContain('<a>here</a>');
  });

  it('marks each statement that is held against the model, and strikes what is not so', async () => {
    const html = await page(':holds[It lasts]{finding="holds freeze-for-freeze seq"}.');
    const asked = 'data-asks="stable freeze-for-freeze seq"';
    expect(html).toContain(`<span class="holds" data-directive="1" ${asked}>It lasts</span>`);
  });

  it('has a meaning for every word of the method that can be asked for one', async () => {
    const html = await page(
      '::finding\n\n::state{of=freeze-for-freeze}\n\n::way{to=freeze-for-freeze}\n',
    );
    const asked = [...html.matchAll(/popovertarget="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(asked).size).toBeGreaterThan(4);
    for (const id of asked) expect(html).toContain(`id="${id}" popover="auto"`);
  });

  it('says once, near the end, which models its shares are about', async () => {
    const html = await page('::finding\n\n::state{of=freeze-for-freeze}\n\n::vote\n');
    expect(html.match(/two adjacent entries may swap/g)).toHaveLength(1);
    expect(html.match(/href="#method"/g)!.length).toBeGreaterThan(2);
    expect(html.indexOf('two adjacent entries')).toBeGreaterThan(html.indexOf('id="method"'));
    expect(html).toContain(
      'Where a figure says in how many models something stands, that was worked out again for every model that the judgements in doubt allow; anything without such a number describes the model as written.',
    );
    expect(html).toContain(
      'All else stays as it is written. A bar shows in how many of them a verdict stands, each counted once; where the author is not equally sure of what is in doubt, the share by that is said beside it. A share of models is no likelihood.',
    );
    expect(html).toContain(
      'Each decision maker has options, and an order of what it wants. From these follows which moves it likes better, and which outcomes hold: in an outcome that holds, nobody who can move would leave. Whether somebody would depends on how far it looks ahead; a figure says which way is meant.',
    );
  });

  it('numbers claims as they are first cited, in its figures and in its list as well', async () => {
    const html = await page('So :cite{claims="r03 c10"}.\n\n::judgement{of=china place=9}\n');
    expect(html).toContain(
      '<a class="claim-link claim-mark" href="#claim-r03" aria-label="Claim 1">1</a> <a class="claim-link claim-mark" href="#claim-c10" aria-label="Claim 2">2</a>',
    );
    expect(html).toContain(
      'Said in claim <a class="claim-link" href="#claim-c25">3</a></span> <span class="ground">Suggested by claim <a class="claim-link" href="#claim-c27">4</a>',
    );
    const listed = [...html.matchAll(/<dt id="claim-(\w+)"[^>]*>(\d+)<\/dt>/g)];
    expect(listed.slice(0, 4).map(([, id]) => id)).toEqual(['r03', 'c10', 'c25', 'c27']);
    expect(listed.map(([, , number]) => Number(number))).toEqual(listed.map((_, k) => k + 1));
    expect(html).toContain('data-from="From the article, ¶11"');
    expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\b[cr]\d\d\b/);
  });

  it('says once what all wishes of somebody rest on', async () => {
    const text = briefing('So :cite{claims=iraq-prefers}.\n\n::judgement{of=iraq place=3}\n');
    const euphrates = caseModel('kinsara-2014-syria-iraq');
    const { held } = await holdBriefing(text, 'a.briefing.md', euphrates);
    const html = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
    const rests = 'Rests on claim <a class="claim-link" href="#claim-iraq-prefers">1</a>';
    // In the figure, and above the five statements.
    expect(html.split(rests)).toHaveLength(3);
    expect(html).toContain('What it wants, the first weighing most');
    expect(html).toContain('The four claims that the page cites');
    expect(html).not.toContain('id="comments"');
    expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/iraq-prefers|syria-prefers/);
  });

  it('says the author’s doubt as such in a reason, and that a model names no sources', async () => {
    const well = parse(`standoff: 1
title: A well
decision-makers:
  one: { name: One, options: { pump: yes/no }, prefers: [{ want: pump, says: More water, sure: 0.7 }] }
status-quo: { one.pump: no }
`).model!;
    const { held } = await holdBriefing(
      briefing('::state{of=status-quo}\n'),
      'a.briefing.md',
      well,
    );
    const html = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
    expect(html).toContain('<em class="worded">More water</em> (the author is 70\u00a0% sure)');
    expect(html).toContain('The model names no sources.');
    expect(html).not.toContain('claims that the page rests on');
  });

  it('lists background only where the article rests on it', async () => {
    expect(await page('Seen :cite{claims=c08}.')).toContain('id="claim-c08"');
    expect(await page('Seen.')).not.toContain('id="claim-c08"');
  });

  it('tells what each wants, those first of which a breach is greatly worse, with what it rests on', async () => {
    const html = await page('x');
    expect(html).toContain('What each of them wants');
    expect(html).toContain(
      'The statements are the model’s wording, not anybody’s words. What stands first weighs more than all that follows. Each statement names the claims it rests on.',
    );
    expect(html).toContain('What matters above all');
    expect(html).toContain('The 39 claims that the page cites, with their places');
    expect(html).not.toContain('id="claim-c35"');
    expect(html).toMatch(
      /Pyongyang shall stop testing\.<\/p><p class="grounds"><span class="ground">Said in /,
    );
  });
});

describe('what the model says', () => {
  it('says of what is not wanted that it is not, and names conditions', async () => {
    const { model: harbour } = parse(`standoff: 1
title: A harbour
decision-makers:
  port:
    options: { fee: { name: A fee, levels: { no: no fee, yes: a fee } } }
    prefers: [{ not: line.leave }, { want: fee, unless: line.leave }]
  line:
    options: { leave: { name: Leave, levels: { no: the line stays, yes: the line leaves } } }
    prefers: [{ equally: [{ not: port.fee }, { not: leave }] }]
`);
    const { held } = await holdBriefing(briefing('x'), 'a.briefing.md', harbour!);
    const html = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
    const said = html.replaceAll(/<[^>]*>/g, '');
    expect(said).toContain('The line stays.');
    expect(said).toContain('A fee unless the line leaves.');
    expect(said).toContain('No fee and, as much, The line stays.');
  });
});

describe('a reader’s doubt', () => {
  it('redraws the figures over the changed model, and says which statements fall', async () => {
    const drop = { kind: 'drop', of: 'dprk', place: 5 };
    const doubted = doubtedModel(model, drop);
    if ('problem' in doubted) throw new Error(doubted.problem);
    const text = briefing(
      ':holds[The balance lasts]{finding="stable status-quo nash"}.\n\n::state{of=status-quo concept=nash}\n',
    );
    const before = await createRedrawing(text)(model);
    const after = await createRedrawing(text)(doubted.model);
    expect(before.marks).toMatchObject([{ number: 1, stands: true }]);
    expect(after.figures).toHaveLength(1);
    expect(after.figures[0]!.body).not.toBe(before.figures[0]!.body);
  });

  it.each([
    [{ kind: 'drop', of: 'nobody', place: 1 }],
    [{ kind: 'drop', of: 'us', place: 99 }],
    [{ kind: 'nothing' }],
    ['drop'],
    [null],
  ])('of %j is refused with a reason', (judgement) => {
    const doubted = doubtedModel(model, judgement);
    expect('problem' in doubted && doubted.problem).toMatch(/\S/);
  });
});
