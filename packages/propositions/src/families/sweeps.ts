import { defineProposition } from '../define/define-proposition.ts';
import {
  aCount,
  aFlag,
  aJudgement,
  aMover,
  aNumber,
  anAmount,
  aProposition,
  aQuotation,
  aText,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/*
 * What is claimed here is claimed of each of some propositions, which are so in the file as written. Such a one *fails* in a model
 * in which it is not so.
 */
const each = listOf(aProposition);

/** In how many of some models each fails. */
const failing = together({ fails: aCount, of: aCount });

const sameInAll = defineProposition({
  kind: 'sameInAll',
  beside: 'others',
  about:
    'So many of some propositions are so in all of so many models; *drawn*: so many others were only looked at in models that were drawn.',
  members: { each, n: aNumber, models: aCount, drawn: aNumber },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const standsInDrawn = defineProposition({
  kind: 'standsInDrawn',
  beside: 'others',
  about:
    'Each is so in so many of the models that were drawn by weight; by the interval of Wilson its share of all models lies, with 95 %, between two shares.',
  members: { each, n: aNumber, drawn: aNumber, low: anAmount, high: anAmount },
  deniable: false,
  standalone: false,
  decided: 'by drawing',
});

const failsWhere = defineProposition({
  kind: 'failsWhere',
  beside: 'others',
  about:
    'Each fails in no model in which one judgement is as written; where it is changed, in all, or in so many of them.',
  members: { each, where: aProposition, by: aJudgement, some: maybe(failing) },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const failsMoreWhere = defineProposition({
  kind: 'failsMoreWhere',
  beside: 'others',
  about:
    'In how many models each fails, by whether one judgement is changed or as written: of all, or of those that were drawn.',
  members: {
    each,
    where: aProposition,
    by: aJudgement,
    changed: failing,
    written: failing,
    drawn: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const otherDrivers = defineProposition({
  kind: 'otherDrivers',
  about: 'The document lists so many other judgements that it hangs on.',
  members: { n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const enoughToTurn = defineProposition({
  kind: 'enoughToTurn',
  beside: 'others',
  about:
    'With all else as written so many changed judgements are enough for each to fail, and fewer are not. There are so many such sets, of which some are told, each judgement where those before it are changed, and of many the first ones. Of weights in ranges, comparisons that only turn together are one.',
  members: {
    each,
    size: aNumber,
    sets: listOf(together({ by: listOf(aJudgement), told: listOf(aProposition) })),
    n: aNumber,
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const noneTurns = defineProposition({
  kind: 'noneTurns',
  beside: 'others',
  about: 'With all else as written up to so many changed judgements make none of these fail.',
  members: { each, upTo: aNumber },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const modelsFollow = defineProposition({
  kind: 'modelsFollow',
  beside: 'count',
  about:
    'What is in doubt makes so many models, which all count alike or do not. Where a finding goes through more traces than *beyond*, so many of them are drawn, by a seed.',
  members: {
    n: aCount,
    even: aFlag,
    /** Set where they count by the part of the ranges of weights that they take as well. */
    ranges: maybe(aFlag),
    drawn: maybe(together({ samples: aNumber, seed: aNumber, beyond: aNumber })),
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const heldFixed = defineProposition({
  kind: 'heldFixed',
  about: 'What is held as written in all models: which facts, and the orders of whom.',
  members: {
    facts: oneOf('all', 'others', 'none'),
    orders: listOf(aMover),
    /** Whether the file doubts how far somebody looks, which is not gone through. */
    foresight: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const namedInFile = defineProposition({
  kind: 'namedInFile',
  about:
    'The file calls a finding so, and says in its own words what it comes to; *fails*: as written that is not so.',
  members: { name: aText, says: maybe(aQuotation), fails: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const matters = defineProposition({
  kind: 'matters',
  about: 'The file says in its own words why a finding matters.',
  members: { name: aText, why: aQuotation },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

/** What several findings are in all models. */
export const sweepKinds = {
  sameInAll,
  standsInDrawn,
  failsWhere,
  failsMoreWhere,
  otherDrivers,
  enoughToTurn,
  noneTurns,
  modelsFollow,
  heldFixed,
  namedInFile,
  matters,
};
