import type { Limits, Steps } from '@standoff/engine';
import type { Proposition, World } from '@standoff/propositions';
import { decisionProblem, type Problem, withinText } from '@standoff/wording';
import { shorten } from '../asking/propositions.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { createCasebook } from '../casebook/create-casebook.ts';
import { worldOf } from '../said/world-of.ts';
import { type Doubts, doubtOf, type FindingDoubt, type NoDoubts } from '../sweep/doubt-of.ts';
import { readProposition } from '../written/read-proposition.ts';
import { decide } from './decide.ts';
import type { Decided } from './decided.ts';
import { findingOf } from './finding-of.ts';
import type { Opened } from './opened-in.ts';

/** How sure it is what was found of a proposition. */
export interface DoubtOfClaim {
  readonly found: Doubts | NoDoubts;
  /** Absent where nothing is reckoned. */
  readonly doubt?: FindingDoubt;
}

/** What was found of a proposition; of one that is not followed in many models without a doubt. */
export interface DecidedThat {
  readonly decided: Decided;
  readonly doubt?: DoubtOfClaim;
}

/** Of which variant of the file it is asked, and how an option is called there. */
interface WhereAsked {
  readonly variant: string | undefined;
  called(option: string): string;
}

/**
 * Reads a proposition and decides it, and where limits are given for that says how sure this is; or why it cannot be read or
 * decided in this conflict.
 */
export function* decideThat(
  opened: Opened,
  { variant, called }: WhereAsked,
  text: string,
  limits: Limits | undefined,
): Steps<DecidedThat | Problem> {
  const { casebook } = opened;
  const read = readProposition(casebook, text);
  if ('problem' in read) return read;
  const elsewhere = variantsIn(read.value).find((one) => one !== variant);
  if (elsewhere !== undefined) {
    const problem = { variant: elsewhere, option: called('variant') };
    return withinText(shorten(text), decisionProblem('asked-of-variant', problem));
  }
  const asked = readIn(casebook, variant, read.value);
  const decided = yield* decide(opened, asked);
  if ('problem' in decided) return withinText(shorten(text), decided);
  const doubt = limits && (yield* doubtOfClaim(casebook, text, asked, limits));
  return { decided, ...(doubt && { doubt }) };
}

/** What is asked of a variant, or in a reading of preferences, and does not name it, is about that one. */
function readIn(casebook: Casebook, variant: string | undefined, asked: Proposition): Proposition {
  if (asked.kind === 'all') {
    return { ...asked, of: asked.of.map((one) => readIn(casebook, variant, one)) };
  }
  const { reading } = casebook;
  const isNamed = asked.in?.reading !== undefined || asked.in?.unknown !== undefined;
  const world: World = {
    ...(variant !== undefined && { variant }),
    ...(isNamed || reading === undefined ? {} : worldOf({ reading }).in),
    ...asked.in,
  };
  return Object.keys(world).length === 0 ? asked : { ...asked, in: world };
}

function variantsIn(asked: Proposition): string[] {
  if (asked.kind === 'all') return asked.of.flatMap(variantsIn);
  return asked.in?.variant === undefined ? [] : [asked.in.variant];
}

/** Of what is followed in many models, which are read generally: what is so in another reading says so itself. */
function* doubtOfClaim(
  casebook: Casebook,
  text: string,
  asked: Proposition,
  limits: Limits,
): Steps<DoubtOfClaim | undefined> {
  const general =
    casebook.reading === undefined ? casebook : createCasebook(casebook, casebook.space);
  const finding = findingOf(general, withoutVariant(asked));
  if ('problem' in finding) return undefined;
  const found = yield* doubtOf(
    { casebook: general },
    [{ id: text, finding: finding.value }],
    limits,
  );
  return { found, ...('findings' in found && { doubt: found.findings[0]! }) };
}

/** The variant is the conflict that is open. */
function withoutVariant(asked: Proposition): Proposition {
  if (asked.kind === 'all') return { ...asked, of: asked.of.map(withoutVariant) };
  if (asked.in?.variant === undefined) return asked;
  const { variant: _, ...rest } = asked.in;
  const { in: __, ...claim } = asked;
  return (Object.keys(rest).length === 0 ? claim : { ...claim, in: rest }) as Proposition;
}
