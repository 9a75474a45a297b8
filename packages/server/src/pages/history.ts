import { sayChange } from '@standoff/briefing';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type MarkedLine, markWords } from '../history/changed-words.ts';
import { diffLines, hunksOf } from '../history/line-diff.ts';
import { sayMinute } from '../site/say-day.ts';
import type { VersionTexts, VersionTold } from '../storage/history.ts';
import type { Compared } from '../storage/tables.ts';
import { sayBase } from './clash.ts';
import { hidden } from './hidden.ts';
import { drawPaging, type Part } from './paging.ts';
import { retractionOf } from './retraction.ts';

/** The versions of a briefing, the newest first, and a form that compares any two of them. */
export function drawHistory(address: string, versions: Part<VersionTold>): ElementContent[] {
  const [newest, before] = versions.items;
  return [
    ...(newest === undefined || before === undefined
      ? []
      : [drawCompareForm(address, versions, before.number, newest.number)]),
    h(
      'ol.briefings',
      versions.items.map((one, k) => drawVersion(address, one, versions.items[k + 1])),
    ),
    ...drawPaging(`${address}history`, versions),
  ];
}

/** With what its head says became of it that the one before does not say, and with a way to all that differs from that. */
function drawVersion(
  address: string,
  version: VersionTold,
  before: VersionTold | undefined,
): Element {
  const { number, madeFrom, author, message, madeAt, publishedAt, summary, model, baseMissing } =
    version;
  const retraction = retractionOf(version);
  const name = `Version ${number}`;
  return h('li', [
    h('p', [
      publishedAt === null
        ? h('strong', `${name}, a draft`)
        : h('a', { href: `${address}versions/${number}/` }, name),
      `: “${summary.headline}”`,
    ]),
    ...changesSince(before, version).map((change) =>
      h('p', { lang: summary.language }, [h('strong', sayChange(change))]),
    ),
    ...(message === '' ? [] : [h('p', message)]),
    ...(retraction === undefined
      ? []
      : [h('p', `Retracted on ${sayMinute(retraction.at)}. ${retraction.reason}`)]),
    h('p.byline', [
      `Saved by ${author ?? 'an account that is gone'} on `,
      h('time', { dateTime: madeAt.toISOString() }, sayMinute(madeAt)),
      ...(publishedAt === null ? [] : [`, published on ${sayMinute(publishedAt)}`]),
      `. From the model ${model}, version ${version.modelVersion}.`,
      ...(madeFrom === null || (madeFrom === number - 1 && !baseMissing)
        ? []
        : [` Made from ${sayBase(madeFrom, baseMissing)}.`]),
      ...sayBeside(version),
      ...(before === undefined
        ? []
        : [
            ' ',
            h('a', { href: `${address}history/compare?from=${before.number}&to=${number}` }, [
              'What changed',
              hidden(` from version ${before.number} to version ${number}`),
            ]),
          ]),
    ]),
  ]);
}

function changesSince(before: VersionTold | undefined, { summary }: VersionTold) {
  const known = new Set((before?.summary.changes ?? []).map((one) => JSON.stringify(one)));
  return (summary.changes ?? []).filter((one) => !known.has(JSON.stringify(one)));
}

/** ` Saved beside version 4; version 6 goes on.` */
function sayBeside({ besideOf, settledWith }: VersionTold): string[] {
  if (besideOf === null) return [];
  const decided = settledWith === null ? 'not decided yet' : `version ${settledWith} went on`;
  return [` Saved beside version ${besideOf}: ${decided}.`];
}

export function drawCompareForm(
  address: string,
  { items, page, hasMore }: Part<VersionTold>,
  from: number,
  to: number,
): Element {
  const isAll = page === 1 && !hasMore;
  const drawField = (name: string, chosen: number) =>
    isAll
      ? h(
          'select',
          { id: `field-${name}`, name },
          items.map(({ number }) =>
            h(
              'option',
              { value: String(number), selected: number === chosen },
              `Version ${number}`,
            ),
          ),
        )
      : h('input', {
          id: `field-${name}`,
          name,
          type: 'text',
          inputMode: 'numeric',
          autoComplete: 'off',
          value: String(chosen),
        });
  const choose = (name: string, label: string, chosen: number) =>
    h('p.field', [
      h('label', { htmlFor: `field-${name}` }, isAll ? label : `${label} version`),
      drawField(name, chosen),
    ]);
  return h('form.comment-form', { method: 'get', action: `${address}history/compare` }, [
    choose('from', 'Compare', from),
    choose('to', 'with', to),
    h('p', [h('button', { type: 'submit' }, 'Compare')]),
  ]);
}

/** What differs between two versions: in words first, then line by line. */
export function drawComparison(
  before: VersionTexts,
  after: VersionTexts,
  compared: Compared | 'later' | undefined,
): ElementContent[] {
  return [
    ...drawTurned(before, after),
    ...drawJudged(compared),
    h('h2', 'The text, line by line'),
    ...drawDiff(before.briefing, after.briefing),
    ...drawModelLines(before.model, after.model),
  ];
}

/** The same for two versions of a model. */
export function drawModelComparison(
  before: string,
  after: string,
  compared: Compared | 'later' | undefined,
): ElementContent[] {
  return [...drawJudged(compared), ...drawModelLines(before, after)];
}

const drawJudged = (compared: Compared | 'later' | undefined): ElementContent[] => [
  h('h2', 'What was judged differently'),
  ...drawCompared(compared),
];

const drawModelLines = (before: string, after: string): ElementContent[] => [
  h('h2', 'The model, line by line'),
  ...drawDiff(before, after),
];

/** Which of the findings that both versions follow turned; nothing where one of them follows none. */
function drawTurned(before: VersionTexts, after: VersionTexts): ElementContent[] {
  const [old = [], now = []] = [before, after].map(({ offered }) => offered?.findings);
  const both = now.flatMap((one) => {
    const was = old.find(({ asked }) => asked === one.asked);
    return was === undefined ? [] : [{ ...one, stood: was.stands }];
  });
  if (both.length === 0) return [];
  const turned = both.filter(({ stands, stood }) => stands !== stood);
  const count = both.length === 1 ? 'the one finding' : `the ${both.length} findings`;
  return [
    h('h2', 'Findings that changed'),
    h('p.aside', `Of ${count} that both versions report, as each was saved.`),
    turned.length === 0
      ? h('p', 'None.')
      : h(
          'ul',
          turned.map(({ says, means, stands }) => {
            const what = (means ?? says).replace(/\.$/, '');
            return h('li', `${stands ? 'So now, and not before' : 'Not so any more'}: ${what}.`);
          }),
        ),
  ];
}

function drawCompared(compared: Compared | 'later' | undefined): ElementContent[] {
  if (compared === undefined) return [h('p', 'Nothing: both rest on the same model.')];
  if (compared === 'later') {
    return [
      h('p', 'This was not worked out just now: there was too much to do. Try again in a while.'),
    ];
  }
  if ('problem' in compared) return [h('p', `This was not worked out: ${compared.problem}.`)];
  const { judgements, findings } = compared;
  return [
    h('p.aside', 'Both models as their files stand, without variants.'),
    judgements.length === 0
      ? h('p', 'Nothing that verdicts rest on.')
      : h(
          'ul',
          judgements.map((says) => h('li', `${says.replace(/\.$/, '')}.`)),
        ),
    h('h3', 'What that does to the findings'),
    findings.length === 0
      ? h('p', 'None of the findings compared changes.')
      : h(
          'ul.fare',
          findings.map(({ about, before, after }) =>
            h('li', [
              h('strong', about),
              h('span.count', `Before: ${before.replace(/\.$/, '')}.`),
              h('span.count', `After: ${after.replace(/\.$/, '')}.`),
            ]),
          ),
        ),
  ];
}

/** So many lines are shown. */
const MOST_LINES = 1000;
const MARKS = { same: ' ', gone: '−', new: '+' } as const;
const TAGS = { same: 'span.same', gone: 'del', new: 'ins' } as const;

function drawDiff(before: string, after: string): ElementContent[] {
  const lines = diffLines(before, after);
  const changed = lines.filter(({ kind }) => kind !== 'same').length;
  if (changed === 0) return [h('p', 'The same.')];
  const shown = hunksOf(lines);
  const count = shown.reduce((all, hunk) => all + hunk.length, 0);
  let left = MOST_LINES;
  const parts = shown.flatMap((hunk) => {
    const some = hunk.slice(0, Math.max(0, left));
    left -= hunk.length;
    return some.length === 0 ? [] : [h('pre.diff', { tabIndex: 0 }, markWords(some).map(drawLine))];
  });
  return [
    ...parts,
    ...(count > MOST_LINES ? [h('p', `The first ${MOST_LINES} lines of ${count}.`)] : []),
  ];
}

function drawLine({ kind, text, words }: MarkedLine): Element {
  const said = words?.map((one) => (one.isChanged ? h('mark', one.text) : one.text)) ?? [text];
  return h(TAGS[kind], [h('span', { ariaHidden: 'true' }, `${MARKS[kind]} `), ...said, '\n']);
}
