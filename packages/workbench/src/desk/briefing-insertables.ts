import { type Answers, directiveKinds } from '@standoff/briefing';
import { ownMoveConcept } from '@standoff/engine';
import type { AnalysisJson, ExplanationJson } from '@standoff/report';
import { createPhrasebook, readEntry } from '@standoff/study';
import type { Insertable } from './shown-briefing.ts';

/** So many claims are offered one by one: who looks for another one writes its id. */
const MOST_CLAIMS = 60;

/** What can be put into a briefing: every figure with the model's own states, findings, deals, claims and judgements. */
export async function insertablesOf(answers: Answers): Promise<Insertable[]> {
  const { base } = answers.model;
  const { conflict } = base;
  const phrasebook = createPhrasebook(base);
  const said = (id: string, place: number): string => {
    const { preference } = conflict.decisionMakers.find((one) => one.id === id)!;
    if (preference.kind !== 'prioritized') return '';
    const { statements } = readEntry(phrasebook, id, preference.statements[place]!);
    return statements.map(({ says, formula }) => says ?? formula.words).join(' or ');
  };
  const found = await statesFound(answers);
  const { statusQuo, namedStates, findings, deals, bodies, facts, claims, decisionMakers } =
    conflict;
  const states = [
    ...(statusQuo === undefined ? [] : [{ id: 'status-quo', name: 'the status quo' }]),
    ...namedStates.map(({ id, name }) => ({ id, name: `“${name ?? id}”` })),
    ...found,
  ];
  const hasStart = statusQuo !== undefined;
  return [
    figure('finding', '', 'What the model finds'),
    ...findings.map(({ id, says }) => figure('finding', `of="${id}"`, says ?? id, id)),
    ...findings.map(({ id, says }) => mark(id, says ?? id, id)),
    ...(hasStart
      ? [mark('stable status-quo seq', 'As things stand, nobody would leave (SEQ)')]
      : []),
    ...states.map(({ id, name }) => figure('state', `of="${id}"`, `Who would stay in ${name}`)),
    ...states
      .filter(({ id }) => hasStart && id !== 'status-quo')
      .map(({ id, name }) => figure('way', `to="${id}"`, `The way to ${name}`)),
    ...(states.length > 1 ? [sideBySide(states)] : []),
    ...(hasStart ? [figure('map', 'outcomes=4', 'A map of where it could go')] : []),
    ...bodies.map(({ id, name }) => figure('vote', `body="${id}"`, `How ${name} votes`)),
    ...(hasStart ? facts : []).map(({ id, name }) =>
      figure('fatal-path', `avoid="${id}"`, `How mistakes could lead to “${name}”`),
    ),
    ...(conflict.threats.length > 0
      ? [figure('threats', '', 'Which threats and promises are credible')]
      : []),
    ...conflict.signals.map(({ id, says }) =>
      figure('signal', `of="${id}"`, `What the signal “${withoutStop(says)}” changes`, id),
    ),
    ...states.map(({ id, name }) =>
      figure('inverse', `state="${id}"`, `What would have to be wanted for ${name} to hold`),
    ),
    ...deals.map(({ id, name }) => figure('deal', `of="${id}"`, `The deal “${name}”`)),
    ...decisionMakers.flatMap(({ id, name, preference }) =>
      preference.kind !== 'prioritized'
        ? []
        : preference.statements.map((_, k) =>
            figure('judgement', `of="${id}" place=${k + 1}`, `${name}, ${k + 1}: ${said(id, k)}`),
          ),
    ),
    ...claims.slice(0, MOST_CLAIMS).map(({ id, says }) => figure('claim', `of="${id}"`, says, id)),
    ...claims.slice(0, MOST_CLAIMS).map(({ id, says }) => cite(id, says)),
    ...media,
  ].filter((one) => one !== undefined);
}

/** Groups in the menu, by the name of the directive. */
const GROUPS: Readonly<Record<string, string>> = {
  finding: 'Findings',
  state: 'States',
  way: 'Ways',
  outcomes: 'Outcomes and map',
  map: 'Outcomes and map',
  vote: 'Votes',
  'fatal-path': 'Mistakes',
  deal: 'Deals',
  threats: 'Threats and signals',
  signal: 'Threats and signals',
  inverse: 'What would have to change',
  judgement: 'Judgements that a reader may change',
  claim: 'Claims',
};

/** A figure; undefined where its braces could not hold what it says. */
function figure(
  kind: string,
  attributes: string,
  name: string,
  id?: string,
): Insertable | undefined {
  if (!directiveKinds.has(kind)) return undefined;
  const braces = attributes === '' ? '' : `{${attributes}}`;
  const group = GROUPS[kind] ?? 'Figures';
  return { group, ...called(name, id), text: `::${kind}${braces}`, form: 'line' };
}

/** A name in words, and beside it what the file says for it, where that is something else. */
function called(name: string, id: string | undefined): Pick<Insertable, 'name' | 'id'> {
  return id === undefined || id === name ? { name } : { name, id };
}

function withoutStop(words: string): string {
  return words.trim().replace(/\.$/, '');
}

/** Words that are marked with a finding. */
function mark(finding: string, name: string, id?: string): Insertable {
  return {
    group: 'Mark the words that are selected as a finding',
    ...called(name, id),
    text: `:holds[…]{finding="${finding}"}`,
    form: 'words',
  };
}

/** A claim that a sentence rests on. */
function cite(id: string, says: string): Insertable {
  return {
    group: 'Cite a claim after the words that are selected',
    ...called(says, id),
    text: ` :cite{claims="${id}"}`,
    form: 'words',
  };
}

/** So many states fit beside one another. */
const MOST_STATES = 6;

function sideBySide(states: readonly { readonly id: string }[]): Insertable | undefined {
  const ids = states.slice(0, MOST_STATES).map(({ id }) => id);
  return figure('outcomes', `states="${ids.join('; ')}"`, 'Named states side by side');
}

const block = (name: string, text: string): Insertable => ({
  group: 'Media and steps',
  name,
  text,
  form: 'line',
});

const media: readonly Insertable[] = [
  block(
    'A video that stands elsewhere',
    ':::video{alt="…" credit="…" href="https://…" by="…" date=2017-09-12}\nIts caption.\n:::',
  ),
  block(
    'A post of a social network',
    ':::post{by="…" date=2017-09-12 href="https://…"}\nThe text of the post.\n:::',
  ),
  block(
    'A tour of two steps',
    '::::tour\n\n:::step{title="First"}\nWhat is the case first.\n:::\n\n:::step{title="Then"}\nWhat is the case then.\n:::\n\n::::',
  ),
  block('A place that is still to be written', ':::unwritten\nWhat is to be written here.\n:::'),
];

/** So many states of the finding are offered that have no name. */
const MOST_FOUND = 6;

/** States that the finding speaks of and that have no name in the file, by what is the case in them. */
async function statesFound({ answer }: Answers): Promise<{ id: string; name: string }[]> {
  const told = await answer(
    { ask: 'analyze', options: { doubt: true, states: 'none' } },
    undefined,
  );
  if (told.status !== 'told') return [];
  const { finding } = told.document as AnalysisJson;
  const ids = [
    ...new Set(finding.flatMap(({ about, states }) => (about === 'status-quo' ? [] : states))),
  ];
  const found: { id: string; name: string }[] = [];
  for (const id of ids.slice(0, MOST_FOUND)) {
    const explained = await answer(
      { ask: 'explain', options: { state: id, concepts: [ownMoveConcept.id] } },
      undefined,
    );
    if (explained.status !== 'told') continue;
    const { state } = explained.document as ExplanationJson;
    if (state.name === undefined) found.push({ id, name: `“${state.says}”` });
  }
  return found;
}
