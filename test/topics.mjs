// The parts of the source in which a small change is looked for, and the tests of each part: `npm run test:mutation` changes the
// engine, and `STANDOFF_TOPIC=deals npm run test:mutation` what decides about deals.

/** @typedef {{ readonly changed: readonly string[], readonly tests: readonly string[] }} Topic */

/** What a study decides stands in a folder of its own; reports that tell it and random models that go through it are tested elsewhere. */
const study = (/** @type {string} */ folder, /** @type {string} */ tests) => ({
  changed: [`packages/study/src/${folder}/**/*.ts`],
  tests: [
    `packages/study/src/${folder}/**/*.test.ts`,
    `packages/report/src/${folder}/**/*.test.ts`,
    `packages/standoff/test/${tests}.test.ts`,
  ],
});

/** @type {Readonly<Record<string, Topic>>} */
export const topics = {
  engine: {
    changed: [
      'packages/engine/src/{analyses,certificates,coalitions,concepts,moves,operators,orders,preference,readings}/**/*.ts',
      'packages/engine/src/kernels/{complement,fold-line,smaller}.ts',
    ],
    tests: ['packages/engine/{src,test}/**/*.test.ts'],
  },
  deals: study('deals', '{deal,deal-choices,additions,laws-of-deals,false-answers}'),
  misjudgement: study('misjudgement', '{misjudge,false-answers,story-doubts}'),
  beliefs: study('beliefs', '{perceive,laws-of-beliefs,signals,gmcr-plus-misperception}'),
  sweep: study('sweep', '{sweep,sweep-intervals,doubts,crux}'),
  threats: study('threats', '{threats,signals}'),
  history: study('history', '{history,korea-2017-history}'),
  inverse: study('inverse', '{inverse,false-answers}'),
  comments: {
    changed: ['packages/server/src/comments/*.ts'],
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
