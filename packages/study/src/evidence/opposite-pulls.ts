import type { Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { TooLarge } from '../analysis/open-case.ts';
import type { OppositePull } from './evidence.ts';
import { findingsWithout, type Study } from './findings-without.ts';
import type { Removal, RestingPart } from './resting-parts.ts';

/** A part, and which findings are otherwise without it alone. */
interface Single {
  readonly part: RestingPart;
  readonly removal: Removal;
  readonly turned: readonly number[];
}

/** All pairs of parts that pull some finding opposite ways; `written` says which findings stand as written. */
export function* oppositePulls(
  study: Study,
  parts: readonly RestingPart[],
  written: readonly boolean[],
): Steps<readonly OppositePull[] | TooLarge> {
  const singles: Single[] = [];
  for (const part of parts) {
    const { removal } = part;
    if (removal === undefined) continue;
    const turned = yield* turnedWithout(study, [removal], allOf(written), written);
    if (turned === undefined) continue;
    if ('status' in turned) return turned;
    singles.push({ part, removal, turned });
  }
  const pulls: OppositePull[] = [];
  for (const [k, holding] of singles.entries()) {
    const found = yield* pullsAgainst(study, holding, singles, written);
    if ('status' in found) return found;
    pulls.push(...found);
    yield { what: doing.comparingReasons, passes: k + 1, share: (k + 1) / singles.length };
  }
  return pulls;
}

/** The parts without which, beside the one that holds findings, these are as written again. */
function* pullsAgainst(
  study: Study,
  holding: Single,
  singles: readonly Single[],
  written: readonly boolean[],
): Steps<OppositePull[] | TooLarge> {
  const pulls: OppositePull[] = [];
  for (const against of singles) {
    const open = holding.turned.filter((position) => !against.turned.includes(position));
    if (against === holding || open.length === 0) continue;
    const both = [holding.removal, against.removal];
    const still = yield* turnedWithout(study, both, open, written);
    if (still === undefined) continue;
    if ('status' in still) return still;
    const positions = open.filter((position) => !still.includes(position));
    if (positions.length > 0) {
      pulls.push({ holding: holding.part, against: against.part, positions });
    }
  }
  return pulls;
}

function allOf(findings: readonly unknown[]): number[] {
  return findings.map((_, position) => position);
}

/** Which of some findings are otherwise without some parts; undefined where the file makes no sense then. */
function* turnedWithout(
  study: Study,
  dropped: readonly Removal[],
  positions: readonly number[],
  written: readonly boolean[],
): Steps<readonly number[] | TooLarge | undefined> {
  const asked = { ...study, findings: positions.map((position) => study.findings[position]!) };
  const found = yield* findingsWithout(asked, dropped, []);
  if ('status' in found) return found;
  if (found.findings.length < positions.length) return undefined;
  return positions.filter((position, k) => found.findings[k]!.stands !== written[position]);
}
