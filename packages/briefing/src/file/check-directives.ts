import {
  credentialsIn,
  nearestNames,
  type Report,
  reportCredentials,
  type Span,
} from '@standoff/language';
import { listOf } from '@standoff/wording';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { HOLDS } from '../marks/holds.ts';
import { STOOD } from '../media/media.ts';
import type { Briefing, Directive } from '../syntax/briefing.ts';
import { type DirectiveKind, directiveKinds } from './directive-kinds.ts';
import { isDate } from './is-date.ts';
import { isPlainName, isWebAddress } from './read-head.ts';
import { UNWRITTEN } from './unwritten.ts';

/** Reports what is wrong with directives whatever the model is: names, places, attributes and captions. */
export function checkDirectives({ directives }: Briefing, report: Report): readonly Directive[] {
  return directives.filter((directive) => checkDirective(directive, report));
}

/** Whether it can be asked and drawn. */
function checkDirective(directive: Directive, report: Report): boolean {
  const { name, form, span } = directive;
  const kind = directiveKinds.get(name);
  if (kind === undefined) {
    const names = [...directiveKinds.keys()];
    const near = nearestNames(name, names)[0];
    report('unknown-directive', opening(span), `no directive is called "${name}"`, {
      help: near === undefined ? `there are ${names.join(', ')}` : `did you mean ${near}?`,
    });
    return false;
  }
  if (form !== kind.form) {
    report('misplaced-directive', opening(span), `"${name}" ${WHERE[kind.form]}`, {
      help: `write ${example(kind)}`,
    });
    return false;
  }
  if (name === UNWRITTEN.name) {
    report('unwritten-part', opening(span), 'this is still to be written');
  }
  const known = checkAttributes(directive, kind, report);
  return checkForms(directive, report) && checkCaption(directive, report) && known;
}

const WHERE: Readonly<Record<Directive['form'], string>> = {
  line: 'stands in a line of its own',
  block: 'is a block around its text',
  words: 'stands within a sentence',
};

function example({ name, form, attributes }: DirectiveKind): string {
  const needed = Object.entries(attributes).filter(([, { required }]) => required);
  const written = needed.map(([key]) => `${key}="…"`).join(' ');
  const braces = written === '' ? '' : `{${written}}`;
  if (form === 'line') return `::${name}${braces}`;
  return form === 'words' ? `:${name}[words]${braces}` : `:::${name}${braces}, its text, and :::`;
}

/** The signs with which it begins, rather than all of it. */
function opening({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + 40) };
}

function checkAttributes(
  { attributes, name, span, isCutOff }: Directive,
  kind: DirectiveKind,
  report: Report,
): boolean {
  let isRight = true;
  const names = Object.keys(kind.attributes);
  for (const [key, { span: at }] of attributes) {
    if (Object.hasOwn(kind.attributes, key)) continue;
    isRight = false;
    const near = nearestNames(key, names)[0];
    report('unknown-attribute', at, `"${name}" has no attribute "${key}"`, {
      help:
        near !== undefined
          ? `did you mean ${near}?`
          : names.length === 0
            ? 'this directive has no attributes'
            : `its attributes are ${names.join(', ')}`,
    });
  }
  for (const [key, { required, about }] of Object.entries(kind.attributes)) {
    if (!required || (attributes.get(key)?.value ?? '') !== '') continue;
    isRight = false;
    if (isCutOff) {
      report(
        'missing-attribute',
        { start: span.end, end: span.end + 1 },
        `the braces that begin here cannot be read, so that "${name}" lacks "${key}"`,
        { help: 'close every quotation mark in them, and the braces' },
      );
      continue;
    }
    report('missing-attribute', opening(span), `"${name}" lacks "${key}": ${about}`, {
      help: `write ${key}="…" in its braces`,
    });
  }
  return isRight;
}

/** What an attribute has to look like, whatever it belongs to. */
const FORMS: Readonly<Record<string, readonly [(text: string) => boolean, string]>> = {
  src: [isPlainName, 'the name of a file in the folder "media", such as leader.jpg'],
  dark: [isPlainName, 'the name of a file in the folder "media", such as leader-dark.jpg'],
  poster: [isPlainName, 'the name of a file in the folder "media", such as leader.jpg'],
  href: [isWebAddress, 'an address that begins with https://'],
  date: [isDayMonthOrYear, 'a day such as 2017-09-12'],
  was: [isOneOf(STOOD), listOf(STOOD, 'or')],
  told: [isOneOf(['ours']), '"ours", for words of your own'],
};

function isOneOf(words: readonly string[]): (text: string) => boolean {
  return (text) => words.includes(text);
}

function isDayMonthOrYear(text: string): boolean {
  return [text, `${text}-01`, `${text}-01-01`].some(isDate);
}

function checkForms({ attributes }: Directive, report: Report): boolean {
  let isRight = true;
  for (const [key, { value, span }] of attributes) {
    const form = Object.hasOwn(FORMS, key) ? FORMS[key] : undefined;
    if (form === undefined || value === '' || form[0](value)) continue;
    isRight = false;
    if (key === 'href' && credentialsIn(value)) reportCredentials(report, span);
    else
      report('wrong-attribute', span, `"${value}" is not ${form[1]}`, { help: `write ${form[1]}` });
  }
  return isRight;
}

/** Blocks other than tours are around a caption, and a mark is around the words that it marks. */
function checkCaption(directive: Directive, report: Report): boolean {
  if (!lacksText(directive)) return true;
  report('missing-caption', opening(directive.span), `"${directive.name}" has no text`);
  return false;
}

function lacksText({ name, form, node }: Directive): boolean {
  const { children } = node as ContainerDirective | TextDirective;
  if (form === 'block') return children.length === 0;
  return name === HOLDS.name && children.every((one) => one.type === 'text' && !one.value.trim());
}
