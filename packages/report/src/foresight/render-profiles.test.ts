import { runToEnd } from '@standoff/engine';
import { createCoalitionVerdicts, holdingProfiles } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { chicken, river, shouting } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { profilesToJson } from '../json/profiles-json.ts';
import { plainStyle } from '../text/style.ts';
import { renderProfiles } from './render-profiles.ts';

function profilesOf(model: string, state: string) {
  const analysis = analyzeText(model);
  return { analysis, found: holdingProfiles(analysis, analysis.casebook.stateWithId(state)!) };
}

describe('the profiles under which a state holds', () => {
  it('have a part for a body, which moves by vote, and none for members that cannot move', () => {
    const noise = profilesOf(shouting, 's2').found;
    const text = renderProfiles(noise, plainStyle, 80);
    expect(text).toMatch(/– (The )?Council (stays|would leave)/);
    expect(text).toContain('Bob has no move anywhere, so its foresight does not matter.');
  });

  it('have a part for each coalition that is asked about', () => {
    const analysis = analyzeText(river);
    const { casebook } = analysis;
    const verdicts = createCoalitionVerdicts(analysis, { coalitions: [[0, 1]], reading: 'all' });
    const statusQuo = casebook.statusQuo!;
    runToEnd(verdicts.lookAt([casebook.space.cellOf(statusQuo)]));
    const found = holdingProfiles(analysis, statusQuo, verdicts);
    expect(renderProfiles(found, plainStyle, 80).replaceAll(/\s+/g, ' ')).toContain(
      'Upstream and the United Downstream would leave together under all five concepts analysed.',
    );
    expect(profilesToJson(found, { title: 'The river', sha256: '' })).toMatchObject({
      coalitionsStayUnder: { 'up+down': [] },
    });
  });

  it('have no part for coalitions where none of the concepts has a version for them', () => {
    const analysis = analyzeText(chicken, { concepts: ['nm'] });
    const { casebook } = analysis;
    const verdicts = createCoalitionVerdicts(analysis, { coalitions: [[0, 1]], reading: 'all' });
    const state = casebook.stateWithId('dd')!;
    runToEnd(verdicts.lookAt([casebook.space.cellOf(state)]));
    const found = holdingProfiles(analysis, state, verdicts);
    expect(renderProfiles(found, plainStyle, 80)).toContain('It holds under no profile of NM:');
  });

  it('are said for each mover, or in one sentence where all or none of them do', () => {
    const say = (model: string, state: string) =>
      renderProfiles(profilesOf(model, state).found, plainStyle, 80);
    expect(say(chicken, 'cd')).toContain(
      'It holds under all 25 profiles of Nash, GMR, SMR, SEQ and SSEQ.',
    );
    expect(say(chicken, 'cc')).toMatchInlineSnapshot(`
      "Both swerve (cc)
      It holds under 4 of the 25 profiles of Nash, GMR, SMR, SEQ and SSEQ:
        – First stays if it fears any reply, credible or not (GMR, SMR), but not under
          Nash, SEQ or SSEQ.
        – Second stays if it fears any reply, credible or not (GMR, SMR), but not
          under Nash, SEQ or SSEQ."
    `);
    expect(say(chicken, 'dd')).toMatchInlineSnapshot(`
      "Neither swerves (dd)
      It holds under none of the 25 profiles of Nash, GMR, SMR, SEQ and SSEQ:
        – First would leave under all five concepts analysed.
        – Second would leave under all five concepts analysed."
    `);
  });
});
