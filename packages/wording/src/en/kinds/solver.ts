import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { symbolOf } from '../names/concepts.ts';
import { sayFormula } from '../names/formulas.ts';
import { partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { words } from './parts.ts';

export const solverClauses: Clauses<'solverFinds' | 'responsesCovered' | 'reasonVerified'> = {
  solverFinds(proposition, { lexicon }) {
    const { states, complete, where, upTo } = proposition;
    const n = states.length;
    const which = where === undefined ? '' : ` with ${quote(sayFormula(lexicon, where))}`;
    const covered =
      upTo === undefined ? '' : ` as far as responses of up to ${inWords(upTo, 'move')} go`;
    const more = n > 0 && complete ? `; there are no others${covered}` : n === 0 ? covered : '';
    const least = n > 0 && !complete ? 'at least ' : '';
    return {
      subject: words(`${least}${inWords(n, 'state', n === 0 ? 'state' : 'states')}${which}`, n > 1),
      verb: 'is',
      rest: [...sayWhat(proposition, lexicon), more],
    };
  },
  responsesCovered: ({ upTo }) => ({
    subject: words(`responses of up to ${inWords(upTo, 'move')}`, true),
    verb: 'is',
    rest: [' covered, longer ones are not'],
  }),
  reasonVerified: ({ n }) => ({
    subject: words('the verifier'),
    verb: 'has',
    rest: [
      n === 1
        ? ' checked the reason'
        : ` checked the reasons of ${n === 2 ? 'both' : `all ${numberWord(n)}`}`,
    ],
  }),
};

/** ` an equilibrium under SEQ`, or for whom it is stable, or whom it survives besides. */
function sayWhat(proposition: Of<'solverFinds'>, lexicon: Lexicon): Part[] {
  const { states, concept, for: whom, together, survives } = proposition;
  const under: Part[] = [' under ', symbolOf(lexicon.concept(concept))];
  if (together !== undefined) {
    return [' stable for ', ...partyNames(lexicon, together), ' together', ...under];
  }
  if (whom !== undefined) return [' stable for ', ...partyNames(lexicon, whom), ...under];
  const equilibria = [states.length > 1 ? ' equilibria' : ' an equilibrium', ...under];
  if (survives.length === 0) return equilibria;
  const [only, ...more] = survives.map((members) => partyNames(lexicon, members));
  if (more.length === 0) return [...equilibria, ' that ', ...only!, ' together do not upset'];
  const all = [only!, ...more].flatMap((one, k): Part[] => [k === 0 ? '' : '; ', ...one]);
  return [...equilibria, ' that none of these coalitions upsets: ', ...all];
}
