import { useEffect } from 'react';
import { create } from 'zustand';
import { sha256 } from '../desk/sha256.ts';
import type { ShownDifferences } from '../desk/shown-differences.ts';
import { desk } from '../document/actions.ts';
import { sayDifferences } from '../document/say-differences.ts';
import { useWorkspace, type Workspace } from '../document/workspace.ts';
import { mayPassFor, type Original, originalOf } from './original.ts';

/** What a text is, beside the bundled conflict that it may be taken for. */
export interface Provenance {
  /** The bundled conflict that it started from or looks like, where it differs from that. */
  readonly original?: Original;
  readonly isChanged: boolean;
  /** `changed in 1 judgement`; empty where nothing is. */
  readonly says: string;
  /** How many judgements and other points of that on which verdicts rest differ. */
  readonly count: number;
  /** Absent until it is known, and where nothing is changed. */
  readonly differences?: ShownDifferences;
  /** SHA-256 of the text in UTF-8, in hexadecimal digits; empty where the page cannot hash. */
  readonly sha256: string;
}

type Document = Pick<Workspace, 'origin' | 'base' | 'text'>;

/** The latest that was found out, and of which document. */
const useFound = create<{ readonly of?: Document; readonly provenance?: Provenance }>(() => ({}));

/** Finds out what a text is; the differences are computed in the worker. */
async function provenanceOf(document: Document): Promise<Provenance> {
  const [original, hash] = await Promise.all([originalOf(document), hashOf(document.text)]);
  if (original === undefined) return { isChanged: false, says: '', count: 0, sha256: hash };
  const differences = await desk.differences(original.text, document.text).catch(() => undefined);
  const count = differences ? differences.judgements.length + differences.others.length : 0;
  return {
    original,
    isChanged: true,
    says: sayDifferences(differences),
    count,
    ...(differences && { differences }),
    sha256: hash,
  };
}

/** A page that came over plain HTTP cannot hash. */
async function hashOf(text: string): Promise<string> {
  return crypto.subtle === undefined ? '' : sha256(text);
}

/** The provenance of the text as it stands, for what is taken away from the page. */
export async function provenanceNow(): Promise<Provenance> {
  const { origin, base, text } = useWorkspace.getState();
  return await findProvenance({ origin, base, text });
}

async function findProvenance(document: Document): Promise<Provenance> {
  const known = foundOf(document);
  if (known !== undefined) return known;
  const provenance = await provenanceOf(document);
  useFound.setState({ of: document, provenance });
  return provenance;
}

/** The same for a part of the page; undefined until it is known. */
export function useProvenance(): Provenance | undefined {
  const origin = useWorkspace((workspace) => workspace.origin);
  const base = useWorkspace((workspace) => workspace.base);
  const text = useWorkspace((workspace) => workspace.text);
  // What is typed is analysed first.
  const isBusy = useWorkspace(({ opening }) => opening === 'running');
  useEffect(() => {
    if (!isBusy) void findProvenance({ origin, base, text });
  }, [origin, base, text, isBusy]);
  useFound();
  return foundOf({ origin, base, text });
}

function foundOf(document: Document): Provenance | undefined {
  const { of, provenance } = useFound.getState();
  const isOfThis =
    of?.text === document.text && of.base === document.base && of.origin === document.origin;
  return isOfThis ? provenance : undefined;
}

/**
 * `changed in 1 judgement`, for whatever is taken away from the page: empty where the text is the original, or
 * one's own. Before the differences are known it says no more than that there are some.
 */
export function sayChanged(): string {
  const document = useWorkspace.getState();
  const found = foundOf(document);
  if (found !== undefined) return found.says;
  return mayPassFor(document) === document.origin ? 'changed' : '';
}
