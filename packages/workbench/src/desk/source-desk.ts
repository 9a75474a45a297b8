import { edits, parseConflict } from '@standoff/language';
import { type Analysis, type CitablePart, coverClaims, writePlace } from '@standoff/study';
import { capitalize } from '@standoff/wording';
import { passageHash, readSourceText } from './read-source-text.ts';
import type {
  ChangedSources,
  NewClaimRequest,
  ShownCoverage,
  ShownPart,
  ShownSourceText,
  SourceChange,
} from './shown-sources.ts';

/** What the desk answers about sources and claims, from the last good analysis. */
export interface SourceDesk {
  /** `text` is the one that was analysed. */
  coverage(text: string): Promise<ShownCoverage | undefined>;
  sourceText(source: string, text: string): Promise<ShownSourceText | undefined>;
  /** Makes a change of sources, claims or citations in the text of a model file. */
  changeSources(text: string, change: SourceChange): Promise<ChangedSources>;
}

export function createSourceDesk(current: () => Analysis | undefined): SourceDesk {
  return {
    async coverage(text) {
      const analysis = current();
      return analysis && readCoverage(analysis, text);
    },
    async sourceText(source, text) {
      const analysis = current();
      return analysis && readSourceText(analysis.casebook.conflict, source, text);
    },
    async changeSources(text, change) {
      const outcome = await changeText(text, change);
      if (outcome.status === 'refused') {
        return { status: 'refused', problem: `${capitalize(outcome.reason.message)}.` };
      }
      const { id } = outcome;
      return { status: 'edited', text: outcome.text, ...(id !== undefined && { id }) };
    },
  };
}

function readCoverage({ casebook }: Analysis, text: string): ShownCoverage {
  const { variants } = casebook.conflict;
  const conflicts = variants.map(
    ({ id }) => parseConflict(text, { variant: id }).conflict ?? casebook.conflict,
  );
  const { parts, uncited, unused, onlyInVariants } = coverClaims(casebook, conflicts);
  const used = (part: CitablePart) => variants.findIndex(({ span }) => span === part.span);
  const readings = parts.map((part) => {
    const inside = [...onlyInVariants].flatMap(([id, using]) =>
      part.kind === 'variant' && using.includes(used(part)) ? [id] : [],
    );
    return readPart(part, inside);
  });
  return { parts: readings, uncited: uncited.map((part) => readPart(part)), unused };
}

function readPart(
  { kind, words, decisionMaker, because, span, part }: CitablePart,
  inside: readonly string[] = [],
): ShownPart {
  return {
    key: `${kind} ${span.start} ${span.end}`,
    kind,
    words,
    ...(decisionMaker !== undefined && { decisionMaker }),
    claims: [...because, ...inside.map((claim) => ({ claim }))],
    offset: span.start,
    ...(part && { part }),
  };
}

async function changeText(text: string, change: SourceChange): Promise<edits.EditOutcome> {
  switch (change.kind) {
    case 'add-claim':
      return addClaim(text, change);
    case 'cite':
      return edits.citeClaim(text, change);
    case 'stop-citing':
      return edits.removeCitation(text, change);
    case 'grade':
      return edits.gradeCitation(text, change);
    case 'record-hash':
      return edits.changeSource(text, { id: change.source, change: { sha256: change.sha256 } });
  }
}

async function addClaim(
  text: string,
  { source, says, by, claimKind, passages }: NewClaimRequest,
): Promise<edits.EditOutcome> {
  const places = await Promise.all(
    passages.map(async (passage) => writePlace(source, passage, await passageHash(passage.text))),
  );
  const [only, ...more] = places;
  return edits.addClaim(text, {
    says,
    ...(only !== undefined && { at: more.length === 0 ? only : places }),
    ...(by !== undefined && { by }),
    ...(claimKind !== undefined && { kind: claimKind }),
  });
}
