import type { Steps } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { Problem } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { findingsAskedFor, findingsOfFile, isNameOfFinding } from '../decide/asked-findings.ts';
import { decide } from '../decide/decide.ts';
import { findingOf } from '../decide/finding-of.ts';
import { isDecidedEach, type NamedFinding } from '../sweep/finding.ts';
import { readProposition } from '../written/read-proposition.ts';
import type { ComparedVersion } from './compare-versions.ts';
import { type ComparedFinding, type FoundInModel, foundByModels } from './compared-finding.ts';
import { keyOfFinding } from './crux.ts';
import { sharesStates } from './shared-states.ts';

/** A finding that is compared: what it is called, its words, and what the file says that it comes to. */
interface AskedClaim {
  readonly id: string;
  readonly text: string;
  readonly says?: string;
}

/**
 * Whether findings are so in each of several models: those that the first file names, or those that are asked for by their words or
 * names. Each is read in every model by itself; in one that has no such names it cannot be asked. A problem where the first cannot
 * read one that was asked for.
 */
export function* comparedClaims(
  versions: readonly ComparedVersion[],
  texts: readonly string[] | undefined,
): Steps<readonly ComparedFinding[] | Problem> {
  const asked = claimsAsked(versions[0]!, texts);
  if ('problem' in asked) return asked;
  const casebooks = readersOf(versions);
  const findings: ComparedFinding[] = [];
  for (const { id, text, says } of asked.value) {
    const claims = casebooks.map((casebook) => {
      const read = readProposition(casebook, text);
      return 'problem' in read ? undefined : read.value;
    });
    const found: FoundInModel[] = [];
    for (const [place, claim] of claims.entries()) {
      const so = claim && (yield* isSoIn(versions[place]!, claim));
      found.push(so === undefined ? {} : { so });
    }
    const turned = findingToTurn(versions, claims);
    findings.push({
      ...foundByModels(`claim-${id}`, { about: 'claim', claim: claims[0]! }, found),
      ...(says !== undefined && { says }),
      ...(turned && { turned }),
    });
  }
  return findings;
}

/** Casebooks in which the number of a state, such as `s3`, is that of the first model: others count other states as possible. */
function readersOf(versions: readonly ComparedVersion[]): Casebook[] {
  const [first, ...others] = versions.map(({ analysis }) => analysis.casebook);
  return [
    first!,
    ...others.map((casebook): Casebook => {
      if (casebook.conflict.graphStates.length > 0) return casebook;
      const areShared = sharesStates(first!, casebook);
      return {
        ...casebook,
        stateWithId(id) {
          const state = areShared ? first!.stateWithId(id) : undefined;
          const cell = state === undefined ? -1 : casebook.space.cellOf(state);
          return cell >= 0 && casebook.space.isState(cell) ? state : undefined;
        },
      };
    }),
  ];
}

function claimsAsked(
  { analysis: { casebook } }: ComparedVersion,
  texts: readonly string[] | undefined,
): { readonly value: readonly AskedClaim[] } | Problem {
  const named = casebook.conflict.findings;
  if (texts === undefined) {
    // What cannot be read in the file as it stands is told by those who ask about it.
    const readable = named.filter(
      ({ finding }) => !('problem' in readProposition(casebook, finding)),
    );
    return { value: readable.map(claimOf) };
  }
  // Those of the file that cannot be read are no matter where no name is asked for.
  const ofFile = texts.some(isNameOfFinding) ? findingsOfFile(casebook) : { value: [] };
  if ('problem' in ofFile) return ofFile;
  const read = findingsAskedFor(casebook, texts, ofFile.value);
  if ('problem' in read) return read;
  return {
    value: read.value.map(({ id }) => {
      const known = named.find((one) => one.id === id);
      return known ? claimOf(known) : { id, text: id };
    }),
  };
}

function claimOf({
  id,
  finding,
  says,
}: ComparedVersion['version']['conflict']['findings'][number]) {
  return { id, text: finding, ...(says !== undefined && { says }) };
}

/** Undefined of what cannot be decided there. */
function* isSoIn({ analysis }: ComparedVersion, claim: Proposition): Steps<boolean | undefined> {
  const decided = yield* decide(analysis, claim);
  return 'problem' in decided ? undefined : decided.isSo;
}

/** What a crux can be sought of: a finding that means the same in all, and that single comparisons settle. */
function findingToTurn(
  versions: readonly ComparedVersion[],
  claims: readonly (Proposition | undefined)[],
): NamedFinding['finding'] | undefined {
  const findings = claims.flatMap((claim, place) => {
    const read = claim && findingOf(versions[place]!.analysis.casebook, claim);
    return read === undefined || 'problem' in read ? [] : [read.value];
  });
  const [finding] = findings;
  if (finding === undefined || findings.length < versions.length) return undefined;
  if (findings.some(isDecidedEach)) return undefined;
  return new Set(findings.map(keyOfFinding)).size === 1 ? finding : undefined;
}
