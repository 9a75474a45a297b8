import type { ConceptSaid } from '../../design/concept-said.ts';
import type { ShownConcept, ShownConflict } from '../../desk/shown-conflict.ts';
import type { OutcomeGroup, OutcomeSection } from '../../desk/shown-outcomes.ts';

/** What the outcomes of a section have in common, and those before it have not. */
export function saySection(
  section: OutcomeSection,
  { statusQuo }: Pick<ShownConflict, 'statusQuo'>,
): string {
  if (section === 'rest' && statusQuo === undefined) return 'The others';
  return heads[section];
}

const heads: Record<OutcomeSection, string> = {
  now: 'The status quo',
  named: 'With a name',
  gain: 'Better for everybody than the status quo',
  harmless: 'Better for some than the status quo, and for nobody known to be worse',
  reached: 'Improvements lead there from the status quo',
  rest: 'The rest: no improvements lead there',
};

type Named = Pick<ShownConcept, 'symbol' | 'reckonedWith'>;

/** `18 hold under every concept analysed`, `12 hold under all but Nash`, `164 hold under GMR and SMR only`. */
export function sayGroup(
  { count, held }: Pick<OutcomeGroup, 'count' | 'held'>,
  { concepts }: { readonly concepts: readonly Named[] },
  { isMethod, label }: Pick<ConceptSaid, 'isMethod' | 'label'>,
): string {
  const said = `${count.toLocaleString('en')} hold`;
  const those = concepts.filter((_, k) => held[k]);
  const others = concepts.filter((_, k) => !held[k]);
  const [under, every, none] = isMethod
    ? ['under', 'every concept analysed', 'none of the concepts analysed']
    : ['with', 'every way to look ahead', 'none of these ways to look ahead'];
  const listed = (concepts: readonly Named[]) =>
    inARow(concepts.map((one) => (isMethod ? label(one) : `“${label(one)}”`)));
  if (others.length === 0) {
    return `${said} ${under} ${concepts.length === 1 ? listed(concepts) : every}`;
  }
  if (those.length === 0) return `${said} ${under} ${none}`;
  return others.length < those.length
    ? `${said} ${under} all but ${listed(others)}`
    : `${said} ${under} ${listed(those)} only`;
}

function inARow(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** How the rows are ordered and gathered, in a sentence or two; nothing of an order that was chosen. */
export function sayArrangement({
  byTelling,
  gathered,
  statusQuo,
  isMethod,
}: {
  readonly byTelling: boolean;
  readonly gathered: 'yes' | 'no' | 'not-now';
  readonly statusQuo: boolean;
  readonly isMethod: boolean;
}): string | undefined {
  if (!byTelling) return undefined;
  const order = statusQuo
    ? 'First the status quo, then what has a name, what is better for everybody, what improvements lead to, the rest.'
    : 'First what has a name, then the rest.';
  return `${order}${gathered === 'yes' ? sayGathered(isMethod) : says[gathered]}`;
}

function sayGathered(isMethod: boolean): string {
  const same = isMethod ? 'under the same concepts' : 'in the same columns';
  return ` Three or more without a name that hold ${same} are one row: press it to unfold it.`;
}

const says = {
  no: '',
  'not-now': ' Rows are not gathered while it is shown who would leave, alone or together.',
};
