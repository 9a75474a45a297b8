import type { SweepJson } from '@standoff/report';
import type { Model } from '@standoff/study';
import type { Offered } from '../figures/judgement.ts';
import type { Briefing } from '../syntax/briefing.ts';
import { type Answers, createAnswers } from './answers.ts';
import { changedTogether } from './doubted-model.ts';

/** A finding that readers' judgements are held against. */
export interface Finding {
  /** As it is asked for: `stable status-quo seq`, or its name in the file. */
  readonly asked: string;
  readonly says: string;
  /** What it comes to, in the words of the file. */
  readonly means?: string;
  /** Whether it is so in the model as its authors have it. */
  readonly stands: boolean;
}

/** So many are followed. */
const MOST = 12;
/** Whether something is so as written is all that is asked: one model is drawn. */
const AS_WRITTEN = { doubts: 'swaps', within: 0 } as const;
const NAMED = ['holds', 'finding'];

/** What a briefing says is so, then what the file of its model names, then whether the status quo holds. */
export async function findingsIn(
  { head, directives }: Briefing,
  answers: Answers,
): Promise<Finding[]> {
  const said = directives.flatMap(({ name, attributes }) =>
    NAMED.includes(name) && !attributes.has('variant')
      ? [(attributes.get('finding') ?? attributes.get('of'))?.value ?? []].flat()
      : [],
  );
  const own = await sweep(answers, { ...AS_WRITTEN }, head.variant);
  const named = (own?.findings ?? []).flatMap(({ id, from }) =>
    from === 'file' ? [id] : (ofStatusQuo(id) ?? []),
  );
  const found: Finding[] = [];
  for (const asked of new Set([...said, ...named])) {
    if (found.length === MOST) break;
    const one = (await sweep(answers, { ...AS_WRITTEN, findings: [asked] }, head.variant))
      ?.findings[0];
    if (one === undefined) continue;
    const { says, means, asWritten } = one;
    const finding = { asked, says, ...(means !== undefined && { means }), stands: asWritten };
    const at = found.findIndex((known) => known.says === says);
    if (at < 0) found.push(finding);
    // The same by its name, which says what it comes to.
    else if (found[at]!.means === undefined) found[at] = finding;
  }
  return found;
}

/** `status-quo-seq` is a name that the headline alone knows. */
function ofStatusQuo(id: string): string | undefined {
  const concept = /^status-quo-(.+)$/.exec(id)?.[1];
  return concept === undefined ? undefined : `stable status-quo ${concept}`;
}

/** Whether each finding is so where some of the offered changes hold together, or why that is not known. */
export async function findingsUnder(
  model: Model,
  variant: string | undefined,
  findings: readonly string[],
  changes: readonly Offered[],
): Promise<{ readonly stand: readonly boolean[] } | { readonly problem: string }> {
  const changed = changedTogether(model, changes);
  if ('problem' in changed) return changed;
  const document = await sweep(
    createAnswers(changed.model),
    { ...AS_WRITTEN, findings: [...findings] },
    variant,
  );
  if (document === undefined) return { problem: 'the changed model does not answer' };
  return { stand: document.findings.map(({ asWritten }) => asWritten) };
}

async function sweep(
  answers: Answers,
  options: Readonly<Record<string, unknown>>,
  variant: string | undefined,
): Promise<SweepJson | undefined> {
  const told = await answers.answer({ ask: 'sweep', options }, variant);
  return told.status === 'told' ? (told.document as SweepJson) : undefined;
}
