import {
  judgementsInWords,
  type Sweep,
  type SweptFinding,
  sayFinding,
  sayWhereChanged,
  shareAsNumber,
  withinSentence,
} from '@standoff/study';
import { capitalize, count, inWords, numberWord, sayModels, shareInWords } from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { sayInDoubt } from './say-doubts.ts';

/** What findings are in all models, as text for a terminal of this many columns. */
export function renderSweep(sweep: Sweep, style: Style, width: number): string {
  const hanging = sweep.findings.filter((one) => !isSure(sweep, one));
  const sure = sweep.findings.filter((one) => isSure(sweep, one));
  return [
    [
      style.heading('How sure the findings are'),
      ...sayInDoubt(sweep).map((text) => style.quiet(paragraph(text, width))),
    ].join('\n'),
    ...gather(sweep, hanging).map((group) => renderGroup(sweep, group, style, width)),
    ...renderSure(sweep, sure, style, width),
  ].join('\n\n');
}

/** In how many models a finding is what it is in the file as written; undefined where models were drawn. */
function countAlike({ models }: Sweep, { asWritten, standing }: SweptFinding): bigint | undefined {
  if (standing === undefined) return undefined;
  return asWritten ? standing : models - standing;
}

function isSure(sweep: Sweep, found: SweptFinding): boolean {
  return countAlike(sweep, found) === sweep.models;
}

/** What is so in the file as written. */
function sayAsWritten({ casebook }: Sweep, { finding, asWritten }: SweptFinding): string {
  return sayFinding(casebook, finding, asWritten);
}

/** Findings of which all that is told is the same. */
function gather(sweep: Sweep, findings: readonly SweptFinding[]): SweptFinding[][] {
  const groups = new Map<string, SweptFinding[]>();
  for (const found of findings) {
    const key = JSON.stringify([details(sweep, found), sayCount(sweep, found)]);
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()];
}

function renderGroup(
  sweep: Sweep,
  group: readonly SweptFinding[],
  style: Style,
  width: number,
): string {
  const [first] = group;
  const titles = titled(sweep, group);
  return [
    ...titles.flatMap(({ title, notes }) => [
      style.strong(paragraph(title, width)),
      ...notes.map((note) => style.quiet(paragraph(note, width))),
    ]),
    paragraph(sayCount(sweep, first!, titles.length), width),
    ...details(sweep, first!).flatMap(({ text, under = [] }) => [
      bullet(text, style, width),
      ...under.map((one) => bullet(one, style, width, '    ')),
    ]),
  ].join('\n');
}

/** Findings in words, each once, with what the file says of it. */
function titled(
  sweep: Sweep,
  findings: readonly SweptFinding[],
): readonly { readonly title: string; readonly notes: readonly string[] }[] {
  const notes = new Map<string, string[]>();
  for (const found of findings) {
    const title = `${sayAsWritten(sweep, found)}.`;
    notes.set(title, [...(notes.get(title) ?? []), ...sayNamed(found)]);
  }
  return [...notes].map(([title, told]) => ({ title, notes: told }));
}

/** `no-war in the file, “War is out of reach”: everybody ranks it last.` Of what fails it is said that this is not so. */
function sayNamed({ id, from, says, why, asWritten }: SweptFinding): string[] {
  if (from !== 'file') return [];
  const quoted =
    says === undefined ? '' : `, “${withoutStop(says)}”${asWritten ? '' : ', which is not so'}`;
  const told = `${id} in the file${quoted}${why === undefined ? '' : `: ${withoutStop(why)}`}`;
  return [/[?!…]$/.test(told) ? told : `${told}.`];
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** `This stands in 15 of 18 models.` */
function sayCount(sweep: Sweep, found: SweptFinding, findings = 1): string {
  const each = findings > 1 ? 'Each of these' : 'This';
  const standing = countAlike(sweep, found);
  if (standing === undefined) return sayDrawn(each, found);
  const alike = `${each} stands in ${sayModels(standing)} of ${sayModels(sweep.models)} models`;
  if (sweep.even) return `${alike}.`;
  const { part, whole } = found.share;
  const share = shareAsNumber(found.asWritten ? found.share : { part: whole - part, whole });
  return `${alike}; by weight that is a share of ${shareInWords(share)}.`;
}

/** `This stands in 9,012 of 10,000 models drawn by weight; the 95 % interval … is 0.895 to 0.907.` */
function sayDrawn(each: string, { drawn, asWritten }: SweptFinding): string {
  const { models, standing, low, high } = drawn!;
  const alike = asWritten ? standing : models - standing;
  const [from, to] = asWritten ? [low, high] : [1 - high, 1 - low];
  return `${each} stands in ${count(alike)} of ${count(models)} models drawn by weight; the 95 % interval of Wilson for the share of all models is ${shareInWords(from)} to ${shareInWords(to)}.`;
}

/** So many smallest sets, and so many drivers, are told in words. */
const MOST_SETS = 4;
const MOST_DRIVERS = 3;

/** A sentence, and what is listed under it. */
interface Detail {
  readonly text: string;
  readonly under?: readonly string[];
}

/** What it hangs on, and what is enough to turn it. */
function details(sweep: Sweep, found: SweptFinding): Detail[] {
  return [...sayRule(sweep, found), ...sayTurning(sweep, found), ...sayDrivers(sweep, found)];
}

/** `It fails only where China ranks “no THAAD” above “talks”, and there in 4 of 6 models.` */
function sayRule({ casebook }: Sweep, found: SweptFinding): Detail[] {
  const { rule, drivers } = found;
  if (rule === undefined) return [];
  const where = sayWhereChanged(casebook, rule.about);
  if (rule.exactly) return [{ text: `It fails exactly where ${where}.` }];
  const { models } = drivers.find(({ about }) => about === rule.about)!;
  const failing = sayFailing(found, models.changed);
  return [{ text: `It fails only where ${where}, and there in ${failing} models.` }];
}

/** `4 of 6`: in how many models the finding is other than written. */
function sayFailing({ asWritten }: SweptFinding, { fails, all }: FailingOf): string {
  return `${sayModels(asWritten ? fails : all - fails)} of ${sayModels(all)}`;
}

type FailingOf = SweptFinding['drivers'][number]['models']['changed'];

function sayTurning({ casebook }: Sweep, found: SweptFinding): Detail[] {
  const turning = found.asWritten ? found.breaking : found.mending!;
  const { size, triedUpTo, count: number, sets } = turning;
  if (size === undefined) {
    const tried = `Up to ${inWords(triedUpTo ?? 0, 'changed judgement')} turn nothing: all were tried, and no more than these.`;
    return triedUpTo === undefined ? [] : [{ text: tried }];
  }
  const told = sets.slice(0, MOST_SETS).map((set) => {
    return judgementsInWords(casebook, set)
      .map(({ says }, k) => (k === 0 ? says : withinSentence(casebook, says)))
      .join('; ');
  });
  const enough = `${capitalize(inWords(size, 'changed judgement'))} ${size === 1 ? 'is' : 'are'} enough to turn it`;
  const fewer = size === 1 ? '' : ' (fewer are not: all were tried)';
  const [only] = told;
  if (number === 1) return [{ text: `${enough}${fewer}: ${only}.` }];
  const left = number - told.length;
  const listed = number > sets.length ? `the first ${count(sets.length)}` : 'all';
  const more = left > 0 ? [`${count(left)} more; --json lists ${listed}.`] : [];
  return [
    {
      text: `${enough}${fewer}. There are ${numberWord(number)} such sets:`,
      under: [...told.map((text) => `${text}.`), ...more],
    },
  ];
}

/** What else it hangs on, beside a rule that says all. */
function sayDrivers({ casebook }: Sweep, found: SweptFinding): Detail[] {
  const { drivers, rule, asWritten, drawn } = found;
  if (rule?.exactly) return [];
  const kind = drawn ? 'drawn models' : 'models';
  const others = drivers.filter(
    ({ about, effect }) => about !== rule?.about && (asWritten ? effect > 0 : effect < 0),
  );
  const told = others.slice(0, MOST_DRIVERS).map(({ about, models }) => {
    const where = sayWhereChanged(casebook, about);
    const [changed, written] = [models.changed, models.written].map((one) => {
      return sayFailing(found, one);
    });
    return { text: `Where ${where} it fails in ${changed} ${kind}, elsewhere in ${written}.` };
  });
  const left = others.length - told.length;
  return left === 0
    ? told
    : [
        ...told,
        {
          text: `${capitalize(inWords(left, 'other judgement makes', 'other judgements make'))} it fail more often where changed; --json lists ${left === 1 ? 'it' : 'them'}.`,
        },
      ];
}

/** What stands in every model. */
function renderSure(
  sweep: Sweep,
  sure: readonly SweptFinding[],
  style: Style,
  width: number,
): string[] {
  if (sure.length === 0) return [];
  const all =
    sweep.models === 1n
      ? 'In this model:'
      : `In ${sweep.models === 2n ? 'both' : `all ${sayModels(sweep.models)}`} models, whichever way the judgements in doubt are:`;
  return [
    [
      paragraph(all, width),
      ...titled(sweep, sure).flatMap(({ title, notes }) => [
        bullet(title, style, width),
        ...notes.map((note) => bullet(note, style, width, '    ')),
      ]),
    ].join('\n'),
  ];
}
