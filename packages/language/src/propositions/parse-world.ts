import type { ScalarText } from '../source/scalar-text.ts';
import { sliceOf } from '../source/scalar-text.ts';
import type { NoProposition, Word, WorldSyntax } from './proposition-syntax.ts';
import { stretchesOf, wordOf } from './words.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How the brackets behind `in` are written. */
const WORLD =
  'in (variant NAME reading ID unknown a|b|c|d leaves|stays foresight file|request DM=CONCEPT DM+DM=CONCEPT)';

/** What stands in the brackets behind `in`: any of its parts, the foresight last. */
export function parseWorld(text: ScalarText): WorldSyntax | NoProposition {
  const words = stretchesOf(text.text).map((stretch) => wordOf(text, [stretch]));
  const world: Mutable<WorldSyntax> = { span: text.span };
  const none = (problem: string, { span }: Pick<Word, 'span'>): NoProposition => ({
    problem,
    help: `write "${WORLD}", or some of it`,
    span,
  });
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [next, afterwards] = words;
    if (next === undefined) return none(`nothing follows "${word.text}"`, word);
    switch (word.text) {
      case 'variant':
      case 'reading':
        world[word.text] = next;
        words.shift();
        break;
      case 'unknown':
        if (afterwards?.text !== 'leaves' && afterwards?.text !== 'stays') {
          return none('behind the treatment of what is unknown stands "leaves" or "stays"', next);
        }
        world.unknown = { treatment: next, counts: afterwards };
        words.splice(0, 2);
        break;
      case 'foresight': {
        if (next.text !== 'file' && next.text !== 'request') {
          return none('behind "foresight" stands who gives it, "file" or "request"', next);
        }
        const each = words.slice(1).map(profileEntry);
        const wrong = each.indexOf(undefined);
        if (each.length === 0 || wrong >= 0) {
          return none('a concept is given as DM=CONCEPT', words[wrong + 1] ?? next);
        }
        world.foresight = { by: next.text, each: each.map((one) => one!) };
        words.length = 0;
        break;
      }
      default:
        return none(`"${word.text}" says nothing of where something is so`, word);
    }
  }
  return world;
}

/** `us=seq`, or of a coalition `us+china=seq`. */
function profileEntry(
  word: Word,
): NonNullable<WorldSyntax['foresight']>['each'][number] | undefined {
  const at = word.text.indexOf('=');
  if (at < 1 || at === word.text.length - 1) return undefined;
  let from = 0;
  const who = word.text
    .slice(0, at)
    .split('+')
    .map(({ length }) => {
      const one = sliceOf(word, from, from + length);
      from += length + 1;
      return one;
    });
  if (who.some(({ text }) => text === '')) return undefined;
  return { who, concept: sliceOf(word, at + 1, word.text.length) };
}
