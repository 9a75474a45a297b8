import { FOLLOWING, type StateCode, type Steps } from '@standoff/engine';
import type { Answers } from '../sweep/comparing.ts';
import { type Finding, isDecidedEach } from '../sweep/finding.ts';
import { holdsIn } from '../sweep/holds-in.ts';
import { play } from '../sweep/play.ts';
import type { World } from '../sweep/worlds.ts';
import { type Holder, holderOf } from './holder.ts';
import type { Compared, MostImportant } from './known-order.ts';
import type { AskedParty } from './panel-ground.ts';

/** Which comparisons decide whether a finding stands, one after the other. It grows where somebody is met whom it does not decide yet. */
export interface FindingTree {
  /**
   * Whether the finding stands in models that a holder may have: both where these differ. Undefined where more than so many ends
   * would have to be looked at, and those that were looked at agree.
   */
  valuesFor(holder: Holder, mostEnds: number): Steps<Values | undefined>;
  /** What is asked on the way of a holder that may have one model alone, and whether the finding stands there. */
  wayOf(holder: Holder): Steps<Way>;
}

/** Whether some models say yes, and some no. */
export interface Values {
  readonly yes: boolean;
  readonly no: boolean;
}

export interface Way {
  readonly holds: boolean;
  readonly asked: readonly ComparisonAsked[];
}

/** A comparison that a finding asks for: of a party by its position among those asked about. */
export interface ComparisonAsked {
  readonly party: number;
  readonly question: MostImportant;
}

type Node = { readonly holds: boolean } | Branch;

interface Branch extends ComparisonAsked {
  readonly next: Partial<Record<Compared, Node>>;
}

/** A finding that single comparisons settle, in one world. */
export function findingTree(
  finding: Finding,
  world: World,
  parties: readonly AskedParty[],
  statusQuo: StateCode | undefined,
): FindingTree {
  if (isDecidedEach(finding)) throw new RangeError('single comparisons do not settle it');
  const grow = growing(finding, world, parties, statusQuo);
  // The first branch is that of everybody.
  const root: Branch = { party: -1, question: { of: 0, in: 0 }, next: {} };
  const anything = holderOf(parties.map(({ open }) => [open]));

  /** What comes after a branch for a holder, of whom so much was taken as any holder here may have. */
  function* nodeAfter(
    branch: Branch,
    compared: Compared,
    anybody: () => Holder,
    holder: Holder,
  ): Steps<Node> {
    branch.next[compared] ??= yield* grow(anybody(), holder);
    return branch.next[compared];
  }

  return {
    *valuesFor(holder, mostEnds) {
      let [yes, no, ends] = [false, false, 0];
      const open: [Branch, Compared, Holder, Holder][] = [[root, 'alike', anything, holder]];
      for (let next = open.pop(); next !== undefined && !(yes && no); next = open.pop()) {
        const [branch, compared, anybody, own] = next;
        const node = yield* nodeAfter(branch, compared, () => anybody, own);
        if (!('holds' in node)) {
          const { party, question } = node;
          for (const one of own.compares(party, question)) {
            open.push([
              node,
              one,
              anybody.taking(party, question, one),
              own.taking(party, question, one),
            ]);
          }
          continue;
        }
        if (++ends > mostEnds) return undefined;
        if (node.holds) yes = true;
        else no = true;
        yield { ...FOLLOWING, passes: ends };
      }
      return { yes, no };
    },
    *wayOf(holder) {
      const asked: (ComparisonAsked & { readonly compared: Compared })[] = [];
      let at: { readonly branch: Branch; readonly compared: Compared } = {
        branch: root,
        compared: 'alike',
      };
      for (;;) {
        // Only where the tree has to grow does it matter what anybody may hold who comes here.
        const anybody = () =>
          asked.reduce(
            (one, { party, question, compared }) => one.taking(party, question, compared),
            anything,
          );
        const node: Node = yield* nodeAfter(at.branch, at.compared, anybody, holder);
        if ('holds' in node) return { holds: node.holds, asked };
        const { party, question } = node;
        const compared: Compared = holder.compares(party, question)[0]!;
        asked.push({ party, question, compared });
        at = { branch: node, compared };
      }
    },
  };
}

/** Decides a finding for one model that a holder may have, and says what had to be asked that is not the same for anybody. */
function growing(
  finding: Finding,
  world: World,
  parties: readonly AskedParty[],
  statusQuo: StateCode | undefined,
): (anybody: Holder, holder: Holder) => Steps<Node> {
  const start = statusQuo === undefined ? -1 : world.space.cellOf(statusQuo);
  const partyOf = new Map(parties.map(({ dm }, party) => [dm, party]));
  let anybody: Holder;
  let own: Holder;
  let branches: { readonly branch: Branch; readonly compared: Compared }[] = [];
  // What was asked before in the same evaluation, by what two outcomes differ in.
  let settled = new Map<Answers, Map<boolean, Compared>>();
  const compare = (party: number, question: MostImportant): Compared => {
    const [only, ...more] = anybody.compares(party, question);
    if (more.length === 0) return only!;
    const [compared] = own.compares(party, question);
    branches.push({ branch: { party, question, next: {} }, compared: compared! });
    anybody = anybody.taking(party, question, compared!);
    own = own.taking(party, question, compared!);
    return compared!;
  };
  // What all models answer alike is not remembered with the votes, since a model here is no choice of the world.
  const played = play(
    { space: world.space, model: world.model },
    start,
    (dm, better, worse, greatly) => {
      const answers = world.answersTo(dm, better, worse);
      const party = partyOf.get(dm);
      if (party === undefined) return answers.values[0]! >= (greatly ? 2 : 1);
      const before = settled.get(answers) ?? new Map<boolean, Compared>();
      settled.set(answers, before);
      const known = before.get(greatly);
      if (known !== undefined) return known === 'first';
      const question = questionOf(answers, greatly ? parties[party]!.open.great : -1);
      const compared = question.of === 0 ? 'alike' : compare(party, question);
      before.set(greatly, compared);
      return compared === 'first';
    },
  );
  return function* grow(anybodyHere, holder) {
    [anybody, own] = [anybodyHere, holder];
    [branches, settled] = [[], new Map()];
    let node: Node = { holds: yield* holdsIn(finding, played, world) };
    for (const { branch, compared } of branches.toReversed()) {
      branch.next[compared] = node;
      node = branch;
    }
    return node;
  };
}

/** In which statements two outcomes differ, and which of them the first one fulfils. */
function questionOf({ signs }: Answers, among: number): MostImportant {
  let [of, fulfilled] = [0, 0];
  for (let k = 0; k < signs.length; k++) {
    if (signs[k] !== 0) of |= 1 << k;
    if (signs[k]! > 0) fulfilled |= 1 << k;
  }
  return { of: of & among, in: fulfilled & among };
}
