import type { Conflict, Threat } from '../conflict/conflict.ts';
import { formula } from '../shapes/formula.ts';
import { idMapping, type NamedValue } from '../shapes/id-mapping.ts';
import { fieldNamed, mapping, optional, required } from '../shapes/mapping.ts';
import { reference } from '../shapes/name.ts';
import { oneOf } from '../shapes/scalars.ts';
import type { ValueOf } from '../shapes/shape.ts';
import { text } from '../shapes/text.ts';
import {
  type Checking,
  checkDecisionMaker,
  checkFormula,
  present,
  unknownOwner,
} from './checking.ts';
import { becauseAbout, checkClaims, claimReferences } from './claim-references.ts';
import { type GroundedPart, groundsOf, nameOfDecisionMaker } from './grounded-part.ts';
import { checkOptionLevels, optionLevels, type WrittenOptionLevels } from './option-levels.ts';
import { levelReferences, neededBy, refers } from './reference-rules.ts';
import { section } from './section.ts';

const threat = mapping(
  {
    by: required(reference('a decision maker'), 'who says it'),
    if: required(formula, 'when it is to be carried out'),
    ...fieldNamed(
      'then',
      required(optionLevels(), 'what the decision maker will do: its own options and their levels'),
    ),
    kind: optional(
      oneOf<Threat['kind']>('"threat" or "promise"', {
        threat: 'something that the other side does not want',
        promise: 'something that the other side wants',
      }),
      'threat, or promise; a threat when nothing is said',
    ),
    says: optional(text, 'it in words'),
    because: optional(claimReferences, becauseAbout),
  },
  { expects: 'a threat' },
);

export const threats = section(
  idMapping(threat, { of: ['threat', 'threats'] }),
  'Threats and promises, "if … then I will …", to be checked for credibility.',
  {
    form: 'options',
    entry: 'the threat',
    references: [
      ...neededBy('*', refers('*.by', 'owner'), refers('*.if', 'formula')),
      ...levelReferences('*.then'),
    ],
    owner: '*.by',
    grounds: (conflict) => conflict.threats.map((one) => threatPart(one, conflict)),
  },
);

function threatPart(one: Threat, conflict: Conflict): GroundedPart {
  const { kind, by, says } = one;
  return {
    ...groundsOf(one),
    kind: 'threat',
    words: (speaker) => says ?? `A ${kind} by ${speaker.name(nameOfDecisionMaker(conflict, by))}`,
    formulas: [one.if],
  };
}

export function checkThreats(
  written: ValueOf<typeof threats.shape> | undefined,
  checking: Checking,
): Threat[] {
  return (written?.entries ?? []).flatMap((entry) => checkThreat(entry, checking));
}

function checkThreat(
  { id, value }: NamedValue<ValueOf<typeof threat>>,
  checking: Checking,
): Threat[] {
  if (!value) return [];
  const { fields } = value;
  const by = checkDecisionMaker(fields.by, checking);
  const owner = fields.by?.text ?? unknownOwner;
  const condition = checkFormula(fields.if, owner, checking);
  const then = checkOptionLevels(fields.then, owner, checking).levels;
  if (by) checkOwn(fields.then, by, checking);
  const because = checkClaims(fields.because, checking);
  if (!by || !condition) return [];
  const { kind = 'threat', says } = fields;
  return [
    { id: id.text, kind, by, if: condition, then, ...present({ says }), because, span: id.span },
  ];
}

/** Nobody can threaten with what another decides. */
function checkOwn(
  written: WrittenOptionLevels | undefined,
  by: string,
  { names, report }: Checking,
): void {
  if (written?.levels.length === 0) {
    report('missing-value', written.span, 'the options that will be set are missing here');
  }
  for (const { option } of written?.levels ?? []) {
    const { prefix } = option;
    if (!prefix || prefix.text === by || !names.owners.known.has(prefix.text)) continue;
    const message = `${prefix.text}.${option.word.text} is not an option of ${by}`;
    report('option-of-another', option.span, message, {
      help: `"then" says what ${by} itself will do`,
    });
  }
}
