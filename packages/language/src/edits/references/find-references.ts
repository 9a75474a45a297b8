import type { Grade } from '../../conflict/conflict.ts';
import type { DocumentNode, MappingNode, TextNode } from '../../document/node.ts';
import { agreementOption } from '../../formula/agreement-option.ts';
import { isItemId } from '../../sections/item-id.ts';
import type { ReferenceRule } from '../../sections/reference-rules.ts';
import { isTally } from '../../tallies/tally-syntax.ts';
import type { Path } from '../core/content.ts';
import { type FileNames, fileNames } from './file-names.ts';
import { namesInFinding } from './names-in-finding.ts';
import { namesInPath, resolvePath } from './names-in-path.ts';
import { ownerAt } from './owner-at.ts';
import { type FoundName, namesInFormula, optionMeant, wordsOf } from './read-names.ts';
import { levelName, optionName, ownerName, type Reference, statementName } from './reference.ts';
import { removableItem } from './removable-item.ts';
import { rulesAt } from './rules-at.ts';

/** Elsewhere a mapping under `because` belongs to something that is called so. */
const grades: readonly string[] = ['says', 'part', 'suggests'] satisfies Grade[];

interface Walk {
  readonly root: MappingNode;
  readonly names: FileNames;
  readonly found: Reference[];
}

/**
 * A part of the file: where it stands, and which place of the file it speaks of. The two differ in
 * what variants set.
 */
interface Part {
  readonly path: Path;
  readonly meaning: Path;
}

/**
 * All names in a file whose YAML is sound, in the order of the text. A name without a prefix means
 * what `names` says, which is what the file itself gives names to if nothing else is said.
 */
export function findReferences(root: MappingNode, names: FileNames = fileNames(root)): Reference[] {
  const walk: Walk = { root, names, found: [] };
  walkNode(walk, root, { path: [], meaning: [] });
  return walk.found.sort((a, b) => a.span.start - b.span.start);
}

function walkNode(walk: Walk, node: DocumentNode, part: Part): void {
  if (node.kind === 'text') addNames(walk, node, part, false);
  if (node.kind === 'list') {
    for (const [at, item] of node.items.entries()) walkNode(walk, item, inside(part, at));
  }
  if (node.kind !== 'mapping') return;
  for (const { key, value } of node.entries) {
    const inner = inside(part, key.text);
    addNames(walk, key, inner, true);
    if (isGraded(part, value)) addClaim(walk, key, inner);
    walkNode(walk, value, isSetting(inner) ? setting(walk, inner) : saidPart(inner));
  }
}

function inside({ path, meaning }: Part, step: string | number): Part {
  return { path: [...path, step], meaning: [...meaning, step] };
}

/** A statement by its id; a number is a place. */
function namesOfStatement({ text, span }: TextNode, owner: string | undefined): FoundName[] {
  return owner === undefined || !isItemId(text) ? [] : [{ name: statementName(owner, text), span }];
}

/** Whether a variant sets something here. */
function isSetting({ meaning }: Part): boolean {
  return meaning.length === 4 && meaning[0] === 'variants' && meaning[2] === 'set';
}

/** What is said under `was` of an entry is said as in the entry itself. */
function saidPart(part: Part): Part {
  const isSaid = part.path[0] === 'variants' && part.meaning.at(-1) === 'was';
  return isSaid ? { path: part.path, meaning: part.meaning.slice(0, -1) } : part;
}

function setting({ root }: Walk, { path }: Part): Part {
  return { path, meaning: resolvePath(root, `${path.at(-1)}`.split('.')) };
}

function addNames(walk: Walk, node: TextNode, part: Part, isKey: boolean): void {
  const rules = rulesAt(part.meaning).filter((rule) => (rule.isKey ?? false) === isKey);
  for (const rule of rules) {
    for (const { name, span } of namesFor(walk, rule, node, part)) {
      const gives = rule.gives ?? false;
      walk.found.push({ name, span, gives, item: removableItem(part, rule) });
    }
  }
  if (!isKey && citesClaims(part.meaning)) addClaim(walk, node, part);
  if (!isKey && [part.path.at(-1), part.path.at(-2)].includes('was')) addSaidId(walk, node, part);
}

/** What a variant says that it replaces may be an id. */
function addSaidId({ root, found }: Walk, { text, span }: TextNode, { path, meaning }: Part): void {
  if (!isItemId(text)) return;
  const owner = ownerAt(root, meaning);
  const kind = meaning[0] === 'infeasible' ? 'rule' : `${meaning[0]}`.slice(0, -1);
  const name =
    owner === undefined || kind === 'forbidden-move'
      ? `${kind} ${text}`
      : statementName(owner, text);
  found.push({ name, span, gives: false, item: path[0] === 'variants' ? path.slice(0, 4) : path });
}

function addClaim({ found }: Walk, { text, span }: TextNode, { path }: Part): void {
  found.push({ name: `claim ${text}`, span, gives: false, item: path });
}

/** `because: { c01: suggests }`, alone or in a list. */
function isGraded({ meaning }: Part, value: DocumentNode): boolean {
  return citesClaims(meaning) && value.kind === 'text' && grades.includes(value.text);
}

/** `because: c01` or an entry of `because: [c01, c02]`. */
function citesClaims(meaning: Path): boolean {
  const key = typeof meaning.at(-1) === 'number' ? meaning.at(-2) : meaning.at(-1);
  return key === 'because' && meaning.length > 1;
}

function namesFor(
  { root, names }: Walk,
  { role }: ReferenceRule,
  node: TextNode,
  { meaning }: Part,
): FoundName[] {
  const { text, span } = node;
  const owner = ownerAt(root, meaning);
  switch (role) {
    case 'formula':
      return namesInFormula(node.content(), owner, names);
    case 'amount':
      return namesInFormula(node.content(), owner, names, 'either');
    case 'finding':
      return namesInFinding(node.content(), names);
    case 'owner':
      return [{ name: ownerName(text), span }];
    case 'own-option':
      return [{ name: optionName(owner ?? '', text), span }];
    case 'own-level':
      return [{ name: levelName(...optionAt(meaning, owner), text), span }];
    case 'level-move':
      return wordsOf(node, /\S+/g)
        .filter((_, at) => at !== 1)
        .map((word) => ({
          name: levelName(...optionAt(meaning, owner), word.text),
          span: word.span,
        }));
    case 'option':
      return isStateName(meaning) ? [] : namesInOption(node, owner, names);
    case 'level-of-key':
      return isStateName(meaning) ? [] : levelOfKey(node, `${meaning.at(-1)}`, owner, names);
    case 'state-pair':
      return wordsOf(node, /[\w-]*\w/g).map((word) => ({
        name: `state ${word.text}`,
        span: word.span,
      }));
    case 'locator':
      return wordsOf(node, /^\S+/g).map((word) => ({
        name: `source ${word.text}`,
        span: word.span,
      }));
    case 'voting-rule':
      return wordsOf(node, /(?<=no veto by.*[\s,])[\w-]+/g).map((word) => ({
        name: ownerName(word.text),
        span: word.span,
      }));
    case 'statement':
      return namesOfStatement(node, owner);
    case 'tallies':
      return wordsOf(node, /[\w-]+(?=\s*!?=\s*(?:yes|no|abstain|absent)\b)/g)
        .filter(({ text: word }) => !isTally(word))
        .map((word) => ({ name: ownerName(word.text), span: word.span }));
    case 'file-path':
      return namesInPath(node, names);
    default:
      return [{ name: `${role} ${text}`, span }];
  }
}

/** `name` among the options of a named state says what it is called. */
function isStateName([section, , key]: Path): boolean {
  return section === 'states' && key === 'name';
}

/** `us.posture`, or `posture` among the options of the owner. */
function namesInOption(node: TextNode, owner: string | undefined, names: FileNames): FoundName[] {
  if (node.text === 'because') return [];
  const [first, second] = wordsOf(node, /[^.\s]+/g);
  if (!first) return [];
  if (second) {
    return [
      { name: ownerName(first.text), span: first.span },
      { name: optionName(first.text, second.text), span: second.span },
    ];
  }
  const [holder, option] = optionMeant(undefined, first.text, owner, names) ?? [];
  if (holder === undefined || option === undefined) return [];
  const isAgreement = holder === first.text && names.agreements.has(holder);
  const name = isAgreement ? ownerName(holder) : optionName(holder, option);
  return [{ name, span: first.span }];
}

function levelOfKey(
  { text, span }: TextNode,
  key: string,
  owner: string | undefined,
  names: FileNames,
): FoundName[] {
  const [first = '', second] = key.split('.');
  const [prefix, word] = second === undefined ? [undefined, first] : [first, second];
  const place = optionMeant(prefix, word, owner, names);
  if (place === undefined || key === 'because') return [];
  return [{ name: levelName(...place, text), span }];
}

/** Owner and option at `decision-makers.OWNER.options.OPTION`, or of an agreement. */
function optionAt(
  [section, first, , third]: Path,
  owner: string | undefined,
): readonly [owner: string, option: string] {
  return section === 'agreements' ? [`${first}`, agreementOption] : [owner ?? '', `${third}`];
}
