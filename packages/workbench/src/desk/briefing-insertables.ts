import { type Answers, figures, type Offering, questionOfMark } from '@standoff/briefing';
import { ownMoveConcept, usualConcept } from '@standoff/engine';
import type { AnalysisJson, ExplanationJson, SweepJson } from '@standoff/report';
import { createPhrasebook, readEntry } from '@standoff/study';
import type { Insertable } from './shown-briefing.ts';

/** So many claims are offered to be cited: who looks for another one writes its id. */
const MOST_CLAIMS = 60;

/** What can be put into a briefing: every figure that its kind offers of the model, marks and citations, media and steps. */
export async function insertablesOf(answers: Answers): Promise<Insertable[]> {
  const { conflict } = answers.model.base;
  const { claims } = conflict;
  const offering = await offeringOf(answers);
  return [
    ...[...figures.values()].flatMap((kind) =>
      kind.offers(offering).map(({ attributes, ...named }) => ({
        group: kind.group,
        ...called(named.name, named.id),
        text: `::${kind.name}${inBraces(attributes)}`,
        form: 'line' as const,
      })),
    ),
    ...(await marksThatStand(answers)),
    ...claims.slice(0, MOST_CLAIMS).map(({ id, says }) => cite(id, says)),
    ...media,
  ];
}

/** What figures are offered of. */
async function offeringOf(answers: Answers): Promise<Offering> {
  const { base } = answers.model;
  const { conflict } = base;
  const phrasebook = createPhrasebook(base);
  const named = conflict.namedStates.map(({ id, name }) => ({ id, name: `“${name ?? id}”` }));
  const start = conflict.statusQuo === undefined ? [] : ['status-quo'];
  return {
    conflict,
    states: [
      ...start.map((id) => ({ id, name: 'the status quo' })),
      ...named,
      ...(await statesFound(answers)),
    ],
    wishesOf(decisionMaker) {
      const { preference } = conflict.decisionMakers.find(({ id }) => id === decisionMaker)!;
      if (preference.kind !== 'prioritized') return [];
      return preference.statements.map((statement) => {
        const { statements } = readEntry(phrasebook, decisionMaker, statement);
        return statements.map(({ says, formula }) => says ?? formula.words).join(' or ');
      });
    },
  };
}

/** The attributes of a directive; numbers need no quotation marks. */
function inBraces(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    /^\d+$/.test(value) ? `${key}=${value}` : `${key}="${value}"`,
  );
  return written.length === 0 ? '' : `{${written.join(' ')}}`;
}

/** A name in words, and beside it what the file says for it, where that is something else. */
function called(name: string, id: string | undefined): Pick<Insertable, 'name' | 'id'> {
  return id === undefined || id === name ? { name } : { name, id };
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

/** The findings of the file that stand, and whether the status quo holds: what does not stand blocks a page. */
async function marksThatStand(answers: Answers): Promise<Insertable[]> {
  const { findings, statusQuo } = answers.model.base.conflict;
  const { id: concept, symbol } = usualConcept;
  const now = `stable status-quo ${concept}`;
  const asked = [...findings.map(({ id }) => id), ...(statusQuo === undefined ? [] : [now])];
  if (asked.length === 0) return [];
  const told = await Promise.all(
    asked.map((finding) => answers.answer(questionOfMark(finding), undefined)),
  );
  return asked.flatMap((finding, k) => {
    const answer = told[k]!;
    if (answer.status !== 'told') return [];
    const stands = (answer.document as SweepJson).findings[0]?.asWritten === true;
    const { says, id } = findings[k] ?? {};
    if (id !== undefined) return stands ? [mark(id, says ?? id, id)] : [];
    return stands
      ? [mark(now, `As things stand, nobody would leave (${symbol})`)]
      : [mark(`not ${now}`, `As things stand, somebody would leave (${symbol})`)];
  });
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
    'Words of a source, as they stand there',
    ':::quote{by="…" source="…" place="…"}\nThe words.\n:::',
  ),
  block(
    'The place of something that is not shown',
    ':::slot{was=photograph source="…"}\nWhat stood there, in your words.\n:::',
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
