import { describe, expect, it } from 'vitest';
import { found, foundIn, twoSides } from '../../test/parse/found.ts';
import { parseConflict } from '../parse-conflict.ts';

/** The model with one variant, which sets these places. */
function withVariant(...settings: readonly string[]): string {
  const lines = settings.map((setting) => `      ${setting}\n`);
  return twoSides(
    `status-quo: { us.strike: no, us.posture: talks, them.tests: continued }\nvariants:\n  other:\n    set:\n${lines.join('')}`,
  );
}

function variantOf(text: string) {
  const parsed = parseConflict(text, { variant: 'other' });
  if (!parsed.conflict) throw new Error(foundIn(parsed).join('\n'));
  return parsed.conflict;
}

describe('a variant', () => {
  it('sets a value, and the base file keeps its own', () => {
    const text = withVariant('decision-makers.us.options.strike: yes/no, one-way');
    expect(variantOf(text).decisionMakers[0]?.options[0]?.moves.kind).toBe('one-way');
    expect(parseConflict(text).conflict?.decisionMakers[0]?.options[0]?.moves.kind).toBe('free');
    expect([...parseConflict(text).variants.keys()]).toEqual(['other']);
  });

  it('is not called all, which means all of them where a variant is asked for', () => {
    const text = withVariant('title: T').replace('  other:', '  all:');
    expect(found(text)).toEqual(['reserved-word: all']);
  });

  it('sets what is deep inside, by key and by place from 1', () => {
    const text = withVariant(
      'decision-makers.us.prefers.2: posture = threats',
      'facts.war: us.strike and them.tests = frozen',
    );
    const { decisionMakers, facts } = variantOf(text);
    expect(decisionMakers[0]?.preference).toMatchObject({
      statements: [{}, { formula: { level: 1 } }],
    });
    expect(facts[0]?.when.kind).toBe('and');
  });

  it('reaches keys that contain points themselves', () => {
    expect(variantOf(withVariant('status-quo.us.posture: threats')).statusQuo).toMatchObject({
      levels: [{ level: 0 }, { level: 1 }, { level: 0 }],
    });
  });

  it('adds a key, and takes one out with an empty value', () => {
    const text = withVariant('foresight: nash', 'facts.peace: not us.strike', 'status-quo:');
    expect(variantOf(text)).toMatchObject({
      foresight: [{}, {}],
      facts: [{ id: 'war' }, { id: 'peace' }],
    });
    expect(variantOf(text).statusQuo).toBeUndefined();
    expect(
      variantOf(withVariant('decision-makers.us.prefers.1: ~')).decisionMakers[0]?.preference,
    ).toMatchObject({
      statements: [{ formula: { kind: 'comparison' } }],
    });
  });

  it('is summarised in the conflict with the places that it sets', () => {
    const { conflict } = parseConflict(withVariant('foresight: nash', 'facts.war: us.strike'));
    expect(conflict?.variants).toMatchObject([{ id: 'other', sets: ['foresight', 'facts.war'] }]);
  });

  it('keeps the places of the file in what it gives', () => {
    const text = withVariant('facts.war: not us.strike');
    const { when } = variantOf(text).facts[0] ?? {};
    expect(text.slice(when?.span.start, when?.span.end)).toBe('not us.strike');
  });
});

describe('a variant that does not fit', () => {
  it.each([
    ['decision-makers.uk.prefers: []', ['unknown-path: uk']],
    ['decision-makers.us.prefers.3: us.strike', ['unknown-path: 3']],
    ['decision-makers.us.prefers.last: us.strike', ['unknown-path: last']],
    ['decision-makers.us.options.strike.moves: one-way', ['unknown-path: moves']],
    ['decision-makers.us.prefer: []', ['unknown-key: prefer']],
    ['factz: {}', ['unknown-key: factz']],
    ['variants: {}', ['unknown-path: variants']],
    ['standoff: 2', ['unknown-path: standoff']],
    ['decision-makers..us: {}', ['wrong-form: decision-makers..us']],
    ['facts.war: us.strik', ['unknown-option: us.strik']],
    ['decision-makers.us.prefers: [wat]', ['unknown-name: wat']],
  ])('by %s is reported where it is written', (setting, errors) => {
    expect(found(withVariant(setting))).toEqual(errors);
  });

  it('elsewhere is reported once, at its id, with the place', () => {
    const { diagnostics, source } = parseConflict(withVariant('facts.war:', 'title: Other'));
    expect(foundIn({ diagnostics, source })).toEqual(['unknown-name: other']);
    const place = diagnostics[0]?.related?.[0]?.span;
    expect(diagnostics[0]?.message).toBe(
      'with the variant "other", no option, fact or state is called "war"',
    );
    expect(source.text.slice(place?.start, place?.end)).toBe('war');
  });

  it('does not repeat what is wrong with the base file', () => {
    expect(
      found(withVariant('title: Other').replace('posture = talks]', 'postur = talks]')),
    ).toEqual(['unknown-option: postur']);
  });

  it('leaves no conflict, whichever is asked for', () => {
    const text = withVariant('facts.war: us.strik');
    expect(parseConflict(text).conflict).toBeUndefined();
    expect(parseConflict(text, { variant: 'other' }).conflict).toBeUndefined();
  });

  it('is reported when it is asked for and does not exist', () => {
    const parsed = parseConflict(withVariant('title: Other'), { variant: 'othr' });
    expect(foundIn(parsed)).toEqual(['unknown-variant: variants']);
    expect(parsed.diagnostics[0]?.help).toBe('did you mean other?');
    expect(parsed.conflict).toBeUndefined();
  });
});
