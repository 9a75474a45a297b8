// The parts of the source in which a small change is looked for, and the tests of each part: `npm run test:mutation` changes the
// engine, and `STANDOFF_TOPIC=deals npm run test:mutation` what decides about deals.

/** Files and folders that are changed, and the patterns of their tests. @typedef {{ readonly changed: readonly string[], readonly tests: readonly string[] }} Topic */

/**
 * What a study decides stands in a folder of its own, with tests beside it; reports that tell it, random models that go through it
 * and what holds its sentences against their literal truth are elsewhere.
 * @param {string} folder
 * @param {readonly string[]} reports patterns of tests in `packages/report/src`
 * @param {readonly string[]} models names of tests in `packages/standoff/test`
 * @param {readonly string[]} told whose sentences, in `test/propositions`
 */
const study = (folder, reports, models, told) => ({
  changed: [`packages/study/src/${folder}`],
  tests: [
    `packages/study/src/${folder}/**/*.test.ts`,
    ...reports.map((pattern) => `packages/report/src/${pattern}.test.ts`),
    ...models.map((name) => `packages/standoff/test/${name}.test.ts`),
    ...told.map((name) => `test/propositions/${name}.test.ts`),
  ],
});

/** @param {string} place */
const ofEngine = (place) => `packages/engine/src/${place}`;

/** @type {Readonly<Record<string, Topic>>} */
export const topics = {
  engine: {
    changed: [
      ...['analyses', 'certificates', 'coalitions', 'concepts', 'moves'].map(ofEngine),
      ...['operators', 'orders', 'preference', 'readings'].map(ofEngine),
      ...['complement', 'fold-line', 'smaller'].map((file) => ofEngine(`kernels/${file}.ts`)),
    ],
    tests: ['packages/engine/{src,test}/**/*.test.ts'],
  },
  deals: study(
    'deals',
    ['deals/*'],
    [
      ...['deal', 'deal-choices', 'additions', 'laws-of-deals', 'false-answers'],
      ...['certificates-of-deals', 'struck-deals'],
    ],
    ['deals-are-true', 'additions-are-true', 'treaties-are-true'],
  ),
  misjudgement: study(
    'misjudgement',
    ['beliefs/render-misjudgements', 'beliefs/by-error-words', 'questions/shares'],
    ['misjudge', 'false-answers', 'story-doubts'],
    ['misjudgements-are-true'],
  ),
  beliefs: study(
    'beliefs',
    ['beliefs/render-*'],
    ['perceive', 'laws-of-beliefs', 'signals', 'gmcr-plus-misperception'],
    ['perceptions-are-true', 'signals-are-true'],
  ),
  sweep: study(
    'sweep',
    ['sweep/*', 'json/join-sweeps', 'questions/shares'],
    [
      ...['sweep', 'sweep-intervals', 'doubts', 'doubts-told', 'crux', 'reached-formulas'],
      ...['korea-2017-firmness', 'command-line/sweep', 'command-line/sweep-models'],
    ],
    ['doubts-are-true'],
  ),
  threats: study(
    'threats',
    ['beliefs/render-threats'],
    ['threats', 'signals'],
    ['threats-are-true'],
  ),
  history: study(
    'history',
    ['history/*'],
    ['history', 'korea-2017-history', 'command-line/history'],
    ['histories-are-true'],
  ),
  inverse: study(
    'inverse',
    ['inverse/*'],
    ['inverse', 'inverse-by-solver', 'inverse-of-amounts', 'false-answers'],
    ['inverses-are-true'],
  ),
  comments: {
    changed: ['packages/server/src/comments'],
    tests: [
      'packages/server/src/comments/*.test.ts',
      'packages/server/test/{comments,held-comments,moderation,decisions,writers}.test.ts',
    ],
  },
};

/** The topic that the environment asks for. */
export function topicAsked() {
  const asked = process.env['STANDOFF_TOPIC'];
  if (asked === undefined) return undefined;
  const topic = topics[asked];
  if (topic === undefined) {
    throw new Error(`STANDOFF_TOPIC is one of ${Object.keys(topics).join(', ')}, not "${asked}"`);
  }
  return topic;
}
