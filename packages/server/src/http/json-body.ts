import { NAME_LETTERS } from '../site/route.ts';
import { isStorable } from '../storage/storable.ts';
import { cleanLine, cleanText } from '../storage/typed-text.ts';

type ReadText = (
  key: string,
  rule: { readonly most: number; readonly isOptional?: boolean },
) => string;

/** What a program sent, read member by member; all that is wrong is told at once. */
export interface Members {
  /** A text as it is, such as that of a model. */
  readonly text: ReadText;
  /** What somebody typed, of one or more lines. */
  readonly words: ReadText;
  /** What somebody typed that stands in a line, such as a title. */
  readonly line: ReadText;
  slug(key: string): string;
  whole(key: string): number | undefined;
  /** Of SHA-256, as hexadecimal digits. */
  hash(key: string): string | undefined;
  day(key: string): Date | undefined;
  oneOf<T extends string>(key: string, words: readonly T[]): T;
  object(key: string): object;
  /** Hashes of pictures by name: as they are sent, or with all that is told of them when they are read. */
  pictures(key: string): Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

const SLUG_RULE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LAST_YEAR = 9999;

/** Reads an object of JSON; an empty one where there is none, so that what is needed is missed. */
export async function readMembers(request: Request): Promise<Members> {
  const problems: string[] = [];
  const given = await objectOf(request, problems);
  const wrong = <T>(key: string, mustBe: string, otherwise: T): T => {
    problems.push(`"${key}" must be ${mustBe}`);
    return otherwise;
  };
  const textBy =
    (clean: (typed: string) => string): ReadText =>
    (key, { most, isOptional = false }) => {
      const value = given[key] ?? (isOptional ? '' : undefined);
      const text = typeof value === 'string' && isStorable(value) ? clean(value) : undefined;
      return text !== undefined && text.length <= most && (isOptional || text.trim() !== '')
        ? text
        : wrong(key, `a text of at most ${most} letters`, '');
    };
  return {
    problems,
    text: textBy((typed) => typed),
    words: textBy(cleanText),
    line: textBy(cleanLine),
    slug(key) {
      const value = given[key];
      return typeof value === 'string' && value.length <= NAME_LETTERS && SLUG_RULE.test(value)
        ? value
        : wrong(key, 'small letters, digits and single hyphens, such as korea-2017', '');
    },
    whole(key) {
      const value = given[key] ?? undefined;
      if (value === undefined) return undefined;
      return Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 31
        ? Number(value)
        : wrong(key, 'the number of a version, or null', undefined);
    },
    hash(key) {
      const value = given[key] ?? undefined;
      if (value === undefined) return undefined;
      return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
        ? value
        : wrong(key, 'a SHA-256 as 64 hexadecimal digits, or null', undefined);
    },
    day(key) {
      const value = given[key] ?? undefined;
      if (value === undefined) return undefined;
      const at = new Date(typeof value === 'string' ? value : Number.NaN);
      const year = at.getUTCFullYear();
      // Of years that are further away no database keeps count.
      return !(year >= 1 && year <= LAST_YEAR)
        ? wrong(key, 'a time such as 2026-12-31T18:00:00Z, or null', undefined)
        : at;
    },
    oneOf(key, words) {
      const found = words.find((word) => word === given[key]);
      return found ?? wrong(key, words.join(' or '), words[0]!);
    },
    object(key) {
      const value = given[key];
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : wrong(key, 'an object', {});
    },
    pictures(key) {
      const value = given[key] ?? {};
      const isObject = typeof value === 'object' && !Array.isArray(value);
      const named = Object.entries(isObject ? value : {}).map(([name, one]) => [name, hashIn(one)]);
      const isRight =
        isObject && named.flat().every((one) => typeof one === 'string' && isStorable(one));
      return isRight
        ? (Object.fromEntries(named) as Record<string, string>)
        : wrong(key, 'the hashes of pictures by their names, such as {"map.png": "HASH"}', {});
    },
  };
}

/** `HASH`, or `{ "picture": "HASH", … }` as a briefing that is read has it. */
function hashIn(one: unknown): unknown {
  return typeof one === 'object' && one !== null && 'picture' in one ? one.picture : one;
}

async function objectOf(request: Request, problems: string[]): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) {
    problems.push('the Content-Type must be application/json');
    return {};
  }
  try {
    const value: unknown = JSON.parse(await request.text());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below.
  }
  problems.push('the body must be one object of JSON');
  return {};
}
