import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import type { ShownPart } from '../../desk/shown-sources.ts';
import { ask, setView } from '../../document/actions.ts';
import { showInText } from '../../document/show-place.ts';

/** What parts are called where it is not their kind. */
const kindWords: Readonly<Record<string, string>> = {
  'decision-maker': 'decision maker',
  statement: 'preference',
  fact: 'consequence',
  rule: 'ruled out',
  'status-quo': 'as things stand',
};

function sayKind({ kind }: ShownPart): string {
  return kindWords[kind] ?? kind;
}

/** The views that show a part; every other part stands in the model file. */
const views: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  statement: { id: 'preferences', name: 'Preferences' },
  preference: { id: 'preferences', name: 'Preferences' },
  option: { id: 'situation', name: 'State' },
  'decision-maker': { id: 'situation', name: 'State' },
  'status-quo': { id: 'situation', name: 'State' },
};

/** A part of the model: whose it is, what kind, its words, and the way to where it is shown. */
export function PartLink({
  part,
  decisionMakers,
}: {
  readonly part: ShownPart;
  readonly decisionMakers: readonly ShownDecisionMaker[];
}) {
  const owner = part.decisionMaker === undefined ? undefined : decisionMakers[part.decisionMaker];
  return (
    <button
      type="button"
      className="part-link"
      title={`Go to ${views[part.kind]?.name ?? 'File'}`}
      onClick={() => void goToPart(part)}
    >
      {owner !== undefined && part.kind !== 'decision-maker' && (
        <>
          <DecisionMakerMark decisionMaker={owner} position={part.decisionMaker!} />{' '}
        </>
      )}
      <span className="link part-words given">{part.words}</span>{' '}
      <span className="note">{sayKind(part)}</span>
    </button>
  );
}

async function goToPart({ kind, decisionMaker, offset }: ShownPart): Promise<void> {
  const view = views[kind];
  if (view === undefined) return showInText(offset);
  if (decisionMaker !== undefined) ask(decisionMaker);
  await setView(view.id);
}

/** A part in one line, for lists to choose from. */
export function sayPart(part: ShownPart, decisionMakers: readonly ShownDecisionMaker[]): string {
  const { kind, words, decisionMaker } = part;
  const owner = decisionMaker === undefined ? undefined : decisionMakers[decisionMaker];
  const whose = owner === undefined || kind === 'decision-maker' ? '' : `${owner.short}: `;
  return `${whose}${words} (${sayKind(part)})`;
}
