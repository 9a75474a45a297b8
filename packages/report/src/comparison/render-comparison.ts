import type { ComparedInFull, VersionsCompared } from '@standoff/study';
import { capitalize, inWords, listOf, sayPreferenceReading } from '@standoff/wording';
import { bullet, paragraph } from '../text/paragraph.ts';
import type { Style } from '../text/style.ts';
import { renderAgreement } from './render-agreement.ts';
import { renderCrux } from './render-crux.ts';
import { renderRobustness } from './render-robustness.ts';

/** What models judge differently and find, as text for a terminal of this many columns. */
export function renderComparison(compared: ComparedInFull, style: Style, width: number): string {
  const { versions } = compared;
  const { reading } = versions[0]!.analysis;
  const heading = paragraph(style.heading(versions[0]!.model.title), width);
  const models = versions.map(({ name }, k) => `${style.strong(String(k + 1))}  ${name}`);
  return [
    [heading, ...models].join('\n'),
    ...(reading ? [style.quiet(paragraph(sayPreferenceReading(reading), width))] : []),
    renderJudgements(compared, style, width),
    renderFindings(compared, style, width),
    ...renderAgreement(compared, style, width),
    ...renderRobustness(compared, style, width),
    ...compared.cruxes.flatMap((_, k) => renderCrux(compared, k + 1, style, width)),
  ].join('\n\n');
}

function renderJudgements(
  { judgements, others, versions }: VersionsCompared,
  style: Style,
  width: number,
): string {
  const told = [
    ...judgements.map(({ says, in: steps }) => ({ says, whose: placesOf(steps) })),
    ...others.map(({ says, in: differ }) => ({ says, whose: placesOf(differ) })),
  ];
  if (told.length === 0) {
    return paragraph('The models agree in everything that verdicts rest on.', width);
  }
  const heading = style.heading('What differs from 1');
  const lines = told.map(({ says, whose }) => {
    const which = versions.length > 2 ? ` (in ${listOf(whose.map(String))})` : '';
    return bullet(`${says}${which}.`, style, width);
  });
  return [heading, ...lines].join('\n');
}

/** The numbers of the models, from 1, of which something is so. */
function placesOf(all: readonly unknown[]): number[] {
  return all.flatMap((one, k) => (one ? [k + 1] : []));
}

function renderFindings(
  { findings, sharesStates }: VersionsCompared,
  style: Style,
  width: number,
): string {
  const changed = findings.filter(({ differs }) => differs);
  const same = findings.filter(({ differs }) => !differs);
  const heading = style.heading('What that does to the finding');
  const lines = changed.map(({ about, says, groups }) => {
    const each = groups
      .map((group) => {
        const whose = listOf(group.map((place) => String(place + 1)));
        return `${whose}: ${withoutStop(says[group[0]!]!)}`;
      })
      .join('; ');
    return bullet(`${style.strong(capitalize(about))} – ${each}.`, style, width);
  });
  const others = same.map(({ about }) => uncapitalize(about));
  return [
    heading,
    ...(changed.length === 0
      ? [paragraph('None of the findings compared changes.', width)]
      : lines),
    ...(same.length > 0 && changed.length > 0
      ? [
          paragraph(
            `${capitalize(inWords(same.length, 'finding'))} of those looked at ${same.length === 1 ? 'is' : 'are'} the same: ${listOf(others)}.`,
            width,
          ),
        ]
      : []),
    ...(sharesStates
      ? []
      : [
          paragraph(
            'The models have other options or levels, so states are not compared one by one, only how many hold.',
            width,
          ),
        ]),
  ].join('\n');
}

/** What a finding is about as it stands inside a sentence; names of states have quotation marks. */
function uncapitalize(about: string): string {
  return about.replace(/^(In|The|Under) /, (word) => word.toLowerCase());
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
