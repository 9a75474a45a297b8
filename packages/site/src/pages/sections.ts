/** For whom pages are: each audience has its own list beside the page. */
export type Audience = 'readers' | 'operators' | 'developers';

export interface Section {
  readonly title: string;
  readonly audience: Audience;
  /** Folder of the site in which its pages are, with a slash at the end; empty for the root. */
  readonly folder: string;
  /** Pages of the repository in their order, or folders of which all that are named nowhere else follow. */
  readonly sources: readonly string[];
}

/**
 * The pages of the repository, each in one section. A page that is new in a folder comes last in the section that names the
 * folder; whatever it is, `sections.test.ts` insists that it is somewhere, once.
 */
export const sections: readonly Section[] = [
  {
    title: 'Begin',
    audience: 'readers',
    folder: '',
    sources: ['docs/which-question.md', 'docs/short-answers.md'],
  },
  {
    title: 'Learn',
    audience: 'readers',
    folder: 'tutorial/',
    sources: [
      'docs/tutorial/in-the-browser.md',
      'docs/tutorial/first-conflict.md',
      'docs/tutorial/reading-verdicts.md',
      'docs/tutorial/beliefs.md',
      'docs/tutorial/deals-and-treaties.md',
      'docs/tutorial/councils.md',
      'docs/tutorial/',
    ],
  },
  {
    title: 'Do',
    audience: 'readers',
    folder: 'how-to/',
    sources: [
      'docs/how-to/install.md',
      'docs/how-to/use-the-workbench.md',
      'docs/how-to/ask-what-if.md',
      'docs/how-to/ask-a-question.md',
      'docs/how-to/ask-what-some-can-do-together.md',
      'docs/how-to/write-a-treaty.md',
      'docs/how-to/let-an-institution-vote.md',
      'docs/how-to/weigh-votes.md',
      'docs/how-to/say-will-not-tolerate.md',
      'docs/how-to/write-amounts.md',
      'docs/how-to/limit-moves.md',
      'docs/how-to/set-foresight.md',
      'docs/how-to/model-an-explicit-graph.md',
      'docs/how-to/cite-sources.md',
      'docs/how-to/keep-names.md',
      'docs/how-to/read-a-large-model.md',
      'docs/how-to/teach-with-predictions.md',
      'docs/how-to/write-a-briefing.md',
      'docs/how-to/correct-a-briefing.md',
      'docs/how-to/take-a-figure-along.md',
      'docs/how-to/publish-from-the-workbench.md',
      'docs/how-to/',
    ],
  },
  {
    title: 'Ask',
    audience: 'readers',
    folder: 'inquiries/',
    // As in the table of questions.
    sources: [
      'docs/inquiries/analyze.md',
      'docs/inquiries/explain.md',
      'docs/inquiries/evolve.md',
      'docs/inquiries/profiles.md',
      'docs/inquiries/numbers.md',
      'docs/inquiries/ask.md',
      'docs/inquiries/deal.md',
      'docs/inquiries/inverse.md',
      'docs/inquiries/coalitions.md',
      'docs/inquiries/vote.md',
      'docs/inquiries/power.md',
      'docs/inquiries/perceive.md',
      'docs/inquiries/misjudge.md',
      'docs/inquiries/signals.md',
      'docs/inquiries/threats.md',
      'docs/inquiries/sweep.md',
      'docs/inquiries/evidence.md',
      'docs/inquiries/compare.md',
      'docs/inquiries/history.md',
      'docs/inquiries/',
    ],
  },
  {
    title: 'Solution concepts',
    audience: 'readers',
    folder: 'concepts/',
    sources: [
      'docs/concepts/nash.md',
      'docs/concepts/gmr.md',
      'docs/concepts/smr.md',
      'docs/concepts/seq.md',
      'docs/concepts/sseq.md',
      'docs/concepts/sim.md',
      'docs/concepts/sim-gmcr.md',
      'docs/concepts/l.md',
      'docs/concepts/nm.md',
      'docs/concepts/',
    ],
  },
  {
    title: 'Understand',
    audience: 'readers',
    folder: 'explanation/',
    sources: [
      'docs/explanation/graph-model.md',
      'docs/explanation/korea-2017.md',
      'docs/explanation/three-korean-deals.md',
      'docs/explanation/how-wars-happen-by-mistake.md',
      'docs/explanation/how-sure.md',
      'docs/explanation/bodies.md',
      'docs/explanation/real-councils.md',
      'docs/explanation/coalitions.md',
      'docs/explanation/hypergames.md',
      'docs/explanation/strength-and-doubt.md',
      'docs/explanation/',
    ],
  },
  {
    title: 'Look up',
    audience: 'readers',
    folder: 'reference/',
    sources: [
      'docs/reference/glossary.md',
      'docs/reference/concepts.md',
      'docs/reference/model-file.md',
      'docs/reference/formulas.md',
      'docs/reference/diagnostics.md',
      'docs/reference/command-line.md',
      'docs/reference/limits.md',
      'docs/reference/briefing-file.md',
      'docs/reference/',
    ],
  },
  {
    title: 'All pages',
    audience: 'readers',
    folder: '',
    sources: ['docs/README.md', 'docs/'],
  },
  {
    title: 'Catalog',
    audience: 'readers',
    folder: 'catalog/',
    sources: ['catalog/README.md', 'catalog/'],
  },
  {
    title: 'A server',
    audience: 'operators',
    folder: 'operators/',
    sources: [
      'docs/how-to/run-a-server.md',
      'docs/how-to/keep-a-server-running.md',
      'docs/how-to/host-the-workbench.md',
      'docs/how-to/answer-on-many-machines.md',
      'docs/reference/server-security.md',
    ],
  },
  {
    title: 'From a program',
    audience: 'developers',
    folder: 'developers/',
    sources: [
      'docs/how-to/use-from-a-script.md',
      'docs/how-to/use-the-library.md',
      'docs/how-to/ask-about-many-models.md',
      'docs/reference/library.md',
      'docs/reference/json.md',
      'docs/reference/judgements.md',
      'docs/reference/propositions.md',
      'docs/reference/sentences.md',
      'docs/reference/refusals.md',
    ],
  },
  {
    title: 'What answers hold as JSON',
    audience: 'developers',
    folder: 'developers/documents/',
    sources: ['docs/reference/documents/'],
  },
  {
    title: 'How it works',
    audience: 'developers',
    folder: 'developers/',
    sources: [
      'CONTRIBUTING.md',
      'docs/explanation/how-verdicts-are-computed.md',
      'docs/explanation/certificates.md',
      'docs/explanation/representations.md',
      'docs/explanation/symbolic.md',
      'docs/explanation/threads.md',
      'CHANGELOG.md',
    ],
  },
  {
    title: 'Decisions',
    audience: 'developers',
    folder: 'developers/decisions/',
    sources: ['docs/decisions/layers.md', 'docs/decisions/'],
  },
];
