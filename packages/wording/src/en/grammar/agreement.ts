/**
 * How words agree with the subject of a sentence, by its names: `have` and `they` for several, and
 * for one that is plural by itself, such as `The families` or `Russia and China`.
 */
export interface Agreement {
  /** `has` or `have`, given as for one. */
  verb(singular: string): string;
  readonly they: 'it' | 'they';
  readonly them: 'it' | 'them';
  readonly their: 'its' | 'their';
  readonly themselves: 'itself' | 'themselves';
}

const irregular: Readonly<Record<string, string>> = {
  has: 'have',
  does: 'do',
  is: 'are',
  vetoes: 'veto',
};

const one: Agreement = {
  verb: (singular) => singular,
  they: 'it',
  them: 'it',
  their: 'its',
  themselves: 'itself',
};

const many: Agreement = {
  verb: (singular) => irregular[singular] ?? singular.replace(/s$/, ''),
  they: 'they',
  them: 'them',
  their: 'their',
  themselves: 'themselves',
};

/** A name, or whoever has it: the file may say whether that is one or several. */
export type Called = string | { readonly name: string; readonly plural?: boolean };

/** The agreement with these as the subject, joined by *and*. */
export function agreementOf(called: readonly Called[]): Agreement {
  return called.length === 1 && !meansSeveral(called[0]!) ? one : many;
}

function meansSeveral(called: Called): boolean {
  if (typeof called === 'string') return isPlural(called);
  return called.plural ?? isPlural(called.name);
}

/** Countries whose name joins two. */
const joined =
  /^(Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|Saint Kitts and Nevis|Saint Vincent and the Grenadines|São Tomé and Príncipe)$/;

/** Nouns that end in s and mean one, beside those in -ss, -us and -is. */
const singularNouns =
  /^(news|press|gas|series|headquarters|congress|cosmos|chaos|politics|economics)$/;

/** Proper names that end in s after an article and mean one. */
const singularNames =
  /^(Netherlands|Philippines|Seychelles|Maldives|Times|News|Press|Thames|Ganges|Andes|Works)$/;

/** Of single names without an article, and of those in -is, only these are surely several. */
const peoples =
  /^(Unions|Workers|Employers|Executives|Managers|Members|Owners|Tenants|Voters|Villagers|Miners|Activists|Protesters|Farmers|Residents|Rebels|Insurgents|Settlers|Islanders|Students|Teachers|Investors|Creditors|Shareholders|Democrats|Republicans|Conservatives|Liberals|Greens|Houthis|Israelis|Saudis|Iraqis|Yemenis|Pakistanis|Bangladeshis|Omanis|Kuwaitis|Qataris|Emiratis|Azeris|Somalis|Yazidis|Nazis)$/;

const irregularPlurals = /^(people|police|children|men|women|fishermen|clergy)$/;

/**
 * Whether a name means several: common nouns, in small letters, by their ending, two names joined by *and*,
 * and a single proper name after an article, such as *the Greens*. Other proper names are one, as in *the
 * United States moves*; what is not sure is left to the file.
 */
export function isPlural(name: string): boolean {
  const bare = name.replace(/^(the|an?) /i, '');
  if (joined.test(bare)) return false;
  if (peoples.test(bare)) return true;
  if (/^\p{Lu}\S*( \p{Lu}\S*)*(, \p{Lu}\S*)* and (the )?\p{Lu}\S*$/u.test(bare)) {
    return !/^[^,]*\b(Ministry|Department|Office|Committee|Council|Commission|Board)\b/.test(bare);
  }
  if (/^the \p{Lu}\p{L}+$/iu.test(name) && /^\p{Lu}/u.test(bare)) {
    return peoples.test(bare) || (/[^suiao]s$/.test(bare) && !singularNames.test(bare));
  }
  // Of `the families of the missing` the head decides.
  const [head = ''] = bare.split(
    / (?:of|in|from|at|on|for|with|without|around|along|near|by|to|who|that) /,
  );
  const noun = head.split(' ').at(-1)!;
  if (!/^\p{Ll}{3,}$/u.test(noun)) return false;
  if (irregularPlurals.test(noun)) return true;
  return /[^suiao]s$/.test(noun) && !singularNouns.test(noun);
}
