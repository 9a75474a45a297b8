// Written by `npm run generate` from the JSON Schemas of questions and documents: do not change it here.
/** What a sentence claims, as data: `standoff schema propositions` says what each kind holds. */
export interface PropositionData {
  readonly kind: string;
}

/** find the equilibria of a conflict */
export type AnalyzeOptions = {
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** a concept for all, or for each as in {"dprk":"smr","us":"nash"}, instead of what the file gives; one of the coalitions too: {"us+china":"smr"} */
readonly foresight?: string | ({ readonly [key: string]: string });
/** ask besides which of these would leave together, such as [["us","china"],["us","dprk"]] */
readonly coalitions?: readonly (readonly string[])[];
/** whom a joint move must serve (default: all) */
readonly coalitionReading?: "all" | "pareto" | "movers";
/** how great a loss has to be to deter */
readonly strength?: "general" | "strong";
/** how pairs of states that cannot be compared are treated */
readonly unknown?: "a" | "b" | "c" | "d";
/** analyze a variant of the file, or all of them side by side */
readonly variant?: string;
/** states to list */
readonly states?: "all" | "equilibria" | "none";
/** gather the states that nobody tells apart, one column for each class */
readonly coalesce?: boolean;
/** say in how many models the headline stands, and the verdict on every state that the finding lists */
readonly doubt?: boolean;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** give the reasons why a state holds or does not */
export type ExplainOptions = {
/** id, named state, status-quo, deal, or formula such as "dprk.tests = frozen" (default: status-quo) */
readonly state?: string;
/** one decision maker only, or several as one: us+china */
readonly decisionMaker?: string | (readonly string[]);
/** whom a joint move must serve (default: all) */
readonly reading?: "all" | "pareto" | "movers";
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** whether this is so, and why, such as "stable status-quo seq" */
readonly that?: string;
/** how great a loss has to be to deter */
readonly strength?: "general" | "strong";
/** how pairs of states that cannot be compared are treated */
readonly unknown?: "a" | "b" | "c" | "d";
/** say in how many of the plausible models each verdict stands, and which judgement it hangs on */
readonly doubt?: boolean;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** follow the moves from a state: what can be reached, how, and who moves first */
export type EvolveOptions = {
/** where to start (default: status-quo) */
readonly from?: string;
/** one destination only */
readonly to?: string;
/** how many destinations to describe (default: 10) */
readonly limit?: number;
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** a concept for all, or for each as in {"dprk":"smr","us":"nash"}, instead of what the file gives */
readonly foresight?: string | ({ readonly [key: string]: string });
/** how great a loss has to be to deter */
readonly strength?: "general" | "strong";
/** how pairs of states that cannot be compared are treated */
readonly unknown?: "a" | "b" | "c" | "d";
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say under which foresight of each decision maker a state holds */
export type ProfilesOptions = {
/** id, named state, status-quo, deal, or formula such as "dprk.tests = frozen" (default: status-quo) */
readonly state?: string;
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** ask besides which of these would leave together, such as [["us","china"],["us","dprk"]] */
readonly coalitions?: readonly (readonly string[])[];
/** whom a joint move must serve (default: all) */
readonly coalitionReading?: "all" | "pareto" | "movers";
/** how great a loss has to be to deter */
readonly strength?: "general" | "strong";
/** how pairs of states that cannot be compared are treated */
readonly unknown?: "a" | "b" | "c" | "d";
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** take the vote of institutions on every draft: who votes how and why, what passes */
export type VoteOptions = {
/** from where the drafts start (default: status-quo) */
readonly state?: string;
/** one body only */
readonly body?: string;
/** one draft only: a state, or levels over the state from where it starts */
readonly draft?: string;
/** say in how many of the plausible models each verdict stands, and which judgement it hangs on */
readonly doubt?: boolean;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say how much each vote in an institution weighs: its power by the rules, and which drafts it decides */
export type PowerOptions = {
/** one body only */
readonly body?: string;
/** count only drafts that start from there */
readonly state?: string;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say who gets what, where amounts are numbers, and what two can get at all */
export type NumbersOptions = {
/** a list of the states in which it is told who gets what (default: the status quo, what holds and what has a name) */
readonly states?: readonly string[];
/** two decision makers, whose amounts are held against each other (default: the first two that want an amount) */
readonly between?: readonly string[];
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say what some can do together, what survives that, and what a wedge would change */
export type CoalitionsOptions = {
/** one state only (default: the status quo and all equilibria) */
readonly state?: string;
/** one coalition only, such as ["us","china"] */
readonly coalition?: readonly string[];
/** whom a joint move must serve (default: all) */
readonly reading?: "all" | "pareto" | "movers";
/** how many equilibria to look at: first the status quo, then those that hold as the file reads its decision makers and under most concepts (default: 1000) */
readonly limit?: number;
/** one part of the answer only, which takes less time */
readonly only?: "moves" | "equilibria" | "wedges";
/** solution concepts, of nash, gmr, smr, seq, sseq (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say what each takes the conflict to be, and which outcomes rest on an error */
export type PerceiveOptions = {
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** signals that have been received: none, all, or a list of ids (default: none) */
readonly signals?: ("none" | "all") | (readonly string[]);
/** what not to know of an option means: nobody changes it (frozen), or no moves to or from states in which it has changed (closed) (default: frozen) */
readonly hidden?: "frozen" | "closed";
/** in the document: every state by its id (all), or states alike together, with how many they are, some of them and the reasons (few) (default: all) */
readonly states?: "all" | "few";
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** find the fewest errors of belief after which sensible steps lead to something */
export type MisjudgeOptions = {
/** what must not happen, such as "war" */
readonly avoid?: string;
/** or what is to come about, such as "peace" */
readonly reach?: string;
/** solution concept, one of nash, gmr, smr, seq, sseq, sim, sim-gmcr (default: seq) */
readonly concept?: string;
/** look for at most so many errors together (default: 2) */
readonly upTo?: number;
/** facts may be misread too */
readonly facts?: boolean;
/** signals that have been received: none, all, or a list of ids (default: none) */
readonly signals?: ("none" | "all") | (readonly string[]);
/** what not to know of an option means: nobody changes it (frozen), or no moves to or from states in which it has changed (closed) (default: frozen) */
readonly hidden?: "frozen" | "closed";
/** say in how many of the plausible models the path of each story is walked, and which judgement that hangs on */
readonly doubt?: boolean;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say what each signal changes, and whether it serves its sender */
export type SignalsOptions = {
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** signals that have been received before (default: none) */
readonly received?: ("none" | "all") | (readonly string[]);
/** what not to know of an option means: nobody changes it (frozen), or no moves to or from states in which it has changed (closed) (default: frozen) */
readonly hidden?: "frozen" | "closed";
/** find what one could be told that would serve this decision maker best */
readonly serving?: string;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say whether each threat and promise is credible, to whom, and whether that matters */
export type ThreatsOptions = {
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr (default: the foresight of the file, or else those by default that judge single moves) */
readonly concepts?: readonly string[];
/** signals that have been received: none, all, or a list of ids (default: none) */
readonly signals?: ("none" | "all") | (readonly string[]);
/** what not to know of an option means: nobody changes it (frozen), or no moves to or from states in which it has changed (closed) (default: frozen) */
readonly hidden?: "frozen" | "closed";
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** replay the timeline: which steps the model expects, and what would explain the others */
export type HistoryOptions = {
/** one solution concept for all, of nash, gmr, smr, seq, sseq, sim, sim-gmcr (default: for each that of the file, else seq) */
readonly concept?: string;
/** what not to know of an option means: nobody changes it (frozen), or no moves to or from states in which it has changed (closed) (default: frozen) */
readonly hidden?: "frozen" | "closed";
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say in how many of the plausible models a finding stands, and which judgement it hangs on */
export type SweepOptions = {
/** what may be wrong: what the file doubts, and of orders of which it doubts nothing swaps of neighbours (file), or swaps in every order and nothing else (swaps) (default: file) */
readonly doubts?: "file" | "swaps";
/** up to so many swaps of neighbours in each order in doubt (default: 1) */
readonly within?: number;
/** findings, such as "stable status-quo seq", "prefers us s3 s1" or "unreached s3", or names of those of the model (default: those of the headline, and those that the model names) */
readonly findings?: readonly string[];
/** follow at most so many traces of a finding, and beyond that draw models (default: 20000) */
readonly maxTraces?: number;
/** draw so many models then (default: 10000) */
readonly samples?: number;
/** draw by this seed, which draws the same everywhere (default: 0) */
readonly seed?: number;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say what would change if a claim were wrong, and which claims most hangs on */
export type EvidenceOptions = {
/** ask about this claim alone, and tell all that rests on it (default: every claim) */
readonly claim?: string;
/** what is dropped if a claim is wrong: what cites no other claim, however far it bears it (alone), or of that only what it says or bears without a grade, and the rest is in doubt (said) (default: alone) */
readonly drop?: "alone" | "said";
/** say also which reasons pull a finding opposite ways, and what they cite */
readonly pulls?: boolean;
/** findings, such as "stable status-quo seq", "prefers us s3 s1" or "unreached s3", or names of those of the model (default: those of the headline; without a status quo those that the model names) */
readonly findings?: readonly string[];
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** find the fewest changes of preferences after which a state would hold */
export type InverseOptions = {
/** id, named state, status-quo, deal, or formula such as "dprk.tests = frozen" */
readonly state?: string;
/** or what is to be true in it, such as "dprk.tests = frozen": any such state will do */
readonly where?: string;
/** solution concept, one of nash, gmr, smr, seq, sseq, sim, sim-gmcr (default: seq) */
readonly concept?: string;
/** look for at most so many changes together (default: 2) */
readonly upTo?: number;
/** whose preferences may change: a list of ids (default: everybody) */
readonly of?: readonly string[];
/** look at most at so many traces of a state (default: 1000000) */
readonly maxTraces?: number;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say what some parties could agree on, whether it would hold, and who has to trust whom */
export type DealOptions = {
/** who agrees: a list of ids of decision makers; or all, for every group of them */
readonly parties?: "all" | (readonly string[]);
/** or a deal of the file, with its parties and terms */
readonly deal?: string;
/** bodies that take part: a list of ids (default: none, or those whose options the deal of the file sets) */
readonly bodies?: readonly string[];
/** what is agreed on: a state, or a formula that is true in it (default: all that they can bring about) */
readonly target?: string;
/** it is struck by one joint move, without steps of which one comes first */
readonly atOnce?: boolean;
/** what comes about without it, which it is held against (default: what the deal of the file says, or the status quo) */
readonly else?: string;
/** say what would make a deal hold, or a deal of what is none: up to so many additions together (default: not asked) */
readonly additions?: number;
/** with additions: the concept under which it is to hold, one of nash, gmr, smr, seq, sseq, sim, sim-gmcr (default: each that is analysed) */
readonly concept?: string;
/** with additions: what may be added, of statements, locks, penalties, guarantors, rules, signatures, notice, votes (default: all of these) */
readonly means?: readonly ("statements" | "locks" | "penalties" | "guarantors" | "rules" | "signatures" | "notice" | "votes")[];
/** with additions: who punishes would rather do so than not, instead of not minding */
readonly willing?: boolean;
/** with additions: look at most at so many traces (default: 1000000) */
readonly maxTraces?: number;
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** say in how many of the plausible models each verdict stands, and which judgement it hangs on */
readonly doubt?: boolean;
/** in JSON a certificate of each deal that is told, to check against the model alone */
readonly certificate?: boolean;
/** read a variant of the file */
readonly variant?: string;
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** say what models or variants judge differently, and what that does to the finding */
export type CompareOptions = {
/** solution concepts, of nash, gmr, smr, seq, sseq, sim, sim-gmcr, nm, policy, berge, l1 to l99, maximin1 to maximin99, cmr1 to cmr99 (default: nash, gmr, smr, seq, sseq) */
readonly concepts?: readonly string[];
/** findings, such as "stable status-quo seq", "prefers us s3 s1" or "unreached s3", or names of those of the model (default: those that the first model names) */
readonly findings?: readonly string[];
/** how great a loss has to be to deter */
readonly strength?: "general" | "strong";
/** how pairs of states that cannot be compared are treated */
readonly unknown?: "a" | "b" | "c" | "d";
/** enumerate at most so many combinations of levels or feasible states (default: 16777216, 4194304) */
readonly maxStates?: number;
/** use at most so many bytes of memory (default: any number) */
readonly maxMemory?: number;
};

/** find equilibria in which a formula holds, without listing the states */
export type AskOptions = {
/** what is to be true, such as "dprk.tests = frozen" (default: anything) */
readonly formula?: string;
/** solution concept, one of nash, gmr, smr, seq, sseq (default: nash) */
readonly concept?: string;
/** find at most so many (default: 1) */
readonly most?: number;
/** ask instead whether this state is stable */
readonly state?: string;
/** for one decision maker only, or for several as one: us+china */
readonly decisionMaker?: string | (readonly string[]);
/** coalitions that are not to leave the equilibria together, such as [["us","china"],["us","dprk"]] */
readonly coalitions?: readonly (readonly string[])[];
/** whom a joint move must serve (default: all) */
readonly reading?: "all" | "pareto" | "movers";
/** ask about a variant of the file */
readonly variant?: string;
/** give up after so many seconds (default: 60) */
readonly timeout?: number;
};

/** Which states are stable, for whom, under which concept. */
export type Analysis = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.analysis/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** Those who decide, in the order of the file. */
readonly decisionMakers: readonly ({
readonly id: string;
readonly name: string;
})[];
/** Institutions that move by vote. */
readonly bodies: readonly ({
readonly id: string;
readonly name: string;
})[];
/** How its states are held: `dense`, `sparse` or `graph`. */
readonly representation: string;
/** How many feasible states there are. */
readonly stateCount: number;
/** What was found, in one sentence of at most 25 words. */
readonly headline: Headline;
/** What was found, in sentences: on the status quo, on gains, on equilibria, and on decision makers. */
readonly finding: readonly FindingSentence[];
readonly lexicon: Lexicon;
/** The states, each in words; left out of large models unless asked for. */
readonly states?: readonly State[];
/** Ids of the stable states by concept and decision maker or body; left out of large models. */
readonly stability?: { readonly [key: string]: { readonly [key: string]: readonly string[] } };
/** Ids of the equilibria by concept. */
readonly equilibria: { readonly [key: string]: readonly string[] };
/** Ids of the weak equilibria by concept, in a strong reading: equilibria where any loss deters, in the general reading or by the same treatment of what is not known, that are not strong. */
readonly weakEquilibria?: { readonly [key: string]: readonly string[] };
/** The coalitions asked about, and how their improvements are read. */
readonly coalitions?: readonly Coalition[];
/** Ids of the equilibria that none of these coalitions would leave, by concept that has a version for coalitions. */
readonly coalitionEquilibria?: { readonly [key: string]: readonly string[] };
/** Those of `foresightEquilibria` that none of the coalitions would leave. */
readonly foresightCoalitionEquilibria?: readonly string[];
/** Ids of the states that each coalition would not leave; given where `stability` is. */
readonly coalitionStability?: { readonly [key: string]: { readonly [key: string]: readonly string[] } };
/** Levels of every equilibrium; left out where they are more than a million. */
readonly equilibriumValues?: { readonly [key: string]: Levels };
/** Symbol and name of each concept analysed, by id. */
readonly conceptNames: { readonly [key: string]: {
readonly symbol: string;
readonly name: string;
} };
/** Concepts left out because they need states made of options. */
readonly conceptsLeftOut?: readonly string[];
/** The concept of each decision maker and body, where the file gives any. */
readonly foresight?: { readonly [key: string]: string };
/** Ids of the states that are stable for each decision maker under its own concept. */
readonly foresightEquilibria?: readonly string[];
/** Options that stay at a level. There are none: those of bodies move. */
readonly held: Levels;
/** Id of the status quo; absent when there is none, or when it is not feasible. */
readonly statusQuo?: string;
/** Ids of the states that every decision maker prefers to the status quo. */
readonly commonGains?: readonly string[];
/** Where there are no common gains: ids of the states that nobody likes less than the status quo and that as many decision makers as possible prefer to it; absent where nobody prefers any. */
readonly harmlessGains?: readonly string[];
/** Where asked for: ids of the states of each class of those that nobody tells apart. */
readonly classes?: readonly (readonly string[])[];
/** How sure the headline and the verdicts are, where asked for. */
readonly doubt?: AnalysisDoubt;
/** Milliseconds that it took. */
readonly elapsedMs: number;
/** What the analysis was estimated to take before it began. */
readonly estimate: {
/** If searches end soon, where something is searched for. */
readonly milliseconds: number;
/** In the worst case; absent where nothing is searched for. */
readonly upTo?: number;
readonly bytes: number;
};
};

/** The variants of one file side by side. */
export type Analyses = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.analyses/1";
readonly model: ModelPart;
/** The file as it stands first, then its variants. */
readonly variants: readonly ({
/** Id of the variant; null for the file as it stands. */
readonly variant: string | null;
readonly analysis: AnalysisPart;
})[];
/** In how many variants each state is an equilibrium, most first; of as many those first to which moves lead. */
readonly robustness: readonly Robustness[];
};

/** Why a state is or is not stable for decision makers. */
export type Explanation = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.explanation/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** The state asked about. */
readonly state: State;
/** Ids of the concepts asked about. */
readonly concepts: readonly string[];
/** Ids of the facts that hold in the state. */
readonly facts: readonly string[];
/** Why each decision maker and body stays in the state or leaves it. */
readonly arguments: readonly Argument[];
/** How sure the verdicts on the state are, where asked for. */
readonly doubt?: StateDoubt;
/** Why the facts that hold in the state hold there. */
readonly consequences: readonly Consequence[];
/** What is done in the state that an agreement in force binds its parties not to do; absent where all are kept. */
readonly breaches?: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Why facts of other states that the arguments turn on hold there. */
readonly elsewhere: readonly Consequence[];
/** The claims that all of it rests on, in the order of the file. */
readonly claims: readonly Claim[];
readonly lexicon: Lexicon;
};

/** Why a coalition would or would not upset a state. */
export type CoalitionExplanation = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.coalition-explanation/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** The state asked about. */
readonly state: State;
/** Ids of the members. */
readonly coalition: readonly string[];
readonly reading: CoalitionReading;
/** Ids of those of the concepts asked about that have a version for coalitions. */
readonly concepts: readonly string[];
/** Ids of those that have none. */
readonly conceptsLeftOut: readonly string[];
/** Why they would stay in the state or leave it together. */
readonly arguments: readonly ({
readonly concepts: readonly string[];
readonly verdict: "stable" | "unstable";
/** The verdict in words. */
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly steps: readonly ArgumentStep[];
/** What the argument was made from; `verify` checks it against the model. */
readonly certificate: CoalitionCertificate;
})[];
/** The claims that all of it rests on, in the order of the file. */
readonly claims: readonly Claim[];
readonly lexicon: Lexicon;
};

/** Whether a proposition is so in a conflict, and why. */
export type Proposition = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.proposition/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** The proposition that was asked. */
readonly asked: {
/** As it was given. */
readonly text: string;
/** In the words of the file; it reads back as the same. */
readonly written: string;
readonly means: PropositionData;
};
/** Whether it is so. */
readonly holds: boolean;
/** What is so: what was asked, or what is so instead, first of all its denial where its kind has one. */
readonly verdict: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
})[];
/** Why. */
readonly reasons: readonly Reason[];
/** What else can be asked of it: how sure it is, where it comes from, and what if it were not so. */
readonly further: readonly ({
readonly question: "how-sure" | "where-from" | "what-if-not";
/** Id of the inquiry that answers it. */
readonly ask: string;
/** Its options. */
readonly options: { readonly [key: string]: unknown };
})[];
/** How sure that is, where asked for and where the proposition can be followed in many models. */
readonly doubt?: {
readonly models: ModelsInDoubt;
readonly doubt?: Doubt;
};
/** The claims that all of it rests on, in the order of the file. */
readonly claims: readonly Claim[];
readonly lexicon: Lexicon;
};

/** Where moves lead from a state. */
export type Evolution = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.evolution/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** The state where it starts. */
readonly from: State;
/** Numbers of states that legal sequences reach, the start not counted. */
readonly reached: {
readonly byAnyMoves: number;
readonly byImprovements: number;
};
/** Equilibria and gains, or the one state asked for, and how they are arrived at. */
readonly destinations: readonly Destination[];
/** To how many states ways lead, and who stays at the start, in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** How many destinations there are beside those described. */
readonly more: number;
readonly next: ExplanationPart;
readonly lexicon: Lexicon;
};

/** Under which foresight of each a state holds. */
export type Profiles = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.profiles/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** The state asked about. */
readonly state: State;
/** Ids of the concepts analysed. */
readonly concepts: readonly string[];
/** For each decision maker and body that can move the concepts under which it stays. */
readonly staysUnder: { readonly [key: string]: readonly string[] };
/** The same for the coalitions asked about, such as `us+china`. */
readonly coalitionsStayUnder?: { readonly [key: string]: readonly string[] };
/** Ids of decision makers and bodies without a move. */
readonly unmoved: readonly string[];
/** How many combinations of a concept for each mover and coalition there are. */
readonly profiles: number;
/** Under how many of them the state holds. */
readonly holding: number;
/** The same in sentences: how many, then when each stays. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly lexicon: Lexicon;
};

/** How bodies vote on their drafts from a state. */
export type Votes = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.votes/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** The state from which the drafts start. */
readonly from: State;
/** What the doubts are about, where asked for. */
readonly inDoubt?: ModelsInDoubt;
/** How each body asked about votes on its drafts. */
readonly bodies: readonly BodyVotes[];
readonly lexicon: Lexicon;
};

/** How much each vote in a body weighs by its rules, and which drafts it decides. */
export type Power = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.power/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** The one state whose drafts were put to the vote; absent where those of all were. */
readonly from?: State;
/** How much votes weigh in each body asked about. */
readonly bodies: readonly BodyPower[];
readonly lexicon: Lexicon;
};

/** What amounts come to in some states, and what two can get at all. */
export type Numbers = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.numbers/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** Under which it was asked whether states hold. */
readonly concepts: readonly string[];
/** Twelve at most, what somebody wants first. */
readonly amounts: readonly AmountShown[];
/** How many amounts are not listed. */
readonly amountsLeft: number;
/** Who gets what in some states. */
readonly states: readonly ({
readonly id: string;
readonly values: Levels;
readonly name?: string;
/** In words. */
readonly says: string;
/** How it differs from the status quo, in words. */
readonly briefly: string;
readonly statusQuo?: true;
/** The concepts under which it holds. */
readonly holds: readonly string[];
/** What each amount comes to there. */
readonly amounts: readonly string[];
})[];
/** How many states hold under some concept. */
readonly holding: number;
/** How many of these are not listed. */
readonly holdingLeft: number;
/** Absent where no two want an amount. */
readonly frontier?: FrontierOfTwo;
readonly lexicon: Lexicon;
};

/** What coalitions can do in a conflict. Coalitions are lists of ids. */
export type Coalitions = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.coalitions/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
readonly reading: CoalitionReading;
/** Ids of the concepts, of those analysed, that have a version for coalitions. */
readonly concepts: readonly string[];
/** Ids of those that have none. */
readonly conceptsLeftOut: readonly string[];
/** The coalitions looked at, small ones first. */
readonly coalitions: readonly (readonly string[])[];
/** Ids of decision makers without moves, of whom coalitions might matter and were not looked at. */
readonly passedOver?: readonly string[];
/** From the state asked about or the status quo: the concepts under which it holds, and what can be reached only together; absent where there is no such state. */
readonly from?: {
readonly state: State;
readonly heldUnder: readonly string[];
readonly survivesUnder: readonly string[];
readonly moves: readonly JointMove[];
};
/** How many equilibria there are and were looked at, which survive, and who upsets the others; absent where a state was asked about. */
readonly equilibria?: {
readonly count: number;
/** How many were looked at, the most telling: as many as were asked for, or as can be in twenty seconds of work, of this part alone in five minutes. */
readonly examined: number;
readonly surviving: { readonly [key: string]: readonly string[] };
readonly upset: readonly ({
readonly state: State;
/** The state in words, by what it changes of the status quo. */
readonly says: string;
readonly heldUnder: readonly string[];
readonly survivesUnder: readonly string[];
readonly by: readonly ({
readonly coalition: readonly string[];
readonly concepts: readonly string[];
readonly ends: readonly string[];
readonly moves: readonly UpsetMove[];
/** By which of these it could leave, in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
})[];
})[];
};
/** Ids of the equilibria with the coalition in the place of its members, by concept; absent where there are too many states to search. */
readonly replaced?: { readonly [key: string]: readonly string[] };
/** What splitting each coalition would change. */
readonly wedges: readonly Wedge[];
/** The coalitions of which that was not looked at, since it takes too long. */
readonly notSplit?: readonly (readonly string[])[];
/** Whether what was asked about holds and survives, and how it was asked, in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly lexicon: Lexicon;
};

/** What each takes the conflict to be, and which outcomes rest on an error. */
export type Perceptions = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.perceptions/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** What it means not to know of an option: nobody changes it, or states in which it has changed are closed off. */
readonly hidden: "frozen" | "closed";
/** Ids of the signals that have been received. */
readonly signals: readonly string[];
/** What is held fixed. */
readonly held: string;
/** The same sentence by sentence. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Every decision maker, and what it takes to be stable for itself. */
readonly viewers: readonly ({
readonly id: string;
/** Whether it sees anything otherwise than it is. */
readonly differs: boolean;
/** What it sees otherwise, in words. */
readonly says: readonly string[];
/** The same sentences with the claims that each rests on. */
readonly thoughts: readonly ({
readonly text: string;
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
})[];
/** What it takes others to want, line by line beside what they do. */
readonly orders: readonly ({
readonly of: string;
readonly lines: readonly ({
readonly seen?: EntrySeen;
readonly real?: EntrySeen;
})[];
})[];
/** Options of others that it does not know of, by their ids and names. */
readonly unknown: readonly ({
readonly of: string;
readonly option: string;
readonly says: string;
})[];
/** Facts that it misreads. */
readonly misread: readonly ({
readonly fact: string;
/** Its name. */
readonly says: string;
/** Whether it takes it to be the case everywhere, or nowhere. */
readonly as: boolean;
/** In words when it is the case. */
readonly real: string;
})[];
/** How far it takes others to look, where that is another way than they do. */
readonly foresight: readonly ({
readonly of: string;
readonly seen: string;
/** Absent where the file does not say how it looks ahead. */
readonly real?: string;
})[];
/** The states that are stable for it as it sees the conflict, by concept; where all states are listed. */
readonly stability?: { readonly [key: string]: readonly string[] };
})[];
/** The states that are stable for each decision maker and body, by concept and by who it is; where all states are listed. */
readonly truth?: { readonly [key: string]: { readonly [key: string]: readonly string[] } };
/** The states in which everybody stays, as it sees the conflict, by concept; where all states are listed. A body has no picture: for it the true verdict counts. */
readonly hyperEquilibria?: { readonly [key: string]: readonly string[] };
/** By concept; where all states are listed. */
readonly classes?: { readonly [key: string]: BeliefClasses };
/** Moves that seem safe to whoever makes them and are deterred, under concepts that judge single moves, with what is not foreseen; where all states are listed. */
readonly surprises?: { readonly [key: string]: readonly MisjudgedMove[] };
/** Moves that are safe and seem deterred, with what is feared; where all states are listed. */
readonly missed?: { readonly [key: string]: readonly MisjudgedMove[] };
/** By concept; where few states are asked for, instead of the lists. */
readonly inShort?: { readonly [key: string]: BeliefsInShort };
readonly lexicon: Lexicon;
};

/** The fewest errors of belief after which sensible steps lead to something. */
export type Misjudgements = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.misjudgements/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** What must not happen, as it was asked. */
readonly avoid?: string;
/** Or what is to come about. */
readonly reach?: string;
/** What was asked, as a heading. */
readonly heading: string;
/** What is held fixed, and what counts as an error. */
readonly held: string;
/** The same sentence by sentence. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** The answer in a few sentences. */
readonly found: string;
/** The same sentence by sentence. */
readonly verdict: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Id of the concept by which moves are judged. */
readonly concept: string;
readonly hidden: "frozen" | "closed";
/** Ids of the signals that have been received. */
readonly signals: readonly string[];
/** Whether facts may be misread too. */
readonly facts: boolean;
/** The fewest errors that are enough; null where so many as were tried are not. */
readonly size: number | null;
/** Why no smaller set is enough: all were tried, or no improvements lead there, whatever anybody believes of others. */
readonly proof: {
readonly kind: "exhausted" | "unreachable";
/** The largest number of errors that was looked for. */
readonly upTo: number;
/** Of what is unreachable: the states to which improvements lead from the status quo where nobody moves twice in a row. None of them is what was asked about. */
readonly closed?: readonly string[];
};
/** How many sets of the smallest size there are, told apart by the pictures that result. */
readonly count: number;
/** What may be otherwise than written, and what is held; where doubts were asked for. */
readonly inDoubt?: ModelsInDoubt;
readonly stories: readonly MisjudgementStory[];
readonly lexicon: Lexicon;
};

/** What each signal changes, and whether it serves its sender. */
export type Signals = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.signals/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
readonly hidden: "frozen" | "closed";
/** Ids of the signals that had been received before all of these. */
readonly received: readonly string[];
/** What is held fixed, and what a signal is. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly signals: readonly ({
readonly id: string;
readonly by: string;
readonly to: readonly string[];
readonly alone: SignalChange;
/** What it changes once all others have been received; absent where there are none. */
readonly besides?: SignalChange;
})[];
/** What all of them change together; absent where there is one. */
readonly together?: SignalChange;
readonly best?: BestSignals;
readonly lexicon: Lexicon;
};

/** Whether each threat and promise is credible, to whom, and whether that matters. */
export type Threats = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.threats/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
readonly hidden: "frozen" | "closed";
/** Ids of the signals that have been received. */
readonly signals: readonly string[];
/** Whether the concepts were asked for, are the foresight of the file, or those by default. */
readonly conceptsFrom: "request" | "file" | "default";
/** For each decision maker and body the concepts by which it looks ahead. */
readonly concepts: { readonly [key: string]: readonly string[] };
/** What is held fixed and by what the threats are judged. */
readonly held: string;
/** The same sentence by sentence. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** How many threats, and how many promises, are credible. */
readonly counts: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly threats: readonly Threat[];
readonly lexicon: Lexicon;
};

/** The timeline against the model: which steps it expects, and what would explain the others. */
export type History = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.history/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** Id of the concept by which the steps of each are judged. */
readonly judgedBy: { readonly [key: string]: string };
readonly hidden: "frozen" | "closed";
/** What is held fixed and taken for granted, in sentences. */
readonly held: readonly string[];
/** The same as data as well. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** How every option is taken to have stood before the first event. */
readonly start: readonly ({
readonly option: string;
readonly level: string;
/** No event sets it; the event says so that opens the record; its first event sets it to another level; or no level leads to the one to which its first event sets it. */
readonly because: "status-quo" | "opening" | "changed-later" | "stood-already";
})[];
/** How many steps the model expects, and when those were that it does not. */
readonly found: string;
/** The same sentence by sentence. */
readonly counts: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly events: readonly Moment[];
readonly ends: {
readonly situation: Situation;
readonly isStatusQuo: boolean;
/** Options that stand elsewhere than in the status quo. */
readonly differing: readonly string[];
};
/** What the steps alone ask of the order of each who took any. */
readonly conditions: readonly ({
readonly decisionMaker: string;
/** Where each of its steps led is better for it than where it came from. */
readonly pairs: readonly ({
/** Number of the event, from 1. */
readonly event: number;
readonly better: string;
readonly worse: string;
/** Whether the order of the file meets it. */
readonly met: boolean;
})[];
/** Events whose pairs lead in a circle, so that no order meets them; none where some order does. */
readonly circle: readonly number[];
/** Whether its statements in some order meet all pairs; absent where it has none. */
readonly canBeMet?: boolean;
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly lexicon: Lexicon;
};

/** In how many of the models that the judgements in doubt allow a finding stands, and what it hangs on. */
export type Sweep = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.sweep/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** What may be other than written: what the file doubts, or swaps in every order. */
readonly doubts: "file" | "swaps";
/** Up to so many swaps in each order in which swaps are in doubt. */
readonly within: number;
/** Whether all models were gone through, or for some finding models were drawn. */
readonly method: "exact" | "sampled";
/** Where models were drawn: beyond how many traces, how many, and by which seed. The same seed draws the same on every machine. */
readonly sampling?: {
readonly maxTraces: number;
readonly samples: number;
readonly seed: number;
};
/** How many models there are. */
readonly models: string;
/** Whether all models count alike. */
readonly even: boolean;
/** How many of the findings are the same in all models; nothing of a single one that is not. */
readonly opening: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** What is in doubt, what is held and what a share of models is. */
readonly said: readonly string[];
/** The same, with what each sentence claims or notes. */
readonly ground: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** How many judgements are in doubt. */
readonly inDoubt: number;
/** Those of them that make no difference to the share of models in which a finding stands, and turn none alone; of weights in ranges none is listed. */
readonly harmless: readonly ({
/** What is the case where it is changed, as a clause. */
readonly where: string;
/** The same where it is known whose order it is about. */
readonly briefly: string;
/** Whose order it is about; absent of facts and moves. */
readonly decisionMaker?: string;
})[];
/** How many orders each decision maker may have. */
readonly orders: readonly ({
readonly decisionMaker: string;
readonly choices: number;
/** Absent where no swaps of neighbours are in doubt. */
readonly swaps?: SwapsInDoubt;
/** Absent where no weights lie in ranges. */
readonly weights?: OrdersOfWeights;
})[];
readonly findings: readonly SweptFinding[];
readonly lexicon: Lexicon;
};

/** What would change if a claim were wrong. */
export type Evidence = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.evidence/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** What is dropped without a claim: what cites no other, or of that only what the claim does not bear in part or suggest. */
readonly drop: "alone" | "said";
/** Which claims turn a finding first, then what is told of the others, and what all this is of. */
readonly told: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** What is asked of, and whether it stands in the file as written. */
readonly findings: readonly ({
readonly id: string;
readonly says: string;
readonly stands: boolean;
})[];
/** Those that something cites, the one on which most hangs first. */
readonly claims: readonly ClaimWeight[];
/** Ids of the claims that nothing cites. */
readonly idle: readonly string[];
/** Of each kind of judgement how many there are and how many cite a claim. */
readonly coverage: readonly ({
readonly kind: string;
readonly all: number;
readonly cited: number;
})[];
/** Where it was asked: reasons that pull a finding opposite ways. */
readonly pulls?: readonly ({
/** Ids of the findings. */
readonly findings: readonly string[];
/** Without it alone they are otherwise than written. */
readonly holding: {
readonly kind: string;
readonly says: string;
readonly decisionMaker?: string;
readonly because: readonly ClaimLink[];
};
/** Without it alone they are as written, and without both again. */
readonly against: {
readonly kind: string;
readonly says: string;
readonly decisionMaker?: string;
readonly because: readonly ClaimLink[];
};
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly lexicon: Lexicon;
};

/** The fewest changes of preferences after which a state would hold. */
export type Inverse = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.inverse/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** One of these is to hold. */
readonly states: readonly string[];
/** What may change and what is held, sentence by sentence. */
readonly held: readonly string[];
/** The same with what each claims. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** The verdict in a sentence. */
readonly found: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** Under which concept. */
readonly concept: string;
/** Whose preferences may change. */
readonly of: readonly string[];
/** Up to so many changes were looked for together. */
readonly upTo: number;
/** The fewest changes; 0 where it holds as written, null where `upTo` are not enough. */
readonly size: number | null;
/** No set of so many changes or fewer is enough: all were gone through. */
readonly provedAbove: number;
/** How many sets of that size there are. */
readonly count: number;
/** These, or the first 1,000. Sets that lead to the same orders count once. */
readonly sets: readonly InverseSet[];
readonly stories: readonly InverseStory[];
/** How many traces of comparisons were looked at. */
readonly traces: number;
readonly lexicon: Lexicon;
};

/** What some parties could agree on, and whether it holds. */
export type Deals = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.deals/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
readonly parties: readonly string[];
/** Bodies that take part. */
readonly bodies: readonly string[];
/** Id of the state that comes about without a deal, which deals are held against; absent where that is the status quo. */
readonly against?: string;
/** That deals are struck by one joint move, without steps; absent else. */
readonly atOnce?: true;
/** The concepts that were analysed. */
readonly concepts: readonly string[];
/** How many states the parties can bring about. */
readonly reached: number;
/** What a deal is here, and what is held, before any is told. */
readonly held: readonly string[];
/** What each of these says. */
readonly heldMeans: readonly (readonly PropositionData[])[];
/** How many deals there are, or which one. */
readonly found: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly foundMeans: readonly PropositionData[];
/** Those of the frontier first, then by the places that the parties gain together, counted among the deals. */
readonly targets: readonly Deal[];
/** Absent where there is no deal. */
readonly choice?: Choice;
/** What the doubts of the deals are about, where asked for. */
readonly doubt?: ModelsInDoubt;
/** Where that was asked: for each deal of the frontier and each concept under which it does not hold, what would make it hold; and for the first four states that were asked about, that can be brought about and that are no deals, what would make each a deal that holds. */
readonly additions?: readonly Additions[];
readonly additionsAsked?: AdditionsAsked;
/** Where states were asked about: those that are no deals. */
readonly refused?: readonly RefusedDeal[];
/** Where none was asked about and none is a deal: one that they can bring about and that as many parties as any prefer; absent where none prefers any. */
readonly closest?: RefusedDeal;
readonly lexicon: Lexicon;
};

/** What every group of parties could agree on. */
export type DealGroups = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.deal-groups/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** Bodies that take part in every group. */
readonly bodies: readonly string[];
/** Id of the state that comes about without a deal, which deals are held against; absent where that is the status quo. */
readonly against?: string;
/** That deals are struck by one joint move, without steps; absent else. */
readonly atOnce?: true;
/** The concepts that were analysed. */
readonly concepts: readonly string[];
/** How many groups have a deal, what those can agree on that have one which no smaller group among them has, and how many have none. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Why the others have none, by reason. */
readonly unable: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Every group of two decision makers or more, the smallest first. */
readonly groups: readonly ({
readonly parties: readonly string[];
/** Of the first groups that have a deal: which are best, and whether those would hold. */
readonly finding?: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** How many states the parties can bring about. */
readonly reached: number;
/** How many of these, and of the status quo where deals are held against something else, each party prefers to what they are held against. */
readonly deals: number;
/** The parties that prefer none of these to what deals are held against, of those asked for where some are. */
readonly against: readonly string[];
/** The deals than which no other is better for one party and worse for none. */
readonly frontier: readonly ({
readonly state: string;
readonly says: string;
/** By how many places each rises in its order; null where the order has no places. */
readonly places: { readonly [key: string]: number | null };
readonly holdsUnder: readonly string[];
readonly weakest: readonly string[];
})[];
})[];
readonly lexicon: Lexicon;
};

/** What models judge differently, and what that does to what is found. */
export type Comparison = {
/** The format and its version. */
readonly format: "standoff.comparison/1";
/** All that are compared, with the first of them. */
readonly models: readonly ({
/** As it was named: a path or the id of a case, with #VARIANT. */
readonly name: string;
readonly model: ModelPart;
readonly variant: string | null;
})[];
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** Ids of the concepts that all have. */
readonly concepts: readonly string[];
/** How many findings are the same in all, what goes by a number and means another statement than in the first, which models differ from the first in one judgement, who agrees with whom, and under what a state is counted. */
readonly told: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** What is judged otherwise, one change after the other. */
readonly judgements: readonly ({
/** In words. */
readonly says: string;
/** For each model what makes it of the first; null where it judges alike. */
readonly in: readonly (Judgement | null)[];
/** Who is alike, by their places among the models from 0, the first model first. */
readonly groups: readonly (readonly number[])[];
})[];
/** What differs and is no judgement. */
readonly others: readonly ({
/** In words. */
readonly says: string;
/** For each model whether it differs so from the first. */
readonly in: readonly boolean[];
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** What is found in each. */
readonly findings: readonly ({
readonly id: string;
/** In words. */
readonly about: string;
/** For each model, in words. */
readonly says: readonly string[];
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly differs: boolean;
/** Who is alike, by their places among the models from 0, the first model first. */
readonly groups: readonly (readonly number[])[];
/** The same in a word for each model, for a grid; absent of the finding in one sentence, and of a state that is the status quo of all. */
readonly cells?: readonly ComparedCell[];
})[];
/** What turns cells, each once. */
readonly disputes: readonly ({
/** The letter that cells name it by. */
readonly mark: string;
/** "whether …" */
readonly says: string;
/** For each model whether it differs in it from the first. */
readonly in: readonly boolean[];
})[];
/** Whether states can be compared one by one: all have the same options and levels. */
readonly sharesStates: boolean;
/** Between the first model and each other: what explains why they find otherwise. */
readonly cruxes: readonly Crux[];
/** Of three or more models: who agrees with whom. */
readonly agreement?: ModelAgreement;
/** The states that hold in some of them, under the foresight that each gives, or else under some concept analysed; absent where states cannot be compared. */
readonly robustness?: readonly RobustState[];
readonly lexicon: Lexicon;
};

/** What the solver answers. States are given by their levels. */
export type Answer = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.answer/1";
readonly model: ModelPart;
/** Id of the variant, or null for the file as it stands. */
readonly variant: string | null;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** Id of the solution concept. */
readonly concept: string;
/** What an improvement of a coalition is; absent where none is asked about. */
readonly reading?: CoalitionReading;
/** The answer in sentences, and what each claims; states are called by their levels. */
readonly told: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly lexicon: Lexicon;
/** Milliseconds that it took. */
readonly elapsedMs: number;
/** The states that were found; absent where a state was asked about. */
readonly equilibria?: AnswerAboutEquilibria;
/** The state that was asked about, and who stays in it; absent where none was. */
readonly state?: AnswerAboutState;
};

/** The model that a document is about. */
export type ModelPart = {
readonly title: string;
/** SHA-256 of the UTF-8 text of the file, in hex. */
readonly sha256: string;
};

/** What was found, in one sentence. */
export type Headline = {
readonly text: string;
/** What it claims, as data; no `prospect` without a status quo. */
readonly means: {
readonly standing: Standing;
readonly prospect?: Prospect;
};
};

/** One sentence of what was found. */
export type FindingSentence = {
readonly about: "status-quo" | "common-gains" | "equilibria" | "decision-makers";
readonly text: string;
/** The same where no list stands below it, if it leads to one. */
readonly alone?: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** Ids of the states that it speaks of. */
readonly states: readonly string[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** What the propositions of the document speak of is called so. */
export type Lexicon = {
readonly parties: { readonly [key: string]: {
readonly name: string;
readonly plural?: boolean;
readonly isBody?: boolean;
readonly isAgreement?: boolean;
} };
readonly options: readonly ({
/** `owner.option` */
readonly option: string;
readonly name: string;
readonly levels: readonly string[];
/** What is the case at each level. */
readonly phrases: readonly string[];
readonly yesNo: boolean;
/** Of levels that are numbers: their unit, or nothing. */
readonly countedIn?: string;
})[];
readonly states: { readonly [key: string]: {
readonly name?: string;
/** Of the options in their order; of a state of a graph model none. */
readonly levels: readonly number[];
readonly says?: string;
} };
readonly facts: { readonly [key: string]: {
readonly name: string;
readonly chance?: number;
} };
readonly concepts: { readonly [key: string]: {
readonly id: string;
readonly symbol: string;
/** So many moves ahead; null is without end. */
readonly moves: number | null;
readonly credible: boolean;
readonly by: "improvements" | "foreseen" | "others";
readonly judges: boolean;
} };
readonly namedStates: readonly ({
readonly id: string;
readonly name: string;
readonly levels?: readonly number[];
})[];
readonly statusQuo?: string;
};

/** One state. */
export type State = {
readonly id: string;
readonly values: Levels;
readonly name?: string;
/** In words. */
readonly says: string;
};

/** A coalition that was asked about. */
export type Coalition = {
/** `us+china` */
readonly id: string;
readonly members: readonly string[];
readonly reading: CoalitionReading;
/** The concept under which it is read in `foresightCoalitionEquilibria`. */
readonly foresight?: string;
/** Whether that concept is its own, or that of most of its members. */
readonly foresightFrom?: "own" | "members";
};

/** Levels by option: { "dprk.tests": "frozen" }; empty in a graph model. */
export type Levels = { readonly [key: string]: string };

/** How sure the verdicts of an analysis are. */
export type AnalysisDoubt = {
readonly models: ModelsInDoubt;
/** Of what `statusQuo` and `gain` are about together. */
readonly headline?: Doubt;
/** Of the verdict on the status quo under all concepts followed. */
readonly statusQuo?: Doubt;
/** Of the state that everybody prefers to the status quo, or some and nobody likes less: that it is so, the verdict on it, and whether improvements lead there. */
readonly gain?: {
readonly state: string;
readonly doubt: Doubt;
};
/** Of the verdict on every state that the finding lists, by id. */
readonly states: { readonly [key: string]: Doubt };
};

/** Which states are stable, for whom, under which concept. */
export type AnalysisPart = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.analysis/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** Those who decide, in the order of the file. */
readonly decisionMakers: readonly ({
readonly id: string;
readonly name: string;
})[];
/** Institutions that move by vote. */
readonly bodies: readonly ({
readonly id: string;
readonly name: string;
})[];
/** How its states are held: `dense`, `sparse` or `graph`. */
readonly representation: string;
/** How many feasible states there are. */
readonly stateCount: number;
/** What was found, in one sentence of at most 25 words. */
readonly headline: Headline;
/** What was found, in sentences: on the status quo, on gains, on equilibria, and on decision makers. */
readonly finding: readonly FindingSentence[];
readonly lexicon: Lexicon;
/** The states, each in words; left out of large models unless asked for. */
readonly states?: readonly State[];
/** Ids of the stable states by concept and decision maker or body; left out of large models. */
readonly stability?: { readonly [key: string]: { readonly [key: string]: readonly string[] } };
/** Ids of the equilibria by concept. */
readonly equilibria: { readonly [key: string]: readonly string[] };
/** Ids of the weak equilibria by concept, in a strong reading: equilibria where any loss deters, in the general reading or by the same treatment of what is not known, that are not strong. */
readonly weakEquilibria?: { readonly [key: string]: readonly string[] };
/** The coalitions asked about, and how their improvements are read. */
readonly coalitions?: readonly Coalition[];
/** Ids of the equilibria that none of these coalitions would leave, by concept that has a version for coalitions. */
readonly coalitionEquilibria?: { readonly [key: string]: readonly string[] };
/** Those of `foresightEquilibria` that none of the coalitions would leave. */
readonly foresightCoalitionEquilibria?: readonly string[];
/** Ids of the states that each coalition would not leave; given where `stability` is. */
readonly coalitionStability?: { readonly [key: string]: { readonly [key: string]: readonly string[] } };
/** Levels of every equilibrium; left out where they are more than a million. */
readonly equilibriumValues?: { readonly [key: string]: Levels };
/** Symbol and name of each concept analysed, by id. */
readonly conceptNames: { readonly [key: string]: {
readonly symbol: string;
readonly name: string;
} };
/** Concepts left out because they need states made of options. */
readonly conceptsLeftOut?: readonly string[];
/** The concept of each decision maker and body, where the file gives any. */
readonly foresight?: { readonly [key: string]: string };
/** Ids of the states that are stable for each decision maker under its own concept. */
readonly foresightEquilibria?: readonly string[];
/** Options that stay at a level. There are none: those of bodies move. */
readonly held: Levels;
/** Id of the status quo; absent when there is none, or when it is not feasible. */
readonly statusQuo?: string;
/** Ids of the states that every decision maker prefers to the status quo. */
readonly commonGains?: readonly string[];
/** Where there are no common gains: ids of the states that nobody likes less than the status quo and that as many decision makers as possible prefer to it; absent where nobody prefers any. */
readonly harmlessGains?: readonly string[];
/** Where asked for: ids of the states of each class of those that nobody tells apart. */
readonly classes?: readonly (readonly string[])[];
/** How sure the headline and the verdicts are, where asked for. */
readonly doubt?: AnalysisDoubt;
/** Milliseconds that it took. */
readonly elapsedMs: number;
/** What the analysis was estimated to take before it began. */
readonly estimate: {
/** If searches end soon, where something is searched for. */
readonly milliseconds: number;
/** In the worst case; absent where nothing is searched for. */
readonly upTo?: number;
readonly bytes: number;
};
};

/** A state and the variants in which it holds: under the foresight of the file where it gives one, under any of the concepts where it does not. States are matched by their levels, because their numbers may differ between variants. */
export type Robustness = {
/** Id in the first variant that has the state as an equilibrium. */
readonly state: string;
readonly values: Levels;
readonly count: number;
readonly variants: readonly (string | null)[];
/** The variants in which it is an equilibrium under each concept. */
readonly byConcept: { readonly [key: string]: readonly (string | null)[] };
/** Those of `variants` in which no moves lead there from the status quo. */
readonly unreached: readonly (string | null)[];
};

/** A state that was given by levels alone. */
export type LevelsRead = {
/** The option that it was given for. */
readonly option: string;
/** As it was given. */
readonly asked: string;
/** Ids of levels by option; all others are as in the state that they are laid over. */
readonly levels: Levels;
/** How it was read, as a sentence. */
readonly says: string;
};

/** Why a decision maker stays in a state or leaves it. */
export type Argument = {
readonly decisionMaker: string;
/** The concepts under which the verdict is this one for this reason. */
readonly concepts: readonly string[];
readonly verdict: "stable" | "unstable";
/** The verdict in words; absent within the document of a deal, as is what it means. */
readonly text?: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
readonly steps: readonly ArgumentStep[];
/** What the argument was made from; `verify` checks it against the model. */
readonly certificate: Certificate;
};

/** How sure the verdicts on a state are. */
export type StateDoubt = {
readonly models: ModelsInDoubt;
readonly verdicts: readonly ({
/** The verdict in words. */
readonly says: string;
/** Id of who stays or leaves; absent where it is about all who can move. */
readonly decisionMaker?: string;
/** The concepts under which the verdict and its doubt are these. */
readonly concepts: readonly string[];
readonly doubt: Doubt;
})[];
};

/** Why a fact holds in a state. */
export type Consequence = {
readonly fact: string;
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** A claim of the file, with its places in sources. */
export type Claim = {
readonly id: string;
readonly says: string;
readonly by?: string;
/** How whoever wrote the file knows it, where the file says so. */
readonly known?: "read" | "second-hand" | "memory";
readonly at: readonly ({
readonly source: string;
readonly place: string;
})[];
};

/** What an improvement of a coalition is. */
export type CoalitionReading = "all" | "pareto" | "movers";

/** One sentence of an argument, with what hangs on it. */
export type ArgumentStep = {
readonly kind: "no-move" | "no-improvement" | "alternative" | "improvement" | "reply" | "simultaneous" | "outcome" | "counter" | "undeterred";
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
/** Who moves in it. */
readonly mover?: string;
/** Ids of the states that it leads to. */
readonly states: readonly string[];
/** Why facts that the sentence turns on hold there; absent where it turns on none. */
readonly consequences?: readonly Consequence[];
readonly steps: readonly ArgumentStep[];
};

/** The reason for one verdict about a coalition, with names in place of numbers. */
export type CoalitionCertificate = ({
readonly verdict: "stable";
readonly concept: string;
/** Ids of the members. */
readonly coalition: readonly string[];
readonly reading: CoalitionReading;
readonly state: string;
readonly improvements: readonly ({
/** Ids of those who act. */
readonly party: readonly string[];
readonly to: string;
readonly steps: readonly Step[];
readonly sanction: readonly Step[];
})[];
}) | ({
readonly verdict: "unstable";
readonly concept: string;
/** Ids of the members. */
readonly coalition: readonly string[];
readonly reading: CoalitionReading;
readonly state: string;
/** Ids of those who act. */
readonly party: readonly string[];
readonly improvement: string;
readonly steps: readonly Step[];
readonly replies: readonly ({
readonly mover: string;
readonly to: string;
readonly counter?: readonly Step[];
})[];
});

/** A sentence that says why, with what it rests on. */
export type Reason = {
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
/** Who moves in it. */
readonly mover?: string;
/** Ids of the states that it leads to. */
readonly states: readonly string[];
/** Why facts that the sentence turns on hold there; absent where it turns on none. */
readonly consequences?: readonly Consequence[];
readonly because: readonly Reason[];
};

/** The models that the judgements in doubt allow. */
export type ModelsInDoubt = {
/** What may be otherwise than written; or why nothing is reckoned. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
/** How many models there are; absent where nothing is reckoned. */
readonly models?: string;
/** Whether all models count alike. */
readonly even?: boolean;
/** Ids of concepts of which no doubt is told; absent where there are none. */
readonly notFollowed?: readonly string[];
};

/** In how many of the models that the judgements in doubt allow a verdict stands. */
export type Doubt = {
/** In how many models it stands and what it hangs on, in words. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
/** In how many models the verdict is what it is as written; absent, as all else, where it takes too long to reckon here. */
readonly standing?: string;
/** The same by weight. It is no likelihood. */
readonly share?: number;
/** Absent where the verdict is the same in all models. */
readonly hangsOn?: HangsOn;
};

/** A state that may be arrived at, and how. */
export type Destination = {
readonly state: State;
/** The same in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly equilibriumUnder: readonly string[];
/** Whether it is an equilibrium under the foresight of each, where that is given. */
readonly equilibriumAsGiven?: boolean;
readonly commonGain: boolean;
/** Who prefers it to the start, where nobody likes it less; empty otherwise. */
readonly gainFor: readonly string[];
/** Whether everybody prefers it to the start, and no improvements lead there. */
readonly stuck: boolean;
readonly byAnyMoves: Way | null;
readonly byImprovements: Way | null;
readonly fewestLosses: WayWithLosses | null;
};

/** What each decision maker could do at the start. */
export type ExplanationPart = {
/** What kind of document this is, and of which version. */
readonly format: "standoff.explanation/1";
readonly model: ModelPart;
/** Id of the variant of the file that it is about; absent for the file as it stands. */
readonly variant?: string;
/** States of the question that were given by levels alone, and how these were read; absent where there are none. */
readonly readAs?: readonly LevelsRead[];
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
/** The state asked about. */
readonly state: State;
/** Ids of the concepts asked about. */
readonly concepts: readonly string[];
/** Ids of the facts that hold in the state. */
readonly facts: readonly string[];
/** Why each decision maker and body stays in the state or leaves it. */
readonly arguments: readonly Argument[];
/** How sure the verdicts on the state are, where asked for. */
readonly doubt?: StateDoubt;
/** Why the facts that hold in the state hold there. */
readonly consequences: readonly Consequence[];
/** What is done in the state that an agreement in force binds its parties not to do; absent where all are kept. */
readonly breaches?: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Why facts of other states that the arguments turn on hold there. */
readonly elsewhere: readonly Consequence[];
/** The claims that all of it rests on, in the order of the file. */
readonly claims: readonly Claim[];
readonly lexicon: Lexicon;
};

/** How one body votes on its drafts. */
export type BodyVotes = {
readonly id: string;
readonly name: string;
/** How many have to vote yes; with a formula, or rules that differ by change, at least. */
readonly votesNeeded: number;
/** What has to hold of the votes, as the file writes it; absent where a number of votes is the rule. */
readonly when?: string;
/** Ids of the members whose no defeats a draft. */
readonly vetoes: readonly string[];
/** Rules in place of this one for drafts that change an option; a draft has to satisfy the rule of each option that it changes. Absent where there are none. */
readonly rulesOfOptions?: readonly ({
readonly option: string;
readonly votesNeeded: number;
readonly when?: string;
readonly vetoes: readonly string[];
})[];
/** Ids of those of whom one must want a draft; absent where any draft comes to the vote. */
readonly sponsors?: readonly string[];
/** All drafts; where all of them have more than 65,536 ballots, those that a text would tell. */
readonly drafts: readonly DraftVote[];
/** Drafts that are left out because they are too many; absent where none are. */
readonly draftsLeftOut?: number;
/** Ids of the drafts that pass and that no draft that passes goes further than. */
readonly strongest: readonly string[];
/** How many drafts pass, by which rule, and what the body adopted before by the timeline of the file, in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};

/** How much each vote in one body weighs. */
export type BodyPower = {
readonly id: string;
readonly name: string;
/** Its rules, each once. */
readonly rules: readonly RulePower[];
/** How many drafts were put to the vote. */
readonly drafts: number;
/** From how many states they start. */
readonly states: number;
/** Which drafts each member decides. */
readonly decides: readonly ({
readonly member: string;
/** How many of them pass with its yes and fail with its no, all others voting as they do. */
readonly drafts: number;
/** From how many states these start. */
readonly states: number;
readonly examples: readonly ({
readonly from: string;
readonly draft: string;
})[];
})[];
/** The same in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};

/** An amount, and who wants more or less of it. */
export type AmountShown = {
/** As a formula has it: `board.ann`, `100 - upper.share`. */
readonly amount: string;
/** In words. */
readonly name: string;
/** What it is counted in. */
readonly unit?: string;
/** What it comes to at least, in all states. */
readonly least: string;
/** And at most. */
readonly most: string;
/** Who wants more or less of it; nobody of what the file only counts. */
readonly wishes: readonly ({
readonly decisionMaker: string;
readonly wants: "more" | "less";
/** How much makes a difference. */
readonly inStepsOf?: string;
/** It matters in some states only. */
readonly sometimes?: true;
})[];
};

/** What two can get of what they want. */
export type FrontierOfTwo = {
readonly of: readonly ({
readonly decisionMaker: string;
readonly amount: string;
readonly name: string;
readonly unit?: string;
readonly wants: "more" | "less";
})[];
/** How many states there are. */
readonly states: number;
/** In how many neither could get more unless the other got less. */
readonly best: number;
/** From the best for the first; where there are very many those that matter: of the frontier 200 at equal distances, 100 in which states hold. */
readonly points: readonly ({
/** What the two get. */
readonly amounts: readonly string[];
/** A state in which they do: the status quo, or one that holds, if any. */
readonly state: string;
/** Whether the status quo is that state. */
readonly statusQuo?: true;
/** In how many states they do. */
readonly states: number;
/** How many of these hold under some concept. */
readonly holding: number;
/** Whether neither could get more unless the other got less. */
readonly best: boolean;
})[];
/** What is not listed. */
readonly left: {
/** Points of the frontier. */
readonly best: number;
/** States at no point that is listed. */
readonly states: number;
/** How many of these hold. */
readonly holding: number;
};
/** The same in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};

/** What a coalition can do together from a state. */
export type JointMove = {
readonly coalition: readonly string[];
readonly to: State;
/** What it brings about, in words. */
readonly says: string;
readonly steps: readonly Step[];
readonly members: readonly Stake[];
/** What it is for each of those, in short. */
readonly membersSay: string;
/** The same as data. */
readonly membersMean: readonly PropositionData[];
readonly others: readonly Stake[];
/** How the others like it, in words; absent where there are none, or nothing is known of it. */
readonly othersSay?: string;
/** The same as data. */
readonly othersMean?: readonly PropositionData[];
/** Which of the steps are no improvement for whoever takes them. */
readonly losses: readonly Loss[];
readonly undeterred: readonly string[];
readonly joined: readonly ({
readonly coalition: readonly string[];
readonly concepts: readonly string[];
})[];
readonly heldUnder: readonly string[];
/** Whether improvements of each by itself lead there all the same. */
readonly reached: boolean;
/** How they get there, what deters them, and whether that would hold, in sentences. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};

/** A joint move that upsets an equilibrium. */
export type UpsetMove = {
readonly to: string;
/** What it brings about, in words. */
readonly says: string;
readonly steps: readonly Step[];
readonly members: readonly Stake[];
/** What it is for each of those, in short. */
readonly membersSay: string;
/** The same as data. */
readonly membersMean: readonly PropositionData[];
readonly others: readonly Stake[];
/** How the others like it, in words; absent where there are none, or nothing is known of it. */
readonly othersSay?: string;
/** The same as data. */
readonly othersMean?: readonly PropositionData[];
readonly undeterred: readonly string[];
/** Those who make it, where that is not the whole coalition. */
readonly party?: readonly string[];
};

/** What it is to split an alliance. */
export type Wedge = {
readonly alliance: readonly string[];
/** What the split would change, in sentences. */
readonly says: readonly string[];
/** What each of these claims. */
readonly saysMean: readonly (readonly PropositionData[])[];
/** The joint moves, from the state asked about or the status quo, that the split takes away. */
readonly lost: readonly ({
readonly to: string;
readonly undeterred: readonly string[];
/** Whether improvements that take no coalition lead there all the same; whether anything deters from those is not asked. */
readonly reached: boolean;
})[];
/** Where it takes any away to which improvements do not lead, what that is for each decision maker. */
readonly here: { readonly [key: string]: "gains" | "loses" | "mixed" | "same" };
/** By concept; absent where the joint moves are too many to list. */
readonly effects?: { readonly [key: string]: WedgeEffect };
};

/** One line of an order. */
export type EntrySeen = {
/** From 1; absent where the order is not one of statements. */
readonly place?: number;
/** What it asks for. */
readonly asks: string;
/** The words of the file. */
readonly says?: string;
/** Whether the other order has it too, and at the same place among those it has. */
readonly standing: "alike" | "moved" | "alone";
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** States by what beliefs do to them: equilibria that everybody takes for equilibria; equilibria in which everybody stays though somebody expects another to leave; states that hold only because somebody errs; equilibria that somebody leaves because it errs. */
export type BeliefClasses = {
readonly shared: readonly ({
readonly state: string;
})[];
readonly "held-though-misread": readonly ({
readonly state: string;
})[];
readonly "held-by-error": readonly ({
readonly state: string;
/** Whose error it is. */
readonly by: readonly string[];
})[];
readonly "left-by-error": readonly ({
readonly state: string;
/** Whose error it is. */
readonly by: readonly string[];
})[];
};

/** A move, and what deters from it in one game and not in the other; nothing where it is an improvement in one of them only. */
export type MisjudgedMove = {
readonly mover: string;
readonly from: string;
readonly to: string;
/** The replies, one after the other. */
readonly unseen?: readonly Step[];
readonly sanction?: Sanction;
};

/** What beliefs do to states, those that rest on the same errors together, the most first; moves are there under concepts that judge single moves. */
export type BeliefsInShort = {
/** How many states are equilibria, and in how many everybody stays. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly shared: SomeStates;
readonly "held-though-misread": SomeStates;
readonly "held-by-error": readonly StatesByErrors[];
readonly "left-by-error": readonly StatesByErrors[];
readonly surprises?: readonly MovesMisjudged[];
readonly missed?: readonly MovesMisjudged[];
};

/** Sets of errors that open one path by overlooking the same. */
export type MisjudgementStory = {
readonly path: readonly FatalStep[];
/** What the errors are about. */
readonly kinds: readonly ("will" | "capability" | "fact" | "foresight")[];
/** What is overlooked: at which step of the path, from 1, and by whom. */
readonly overlooked: readonly ({
readonly mover: string;
readonly step: number;
readonly sanction: Sanction;
})[];
/** How many errors its sets have, and what they are about, in words. */
readonly about: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** The fewest errors of its sets. */
readonly size: number;
/** How many sets of errors are behind it. */
readonly count: number;
/** Each a list of judgements about pictures, as in `judgements`; each one counts on those before it. */
readonly sets: readonly (readonly ({
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
})[])[];
/** What is claimed of each set, as data: that it opens the path. */
readonly setsMean: readonly (readonly PropositionData[])[];
/** How sure it is that this path is walked with the first set of errors, where that was asked for. Where it is not walked, another may lead there. */
readonly doubt?: Doubt;
/** What closes it. */
readonly closedBy: {
/** Ids of signals after which none of the sets opens the path. */
readonly signals: readonly string[];
/** What would have to be known, in words, to see what is overlooked. */
readonly knowledge: readonly string[];
/** The same with what it claims and rests on. */
readonly rests: readonly ({
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
})[];
/** The signals in words. */
readonly closing: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};
};

/** Signals that are received, and what that changes. */
export type SignalChange = {
readonly signals: readonly string[];
/** Ids of the signals that were received before them. */
readonly besides: readonly string[];
/** Receivers that see all as they did before. */
readonly unmoved: readonly string[];
/** What they change, in sentences. */
readonly says: readonly string[];
/** The same as data as well. */
readonly sentences: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** By concept. */
readonly effects: { readonly [key: string]: SignalEffect };
};

/** Which single changes of what another believes would serve a decision maker best; absent unless it was asked for. */
export type BestSignals = {
readonly serving: string;
/** How many changes serve it, and how, in sentences. */
readonly sentences: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** How many changes were tried. */
readonly tried: number;
/** By concept. */
readonly changes: { readonly [key: string]: {
readonly before?: Range;
/** How many of the changes serve it. */
readonly serving: number;
readonly best: readonly ({
/** A judgement about a picture, as in `judgements`. */
readonly change: { readonly [key: string]: unknown };
readonly after: Range;
})[];
} };
};

/** A threat or a promise, judged. */
export type Threat = {
readonly id: string;
readonly kind: "threat" | "promise";
readonly by: string;
/** Its condition, as a formula. */
readonly when: string;
/** Levels by option. */
readonly sets: { readonly [key: string]: string };
readonly verdict: "everywhere" | "somewhere" | "nowhere" | "never-at-issue";
/** In the words of who makes it, where the file has them. */
readonly quote?: string;
/** What it comes to: `Washington threatens: if tests go on, then Washington strikes`. */
readonly means: {
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};
/** The verdict in a word or two. */
readonly word: string;
/** The verdict, and what it rests on. */
readonly why: {
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};
/** Where it is not credible, to whom it is, what deters from it, and whom it matters to. */
readonly more: readonly ({
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
})[];
/** The verdict, and why, in sentences. */
readonly says: readonly string[];
readonly claims: readonly string[];
/** The concepts by which it is judged whether something deters from it: those of its speaker, without any that does not judge single moves; none for a promise. */
readonly concepts: readonly string[];
/** What tells the states in which it is credible from the others. */
readonly where?: TellingCondition;
/** What tells the states in which it cannot be carried out from the others. */
readonly impossible?: TellingCondition;
/** Every feasible state in which its condition is met and it is not done yet. */
readonly states: readonly ThreatState[];
/** How many of these there are in which it is credible. */
readonly count: number;
/** For each of the concepts in how many of the states in which it is credible nothing deters from it, and what tells these from the others. */
readonly safe: readonly ({
readonly concept: string;
readonly count: number;
readonly where?: TellingCondition;
})[];
/** Of the states in which it is credible and not safe one, with what deters there. */
readonly deterred?: {
readonly from: string;
readonly to: string;
readonly concept: string;
readonly sanction: Sanction;
};
/** The others for whom it would matter; empty where it matters to nobody. */
readonly matters: readonly ({
readonly concept: string;
readonly mover: string;
/** States that are stable for it only if the threat counts. */
readonly onlyWith: readonly string[];
/** States that are stable for it only if it is ruled out. */
readonly onlyWithout: readonly string[];
})[];
};

/** An event of the timeline, judged. */
export type Moment = {
readonly on: string;
readonly what: string;
readonly by?: string;
/** It says how things stood at the start; it changes options of one, or of several at once; it sets options to where they stand; or it sets none. */
readonly kind: "opening" | "step" | "joint" | "stays" | "record";
/** Whether the file says that somebody did it who has none of the options. */
readonly byAnother: boolean;
readonly before: Situation;
readonly after: Situation;
/** What is the case after it that was not before. */
readonly says: string;
/** What it is to the model, in a word or two; empty where nobody took a step. */
readonly word: string;
/** What is to be known before its steps, in sentences. */
readonly notes: readonly string[];
/** Those of them that claim something, as data as well. */
readonly known: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Ids of the signals that count from then on. */
readonly signals: readonly string[];
readonly steps: readonly JudgedStep[];
/** The moves that the model held open before it: for whom, how many, and states to which they lead, 100 at most. */
readonly open: readonly ({
readonly mover: string;
readonly count: number;
readonly to: readonly string[];
})[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** Where the options stand at a time. */
export type Situation = {
/** Id of the state; null where it is none of the model. */
readonly state: string | null;
/** The level of every option. */
readonly levels: { readonly [key: string]: string };
/** The rules that it breaks where it is no state. */
readonly breaks?: readonly string[];
};

/** An order within which neighbours may be swapped. */
export type SwapsInDoubt = {
/** What stands at its places in the file. */
readonly places: readonly string[];
/** For each place but the last whether it may change places with the next one. */
readonly mayPass: readonly boolean[];
};

/** Orders that weights in ranges make of states. */
export type OrdersOfWeights = {
/** How many weights in doubt tell states apart. */
readonly uncertain: number;
/** Whether these are all orders; else those that some point was drawn in. */
readonly complete: boolean;
/** Whether states are equal as written that are in none of the orders: the order as written is none of them. */
readonly tied: boolean;
/** How many points of the ranges are drawn, by which seed; absent where each order counts by its exact part of the ranges. */
readonly drawn?: {
readonly points: number;
readonly seed: number;
};
};

/** What a finding is in all models. */
export type SweptFinding = {
/** The finding as it was asked for; of those of the headline and of the file a name. */
readonly id: string;
/** Who names it: whoever asks, the file, or its headline. */
readonly from: "asked" | "file" | "headline";
/** The finding in words. */
readonly says: string;
readonly proposition: PropositionData;
/** What is so as written, in how many models that stands, and what turns it. */
readonly told: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** What it comes to where it stands, in the words of the file. */
readonly means?: string;
/** Why it matters, in the words of the file. */
readonly why?: string;
/** Id of the state of which it says that it holds; absent of other findings. */
readonly state?: string;
/** Id of the concept under which it is said. */
readonly concept?: string;
readonly clause: FindingClause;
/** Whether it stands in the file as written. */
readonly asWritten: boolean;
/** In how many models it stands; absent where models were drawn. */
readonly standing?: string;
/** The share of models in which it stands, by weight; where models were drawn, of these. It is no likelihood. */
readonly share: number;
/** The share itself; where models, or points of the ranges of weights, were drawn, the lower end of the 95 % interval of Wilson. */
readonly low: number;
/** The upper end. */
readonly high: number;
readonly exact?: ExactShare;
/** How many different traces of comparisons there are; absent where models were drawn. */
readonly traces?: number;
/** Where models were drawn: how many, and in how many of them it stands. */
readonly drawn?: {
readonly models: number;
readonly standing: number;
};
/** The change without which the finding is in all models what it is as written. */
readonly rule?: {
readonly says: string;
/** The same as a clause within a sentence. */
readonly where: string;
/** A judgement, as in `judgements`, with what it `says`. */
readonly judgement: {
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
};
/** Whether it is otherwise in all models with that change, or in some of them. */
readonly exactly: boolean;
};
/** The greatest effect first. */
readonly drivers: readonly Driver[];
/** After what the finding fails. */
readonly breaking: Turning;
/** After what it stands, where as written it does not. */
readonly mending?: Turning;
};

/** What hangs on a claim. */
export type ClaimWeight = {
/** Its id. */
readonly claim: string;
readonly says: string;
/** Whether its being wrong turns a finding by itself, only where some part in doubt does not stand either, or not at all as far as is known. */
readonly turns: "alone" | "in-doubt" | "nothing";
/** What would change, in sentences. */
readonly changes: {
/** What is the case without what rests on the claim alone. */
readonly dropped?: string;
/** Which findings turn by that. */
readonly turned?: string;
/** Which turn in some models of what is in doubt, and what is enough for that. */
readonly inDoubt: readonly string[];
};
/** The same in whole sentences, and what each claims. */
readonly told: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** What rests on it alone. */
readonly dropped: readonly RestingPart[];
/** What rests on it in part. */
readonly inDoubt: readonly RestingPart[];
/** What another claim says as well: it stands. */
readonly borne: readonly RestingPart[];
/** What cites it and is held as written. */
readonly held: readonly RestingPart[];
/** What is dropped, in an order in which it can be applied one after the other. */
readonly judgements: readonly ({ readonly [key: string]: unknown })[];
/** Empty where nothing would be dropped or in doubt. */
readonly findings: readonly FindingWithout[];
/** Where the status quo is not feasible once all is dropped that rests on the claim alone. */
readonly statusQuoRuledOut?: true;
/** Why the findings are not known, or not those with parts in doubt. */
readonly problem?: string;
};

/** A claim that is cited, and how far it bears what cites it. */
export type ClaimLink = {
readonly claim: string;
readonly grade?: "says" | "part" | "suggests";
};

/** Changes after which a state holds. */
export type InverseSet = {
/** The changes in words, without which states hold then. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** One after the other. None where it holds as written. */
readonly edits: readonly ({
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
})[];
/** Which of the states hold then. */
readonly states: readonly string[];
};

/** Sets that come to the same. */
export type InverseStory = {
/** What the sets come to: what weighs less or more to whom. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** Positions among `sets`, from 0. */
readonly sets: readonly number[];
};

/** What some parties could agree on. */
export type Deal = {
/** Id of the state. */
readonly state: string;
readonly values: Levels;
readonly name?: string;
/** The state in words. */
readonly says: string;
/** Id of the deal of the file between these parties that leads there. */
readonly deal?: string;
/** Decision makers that prefer it to what it is held against, parties first. */
readonly gains: readonly string[];
/** Decision makers that prefer what it is held against. */
readonly losers: readonly string[];
/** Where it is held against something else. */
readonly besideStatusQuo?: {
/** Parties that prefer it to the status quo. */
readonly gains: readonly string[];
/** Parties that prefer the status quo. */
readonly losers: readonly string[];
};
/** By how many places each rises in its order; null where the order has no places. */
readonly places: { readonly [key: string]: number | null };
/** Concepts under which nobody who can move would leave. */
readonly holdsUnder: readonly string[];
/** Of these the concepts that look fewest moves ahead. */
readonly weakest: readonly string[];
readonly leavers: readonly Leaver[];
/** Whether no other deal of these is better for one party and worse for none. */
readonly frontier: boolean;
/** Whether legal sequences of improvements lead there without an agreement. */
readonly reachedAnyway: boolean;
readonly otherwise: readonly Otherwise[];
/** An order of steps with the fewest losses on the way, and of these the fewest steps; empty of a deal that is struck at once, or where all stays as it is. */
readonly steps: readonly DealStep[];
/** Whether in every order of steps some party has to wait for another while worse off than at what it is held against. */
readonly onTrust: boolean;
/** Who has to trust whom in the order that is told. */
readonly trust: readonly Trust[];
readonly explained?: DealExplained;
readonly certificate?: DealCertificate;
};

/** Which of these deals two rules of bargaining choose that take the numbers of the file as amounts. */
export type Choice = ({
/** In sentences; absent where there is one deal alone. */
readonly says?: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
readonly solutions: readonly ({
readonly rule: "nash" | "kalai-smorodinsky";
readonly states: readonly string[];
/** For each of these states what each party gains over what it is held against. */
readonly gains: readonly ({ readonly [key: string]: number })[];
})[];
}) | ({
/** Parties that have no numbers. */
readonly withoutNumbers: readonly string[];
});

/** What would make a state a deal that holds under a concept. */
export type Additions = {
/** The verdict, and what else was found of it, by sentences. */
readonly says: readonly string[];
/** What each of these claims. */
readonly saysMean: readonly (readonly PropositionData[])[];
/** Id of the state that is to be a deal, as in the file without additions. */
readonly state: string;
/** Under which it is to hold: as written it does not, or it is no deal. */
readonly concept: string;
/** The fewest additions; null where none of the sets looked at is enough. */
readonly size: number | null;
/** No set of so many additions or fewer is enough: all were tried. */
readonly provedAbove: number;
/** Why the search ended before all that was asked for had been tried. */
readonly ended?: {
/** What there is more of than may be looked at. */
readonly over: "combinations" | "locks" | "traces" | "sets" | "orders" | "states";
/** How much that may be. */
readonly most?: number;
/** Whose orders. */
readonly who?: string;
};
/** How many sets of that size there are. */
readonly count: number;
/** These, or the first 1,000: after the edits of a set it is a deal that holds. */
readonly sets: readonly (readonly ({
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
})[])[];
/** Each of these sets in a sentence without its stop, and what it claims. */
readonly ways: readonly ({
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Of each of these sets where the deal leads with what is signed as well; absent where no set signs anything. */
readonly ends?: readonly ({
/** Id of the state, as in the file without additions. */
readonly state: string;
/** What is signed as well, beside the edits of the set. */
readonly signed: readonly ({
readonly agreement: string;
readonly level: string;
})[];
/** After these it is among the terms of the deal of the file that was asked about. */
readonly edits?: readonly ({
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
})[];
})[];
/** The smallest sets of options whose locks alone are enough, however many: `dprk.tests`; none where not even all together are. Absent where nothing could be locked, or too many sets are possible. */
readonly locks?: readonly (readonly string[])[];
};

/** How additions were looked for. */
export type AdditionsAsked = {
/** Up to so many additions were tried together. */
readonly upTo: number;
/** What could be added. */
readonly means: readonly ("statements" | "locks" | "penalties" | "guarantors" | "rules" | "signatures" | "notice" | "votes")[];
/** Whether who punishes would rather do so than not. */
readonly willing: boolean;
/** Concepts under which additions are not looked for. */
readonly leftOut: readonly string[];
/** What this file does not allow to be added, and why. */
readonly unfit: readonly ({
readonly means: "statements" | "locks" | "penalties" | "guarantors" | "rules" | "signatures" | "notice" | "votes";
readonly why: string;
})[];
/** Of the states that were asked about, that can be brought about and that are no deals, how many were looked at: those first that the most parties prefer. */
readonly wishes: {
readonly lookedAt: number;
readonly of: number;
};
/** What needs no addition, what is left out, what is tried and what is held. */
readonly notes: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};

/** A state that was asked about, or comes closest to a deal, and is none. */
export type RefusedDeal = {
readonly state: string;
/** Whether the parties can bring it about. */
readonly reached: boolean;
/** In words why they cannot; of the first five states of a model with options. */
readonly why?: readonly string[];
/** That it is none, and why, in sentences. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** Parties that do not prefer it to what it is held against. */
readonly unwilling: readonly string[];
/** In words what settles that for each of them, where anything does. */
readonly because: { readonly [key: string]: string };
/** Of the first states that were asked about. */
readonly explained?: {
/** Decision makers that prefer it to what the deal is held against. */
readonly gains: readonly string[];
/** Decision makers that prefer that. */
readonly losers: readonly string[];
/** By how many places each rises in its order; null where the order has no places. */
readonly places: { readonly [key: string]: number | null };
/** Concepts under which nobody who can move would leave. */
readonly holdsUnder: readonly string[];
readonly temptations: readonly Temptation[];
};
readonly certificate?: DealCertificate;
};

/** A change to a conflict, as judgements are written. */
export type Judgement = {
readonly kind: string;
readonly [key: string]: unknown;
};

/** What one model finds of one thing. */
export type ComparedCell = {
/** Whether a state holds: under the foresight that the model gives or, where it gives none, under all concepts, some or none; that it is no state there; whether something is so, or cannot be asked there; or that states are counted. */
readonly stands: "holds" | "holds-under-some" | "does-not-hold" | "no-state" | "so" | "not-so" | "not-asked" | "counted";
/** In a word, or how many states. */
readonly says: string;
/** Of a state, ids of the concepts under which it holds. */
readonly under?: readonly string[];
/** Whether the first model finds otherwise. */
readonly changed: boolean;
/** The marks of what turns it: "a+b" takes both, of "a/b" either is enough. */
readonly mark?: string;
/** What of this model has to be put into the first for it to find the same, where that was sought. */
readonly turns: readonly ({
/** Of a state, ids of the concepts of which it is so; none where it is so under the foresight that each gives. */
readonly under: readonly string[];
/** All smallest sets, as places among the disputes from 0; none if none does. */
readonly sets: readonly (readonly number[])[];
/** Whether all smaller sets were tried. */
readonly proved: boolean;
})[];
};

/** What explains why two models find otherwise. */
export type Crux = {
/** Places of the two models from 0. */
readonly between: readonly number[];
/** Where none is sought: they have other options or levels, or decision makers or states of other names, preferences are read in another way, or the states are so many that it takes too long. */
readonly why?: "other-states" | "other-names" | "reading" | "too-long";
/** What they judge differently of that on which verdicts rest, each by itself. */
readonly differences: readonly ({
/** What leads to it from the first model, in words. */
readonly says: string;
/** What they argue about: "whether …". */
readonly topic: string;
/** What puts it into the first, one after the other. */
readonly into: readonly Judgement[];
/** What puts that of the first into the other. */
readonly back: readonly Judgement[];
/** Whether it is in some smallest set of some finding. */
readonly inCrux: boolean;
})[];
/** Those in which they differ. */
readonly findings: readonly ({
/** Of a finding of the headline its name; of another state the state and the concept. */
readonly id: string;
/** What one of the two finds and the other does not, in words. */
readonly says: string;
/** Whether it is so in the first model, and in the other. */
readonly holds: readonly boolean[];
readonly crux: {
/** What of the other has to be put into the first for it to find the same. */
readonly into: SmallestMixtures;
/** What of the first has to be put into the other. */
readonly back: SmallestMixtures;
};
})[];
/** How many states that hold in one of the two only were left out, counted for each concept. */
readonly furtherFindings: number;
/** What else differs, in words: it is as in the one into which judgements are put. */
readonly held: readonly string[];
/** Under what no crux is sought, in words. */
readonly without: readonly string[];
/** All of it in sentences. */
readonly says: readonly string[];
/** What each of them claims. */
readonly saysMean: readonly (readonly PropositionData[])[];
};

/** Who of three or more models agrees with whom. */
export type ModelAgreement = {
/** Each two of the models. */
readonly pairs: readonly ({
/** Places of the two from 0. */
readonly of: readonly number[];
/** In how many of the judgements told they are alike. */
readonly judgements: number;
/** In how many findings they are, of those that differ. */
readonly findings: number;
})[];
/** Who finds something that nobody else does. */
readonly alone: readonly ({
/** Its place from 0. */
readonly model: number;
/** Ids of the findings. */
readonly findings: readonly string[];
})[];
};

/** In how many of the models a state holds. */
export type RobustState = {
/** Its id in the first model in which it holds. */
readonly state: string;
/** In words. */
readonly says: string;
/** In how many models it holds; no likelihood. */
readonly count: number;
/** For each model whether it holds there. */
readonly in: readonly boolean[];
};

/** The states that were found. */
export type AnswerAboutEquilibria = {
readonly formula: string | null;
/** The decision maker or the coalition that would stay; absent where everybody is to. */
readonly stableFor?: string;
/** Coalitions that besides do not upset them; absent without any. */
readonly survives?: readonly string[];
readonly most: number;
readonly status: "decided" | "undecided" | "not-translatable";
/** Why there is no answer. */
readonly why?: string;
readonly found: readonly Levels[];
/** Whether there are no more; null where that is not known. */
readonly complete: boolean | null;
readonly responses?: Responses;
readonly proposals?: number;
readonly lemmas?: number;
};

/** The state that was asked about. */
export type AnswerAboutState = {
readonly levels: Levels;
/** By decision maker, or by coalition: `us+china`. */
readonly verdicts: { readonly [key: string]: AnsweredVerdict };
};

/** How things stand: whether the status quo is left. */
export type Standing = ({
readonly is: "no-states";
}) | ({
readonly is: "no-start";
/** Whether the file gives a status quo that cannot be. */
readonly infeasible: boolean;
readonly counts: "lasting" | "chosen" | "served";
/** States of which that is so under each concept. */
readonly always: number;
/** States of which that is so under some concept. */
readonly ever: number;
readonly of: number;
readonly concepts: number;
}) | ({
readonly is: "stuck";
}) | ({
readonly is: "untempted";
readonly surely: boolean;
}) | ({
readonly is: "ahead";
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
}) | ({
readonly is: "tempted";
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
readonly surely: boolean;
}) | ({
readonly is: "kept";
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
readonly by: "replies" | "others";
/** What keeps one from leaving: to be no better off, or to be far worse off. */
readonly loss: "any" | "great";
readonly surely: boolean;
}) | ({
readonly is: "goes";
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
readonly despite: "any-replies" | "credible-replies" | "others" | "nobody";
/** What keeps one from leaving: to be no better off, or to be far worse off. */
readonly loss: "any" | "great";
/** Whether they gain only after further moves of their own. */
readonly late: boolean;
readonly surely: boolean;
/** Whether it is one body. */
readonly body: boolean;
}) | ({
readonly is: "always-left";
}) | ({
readonly is: "depends";
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
readonly on: "length" | "reckoning";
}) | ({
readonly is: "as-chosen";
readonly stays: boolean;
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
readonly alone: boolean;
});

/** Whether some state is better, and how one gets there. */
export type Prospect = ({
readonly is: "none";
readonly surely: boolean;
readonly parties: number;
}) | ({
readonly is: "gain";
readonly state: string;
/** Whether the file names it. */
readonly named: boolean;
/** The decision makers that prefer it; the others like it no less. */
readonly gainers: readonly string[];
/** How many decision makers there are. */
readonly parties: number;
/** Whether it is known that those prefer it. */
readonly surely: boolean;
/** Whether it is known that the others do not mind. */
readonly harmless: boolean;
readonly way: ({
readonly is: "improvements";
}) | ({
readonly is: "others";
readonly count: number;
}) | ({
readonly is: "losses";
/** Those for each of whom every way there holds a move of its own that is no improvement for it; absent where that was not looked for. */
readonly losers?: {
/** Ids of decision makers and bodies. */
readonly who: readonly string[];
/** Whether each has to move to what it likes less. */
readonly worse: boolean;
};
}) | ({
readonly is: "no-moves";
});
});

/** The reason for one verdict, with names in place of numbers: states and decision makers by id. */
export type Certificate = StableCertificate | UnstableCertificate;

/** Who moves, and the id of the state that it leads to. */
export type Step = {
readonly mover: string;
readonly to: string;
};

/** The least by which a verdict is otherwise. */
export type HangsOn = {
/** In words what the one judgement is as written; absent where it takes several. */
readonly on?: string;
/** What turns it, in words as it would be then: one judgement by itself, of several the one with the greatest effect; or where none does, a smallest set, each counting on those before it. */
readonly judgements: readonly ({
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
})[];
/** How sure the file is of the one judgement, where that is a statement. */
readonly sure?: number;
/** Where it is a fact: how likely the file takes it to follow. */
readonly chance?: {
readonly from: number;
readonly to: number;
};
/** How many other such judgements, or other smallest sets, there are. */
readonly others: number;
};

/** How a state is reached by as few moves as possible: who makes the first move of any shortest path, and three of these at most. */
export type Way = {
readonly length: number;
readonly firstMovers: readonly string[];
readonly paths: readonly (readonly Move[])[];
};

/** Of all ways there one with the fewest losses, which are moves that are no improvement for whoever makes them, and of these one with the fewest moves. */
export type WayWithLosses = {
readonly path: readonly Move[];
readonly losses: readonly Loss[];
/** Changes that the gain of their mover does not need; absent where there are none. */
readonly spare?: readonly SpareChange[];
};

/** How a body votes on one draft. */
export type DraftVote = {
readonly state: State;
/** What it would change, in words. */
readonly says: string;
readonly passes: boolean;
/** The result in words. */
readonly because: string;
/** Whether it passes, and the result, as data. */
readonly means: readonly PropositionData[];
/** How sure it is that it passes or fails, where asked for; of up to twenty drafts. */
readonly doubt?: Doubt;
/** Ids of the sponsors that want it, where the rule asks for one. */
readonly proposedBy?: readonly string[];
readonly tally: {
readonly yes: number;
readonly no: number;
readonly abstain: number;
readonly absent: number;
};
/** What those in favour count for, of all members, on each scale of the rules; absent where votes are only counted. */
readonly scales?: readonly ({
readonly scale: string;
readonly yes: number;
readonly of: number;
})[];
/** Ids of the members that veto it. */
readonly vetoedBy: readonly string[];
readonly votes: readonly Ballot[];
readonly pivotal: readonly ({
readonly member: string;
readonly otherwise: readonly ("yes" | "no" | "abstain" | "absent")[];
})[];
/** The same in sentences. */
readonly pivotalSays: readonly string[];
/** What each of these claims. */
readonly pivotalMeans: readonly (readonly PropositionData[])[];
/** Of a draft that fails, those that pass by giving up the least of it: ids of states. */
readonly dilutions: readonly string[];
/** The way to each of these, as far as the body has no more than 8,192 ways in all. */
readonly dilutionPaths: readonly DilutionPath[];
/** Dilutions to which the way is left out; absent where there are none. */
readonly pathsLeftOut?: number;
};

/** How much each vote weighs by one rule of a body. */
export type RulePower = {
/** The options whose changes it is for; absent where one rule is for all drafts. */
readonly options?: readonly string[];
/** Of an agreement the changes that are made by it, by the ids of levels. */
readonly changes?: readonly ({
readonly from: string;
readonly to: string;
})[];
/** How many sets of members carry a draft by their yes; absent where it is not told. */
readonly winning?: string;
/** How many sets of members there are. */
readonly of?: string;
/** The power of each member; absent where it is not told. */
readonly power?: readonly ({
readonly member: string;
/** How many sets of members carry a draft with its yes and would not without it. */
readonly swings: string;
/** The same as a share of all sets of the others. */
readonly banzhaf: string;
/** Its swings as a share of those of all members; absent where nobody has any. */
readonly share?: string;
/** The share of orders of all members in which it is the one with whom those before it carry a draft. */
readonly shapley: string;
})[];
/** Why it is not told; absent where it is. */
readonly untold?: "yes-can-harm" | "too-many-sums";
/** The same in sentences, the most powerful first. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
};

/** What a joint move is for one decision maker. */
export type Stake = {
readonly decisionMaker: string;
readonly order: "better" | "worse" | "equal" | "incomparable" | "unknown";
readonly greatly: boolean;
readonly because?: string;
/** The same as a sentence, of those who make the move. */
readonly text?: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
/** Places in its order, from 1 for the best, and how many there are. */
readonly places?: {
readonly from: number;
readonly to: number;
readonly of: number;
};
};

/** A move that is no improvement for whoever makes it. */
export type Loss = {
/** Which move of the way, from 1. */
readonly move: number;
/** How who makes it compares where it leads with where it came from. */
readonly order: "worse" | "better" | "equal" | "incomparable" | "unknown";
/** What settles that, where anything does. */
readonly says?: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means?: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** What the split changes under one concept. */
export type WedgeEffect = {
readonly intact: number;
readonly split: number;
/** Ids of the states that hold only while the alliance stands. */
readonly onlyIntact: readonly string[];
/** Ids of the states that hold only once it is split. */
readonly onlySplit: readonly string[];
readonly means: { readonly [key: string]: {
readonly verdict: "gains" | "loses" | "mixed" | "same" | "incomparable";
readonly intact?: Range;
readonly split?: Range;
} };
};

/** What deters an improvement. */
export type Sanction = ({
readonly kind: "sequence" | "line";
readonly steps: readonly Step[];
}) | SimultaneousSanction;

/** How many states they are, and some of them. */
export type SomeStates = {
readonly count: number;
/** Ids of the most telling of them, twelve at most. */
readonly states: readonly string[];
};

/** States that rest on the same errors. */
export type StatesByErrors = {
readonly count: number;
/** Ids of the most telling of them, twelve at most. */
readonly states: readonly string[];
readonly errors: readonly ErrorInWords[];
};

/** Moves misjudged alike, and where from. */
export type MovesMisjudged = {
/** Whose error it is. */
readonly mover: string;
/** What it thinks or does not foresee; of states the end of a sentence about one. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** What it goes by, or overlooks. */
readonly argument: readonly ArgumentStep[];
readonly count: number;
/** Ids of the most telling of them, twelve at most. */
readonly states: readonly string[];
};

/** A step of a path, sensible to whoever takes it. */
export type FatalStep = {
readonly mover: string;
readonly from: string;
readonly to: string;
/** What it brings about. */
readonly says: string;
/** The step and what its mover sees otherwise than it is. */
readonly sentence: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** What its mover sees otherwise than it is. */
readonly error: "overlooks" | "no-longer-fears" | "misreads-gain" | "none";
/** Why nothing deters from it in the game of who takes it, with the errors of the first set; absent for a body, which votes. */
readonly seemsSafe?: UnstableCertificate;
/** What deters from it in truth. */
readonly overlooked?: Sanction;
/** What its mover fears without the errors although nothing deters in truth. */
readonly feared?: Sanction;
};

/** What signals change under one concept. */
export type SignalEffect = {
readonly receivers: { readonly [key: string]: {
/** States that are stable for it, as it sees the conflict, after and not before. */
readonly stays: readonly string[];
/** The other way round. */
readonly leaves: readonly string[];
} };
/** In how many states everybody stays, as it sees the conflict. */
readonly held: {
readonly before: number;
readonly after: number;
};
/** States in which everybody stays after and not before. */
readonly gained: readonly string[];
/** The other way round. */
readonly lost: readonly string[];
/** The states that are in another class, or by the error of others. */
readonly classes: readonly ({
readonly state: string;
readonly before: BeliefClass;
readonly after: BeliefClass;
})[];
/** Moves that are judged otherwise; absent where the concept judges no single moves. */
readonly moves?: {
/** Improvements that come to seem safe, and are not. */
readonly surprises: readonly Improvement[];
/** Improvements that no longer seem safe, and are not. */
readonly foreseen: readonly Improvement[];
/** Improvements that no longer seem safe, though they are. */
readonly missed: readonly Improvement[];
/** Improvements that come to seem safe, as they are. */
readonly found: readonly Improvement[];
};
/** Whether the best and the worst of what may hold are better for each sender. */
readonly senders: { readonly [key: string]: {
readonly verdict: "gains" | "loses" | "mixed" | "same" | "incomparable";
readonly before?: Range;
readonly after?: Range;
} };
};

/** The best and the worst place of some states in an order. */
export type Range = {
readonly best: number;
readonly worst: number;
};

/** What tells some states of a list from the rest. */
export type TellingCondition = {
/** The formula is true in these states and in no other of the list; in all others and in none of these; in all of these and in some others. */
readonly kind: "exactly" | "unless" | "within";
readonly formula: string;
readonly says: string;
};

/** What carrying a threat out would be in one state. */
export type ThreatState = {
readonly from: string;
/** Absent where no move of the speaker leads there. */
readonly to?: string;
readonly credible: boolean;
/** Ids of the concepts under which nothing deters from it besides. */
readonly safeUnder: readonly string[];
/** The decision makers in whose own game it is credible, the speaker among them. */
readonly believedBy: readonly ({
readonly id: string;
readonly safeUnder: readonly string[];
})[];
};

/** A step of the history, for one of those who took it. */
export type JudgedStep = {
readonly mover: string;
readonly verdict: "expected" | "deterred" | "unseen" | "loss" | "no-gain" | "incomparable" | "fails" | "gain" | "stays" | "could-gain" | "not-a-move" | "not-feasible";
/** The verdict in a word or two. */
readonly word: string;
/** Whether the model expects it; null for a joint step that all gain by. */
readonly expected: boolean | null;
/** What was done, what that is for who did it, and what deters from it. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** Of a step that the model does not expect, what it held open instead, for who took it and for others. */
readonly held: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
/** What deters from it, as its mover sees the conflict. */
readonly deterredBy?: Sanction;
/** Why nothing deters from it, as its mover sees the conflict. */
readonly safe?: UnstableCertificate;
/** What deters in truth where its mover sees nothing that does. */
readonly overlooked?: Sanction;
readonly explainedBy?: ChangesOfMind;
/** What would explain it, in words: the smallest changes of mind. */
readonly explained: readonly ExplainingWords[];
/** Of a draft that would not pass: each set of as few members as there can be, three at most, whose change of mind would carry it. */
readonly membersWhoTurn?: readonly (readonly ChangesOfMind[])[];
};

/** A finding without its concept and without a full stop, so that those under several concepts can be said as one. */
export type FindingClause = {
/** What is so in the file as written. */
readonly asWritten: string;
/** That it is not so, within a sentence. */
readonly otherwise: string;
/** Whether the latter is a denial: several concepts are then joined by *or*. */
readonly denies: boolean;
};

/** A share as a fraction, without rounding. */
export type ExactShare = {
/** A whole number of any size, in digits. */
readonly part: string;
/** A whole number of any size, in digits. */
readonly whole: string;
};

/** How much a finding hangs on a judgement. */
export type Driver = {
/** What is the case where the judgement is other than written. */
readonly says: string;
/** The same as a clause within a sentence. */
readonly where: string;
/** The same where it is known whose order it is about. */
readonly briefly: string;
/** A judgement, as in `judgements`, with what it `says`. */
readonly judgement: {
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
};
/** Where what it is about stands in the file, among its like, from 0. */
readonly place: number;
/** Whose order it is about; absent of facts and moves. */
readonly decisionMaker?: string;
/** How many swaps of neighbours it takes at least; absent of what is no swap. */
readonly swaps?: number;
/** Of the models in which it is other than written. */
readonly changed: FailingModels;
/** Of the others. */
readonly written: FailingModels;
/** The first share minus the second. */
readonly effect: number;
};

/** The fewest judgements after which a finding is otherwise. */
export type Turning = {
/** The fewest changed judgements, swaps in all orders together; null where none do. Of weights in ranges, what only turns together counts once. */
readonly size: number | null;
/** Whether it is sure that no smaller set is enough: all models were gone through. */
readonly proved: boolean;
/** Where it is not: up to so many changes together were tried, and are not enough. */
readonly triedUpTo?: number;
/** How many smallest sets there are. */
readonly count: number;
/** These, or the first 1,000; the judgements of a set count on those before them. */
readonly sets: readonly (readonly ({
readonly kind: string;
readonly id: string;
readonly says: string;
readonly [key: string]: unknown;
})[])[];
};

/** A part of the model that cites the claim. */
export type RestingPart = {
/** Such as `statement`, `fact`, `option` or `signal`. */
readonly kind: string;
readonly says: string;
/** Id of the decision maker whose judgement or option it is. */
readonly decisionMaker?: string;
/** How far the claim bears it; absent where nobody has said. */
readonly grade?: "says" | "part" | "suggests";
/** What else it cites. */
readonly beside: readonly ClaimLink[];
};

/** What becomes of a finding without a claim. */
export type FindingWithout = {
readonly id: string;
/** With what rests on the claim alone dropped. */
readonly stands: boolean;
/** Whether that is otherwise than in the file as written. */
readonly turned: boolean;
/** Absent where nothing is in doubt, or too much. */
readonly inDoubt?: {
/** In how many ways the parts in doubt may stand or not. */
readonly models: string;
/** In how many of them the finding stands. */
readonly standing: string;
/** The fewest parts in doubt that turn it if they are dropped as well: fewer are not enough. Absent where none do. */
readonly fewest?: {
readonly size: number;
/** How many such sets there are. */
readonly count: number;
/** These, or the first 1,000. */
readonly sets: readonly (readonly ({ readonly [key: string]: unknown })[])[];
};
};
};

/** Who would leave, and under which concepts. */
export type Leaver = {
readonly mover: string;
/** Ids of concepts. */
readonly under: readonly string[];
};

/** What could come about without a deal. */
export type Otherwise = {
readonly concepts: readonly string[];
/** How many equilibria legal sequences of improvements reach from what it is held against, which counts itself; the deal is left out. */
readonly reached: number;
/** Of these the first ones than which no other is better for a party and worse for none. */
readonly best: readonly Compared[];
/** How many more are as good in that sense. */
readonly more: number;
};

/** A step in which a deal is carried out. */
export type DealStep = {
readonly by: string;
readonly to: string;
/** What changes. */
readonly says: string;
/** Parties that are worse off after this step than at what it is held against. */
readonly exposed: readonly string[];
readonly openings: readonly Opening[];
};

/** Who is worse off on the way until whose steps follow. */
export type Trust = {
readonly who: string;
readonly in: readonly string[];
/** By how many places of its order it is worse off at worst; absent where the order has no places. */
readonly places?: number;
};

/** What is looked at of the first deals only. */
export type DealExplained = {
readonly temptations: readonly Temptation[];
readonly instalments: Instalments;
/** How everybody stands after each of its steps. */
readonly after: readonly AfterStep[];
/** What it comes to in changes of one option by one level: in the order of its instalments where it has some, else of its steps; empty of a model without options. */
readonly changes: readonly ({
readonly by: string;
readonly option: string;
readonly level: string;
})[];
/** By what votes bodies that take part would take back at once what they decided by it, and who is locked in; none of a deal through no body. */
readonly afterwards: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** That it is a deal, whether it would hold, its steps, and how far parties rise. */
readonly finding: readonly ({
readonly text: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
})[];
/** Whether it is entered only on trust, and who has to trust whom, in sentences. */
readonly trust: readonly string[];
/** What each of these claims. */
readonly trustMeans: readonly (readonly PropositionData[])[];
/** How those take it who are no parties, in sentences. */
readonly others: readonly string[];
/** What each of these claims. */
readonly othersMeans: readonly (readonly PropositionData[])[];
/** What could come about without it, in sentences. */
readonly otherwise: readonly string[];
/** What each of these claims. */
readonly otherwiseMeans: readonly (readonly PropositionData[])[];
/** In how many models each party prefers it, and it holds under these concepts. */
readonly doubt?: Doubt;
};

/** Why a state is a deal or is none, with names in place of numbers; `verify` checks it against the model. */
export type DealCertificate = ({
readonly verdict: "deal";
/** Ids of the decision makers that agree. */
readonly parties: readonly string[];
/** Ids of the bodies and agreements that take part. */
readonly bodies: readonly string[];
/** Id of the state in which they set out. */
readonly from: string;
/** Id of what comes about without it. */
readonly against: string;
readonly deal: string;
readonly atOnce: boolean;
/** One way there; of a deal at once what each does. */
readonly steps: readonly ({
readonly mover: string;
readonly to: string;
/** How each member votes; of bodies that vote on it. */
readonly votes?: { readonly [key: string]: "yes" | "no" | "abstain" | "absent" };
})[];
}) | ({
readonly verdict: "no-deal";
/** Ids of the decision makers that agree. */
readonly parties: readonly string[];
/** Ids of the bodies and agreements that take part. */
readonly bodies: readonly string[];
/** Id of the state in which they set out. */
readonly from: string;
/** Id of what comes about without it. */
readonly against: string;
readonly deal: string;
readonly atOnce: boolean;
readonly because: "unwilling";
/** A party that does not prefer it. */
readonly who: string;
}) | ({
readonly verdict: "no-deal";
/** Ids of the decision makers that agree. */
readonly parties: readonly string[];
/** Ids of the bodies and agreements that take part. */
readonly bodies: readonly string[];
/** Id of the state in which they set out. */
readonly from: string;
/** Id of what comes about without it. */
readonly against: string;
readonly deal: string;
readonly atOnce: boolean;
readonly because: "unreached";
/** All that they can bring about: nothing of theirs leads out of it. */
readonly reached: readonly string[];
}) | ({
readonly verdict: "no-deal";
/** Ids of the decision makers that agree. */
readonly parties: readonly string[];
/** Ids of the bodies and agreements that take part. */
readonly bodies: readonly string[];
/** Id of the state in which they set out. */
readonly from: string;
/** Id of what comes about without it. */
readonly against: string;
readonly deal: string;
readonly atOnce: boolean;
readonly because: "unable";
/** Of a deal at once somebody who cannot do its part. */
readonly who: string;
});

/** Who could gain by breaking a deal, and what deters that. */
export type Temptation = {
readonly mover: string;
/** Concepts under which it would leave. */
readonly leaves: readonly string[];
/** Concepts under which it would stay. */
readonly stays: readonly string[];
/** Ids of the states that its improvements lead to, best first. */
readonly improvements: readonly string[];
/** By which move, what the others would answer, and whether that deters. */
readonly arguments: readonly Argument[];
};

/** The fewest judgements of one model that have to be put into another one. */
export type SmallestMixtures = {
/** The fewest judgements; null where none bring it about, or none that were tried. */
readonly size: number | null;
/** Whether all sets were tried that could bring it about with fewer. */
readonly proved: boolean;
/** Where not: sets of so many were tried, and are not enough. */
readonly triedUpTo?: number;
/** All smallest sets, as places among the differences from 0. */
readonly sets: readonly (readonly number[])[];
};

/** Which responses of the others an answer covers: all, or those of so many moves. */
export type Responses = "all" | ({
readonly upTo: number;
});

/** Whether one stays in the state. */
export type AnsweredVerdict = {
readonly status: "decided" | "undecided" | "not-translatable";
readonly why?: string;
readonly stable?: boolean;
readonly improvement?: Levels;
/** Of a coalition: those who act. */
readonly party?: readonly string[];
/** Of a coalition: their moves, each with the state that it leads to. */
readonly steps?: readonly ({
readonly mover: string;
readonly to: Levels;
})[];
readonly responses?: Responses;
/** Whether the engine's verifier accepted a certificate for it. */
readonly certified?: boolean;
};

/** Why a decision maker stays. */
export type StableCertificate = {
readonly concept: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
readonly decisionMaker: string;
readonly state: string;
readonly verdict: "stable";
readonly improvements: readonly ({
readonly to: string;
readonly sanction: Sanction;
})[];
/** Where the decision maker may go on after a reply: what keeps it from each further move. */
readonly later?: readonly ({
readonly from: string;
readonly left?: number;
readonly steps: readonly Step[];
})[];
readonly horizon?: Horizon;
/** Where the others are to bring about something better: every state that they can. */
readonly reach?: readonly Step[];
};

/** Why a decision maker leaves. */
export type UnstableCertificate = {
readonly concept: string;
/** Id of the reading of preferences, where it is not the general one. */
readonly reading?: string;
readonly decisionMaker: string;
readonly state: string;
readonly verdict: "unstable";
readonly improvement: string;
readonly replies: readonly Reply[];
readonly others: Certificates;
/** Where the decision maker may go on after a counter-move: how it answers what the others can do next. */
readonly later?: readonly ({
readonly from: string;
readonly left: number;
readonly replies: readonly Reply[];
})[];
readonly horizon?: Horizon;
/** Where moves are foreseen: how play goes on after the improvement. */
readonly line?: readonly Step[];
};

/** Who moves, the id of the state it leads to, and what changes. */
export type Move = {
readonly by: string;
readonly to: string;
readonly says: string;
};

/** A change that the gain of its mover does not need. */
export type SpareChange = {
/** Which move of the path, from 1. */
readonly move: number;
/** What it brings about, in words. */
readonly without: string;
/** How much its mover would gain by the move without it. */
readonly gains: "as-much" | "more";
};

/** How a member votes, and why. */
export type Ballot = {
readonly member: string;
readonly name: string;
readonly vote: "yes" | "no" | "abstain" | "absent";
/** Whether the vote follows from preferences or is given in the file. */
readonly sincere: boolean;
/** The member whose vote it gives in every case. */
readonly like?: string;
/** Whether the file gives its vote by what the draft is; absent where it does not, or gives one for all drafts. */
readonly byDraft?: boolean;
/** Whether it abstains only because it does not block for less than a great loss. */
readonly yielded: boolean;
readonly because: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** The way from a draft to a weaker one, weakened by as little as can be at a time. */
export type DilutionPath = {
readonly to: string;
/** Drafts, the last of which is the dilution. */
readonly steps: readonly ({
readonly state: string;
/** What it changes in the draft before. */
readonly says: string;
readonly passes: boolean;
readonly turned: readonly ({
readonly member: string;
readonly from: "yes" | "no" | "abstain" | "absent";
readonly to: "yes" | "no" | "abstain" | "absent";
readonly because: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
})[];
})[];
};

/** Moves of others at the same time. */
export type SimultaneousSanction = {
readonly kind: "simultaneous";
readonly moves: readonly Step[];
readonly result: string;
readonly leaving: readonly UnstableCertificate[];
};

/** An error, in words. */
export type ErrorInWords = {
/** Whose error it is. */
readonly mover: string;
/** What it thinks or does not foresee; of states the end of a sentence about one. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
/** What it goes by, or overlooks. */
readonly argument: readonly ArgumentStep[];
};

/** What beliefs do to a state. */
export type BeliefClass = {
readonly class: "shared" | "held-though-misread" | "held-by-error" | "left-by-error" | "neither";
/** Whose error it is. */
readonly by?: readonly string[];
};

/** Who moves, from where and to where. */
export type Improvement = {
readonly mover: string;
readonly from: string;
readonly to: string;
};

/** The smallest changes of an order after which a step would be an improvement. */
export type ChangesOfMind = {
/** Whose order would have to be another. */
readonly of: string;
/** What the step has to become for it: a member of a body may only have to let it pass. */
readonly goal: "improvement" | "no-loss";
/** One statement dropped or moved is enough; no statement speaks for the step, and one further wish is enough; or the order is not given by statements, and nothing was looked for. */
readonly kind: "reordering" | "wish" | "other";
/** How many orders of so few changes there are. */
readonly count: number;
/** Judgements, as in `judgements`, the nearest first; 100 at most. */
readonly changes: readonly ({ readonly [key: string]: unknown })[];
/** The only statement that speaks against the step, without which it would be no loss. */
readonly without?: string;
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
};

/** Changes of mind in words, the nearest of each. */
export type ExplainingWords = {
/** What would have to be otherwise. */
readonly says: string;
/** What the sentence claims, as data. Ids are those of the document. */
readonly means: readonly PropositionData[];
readonly changes: readonly ({
readonly says: string;
readonly claims: readonly string[];
/** Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one. */
readonly grades?: { readonly [key: string]: "says" | "part" | "suggests" };
})[];
/** How many other orders do as well, which are not told. */
readonly more: number;
};

/** In how many of some models the finding fails. */
export type FailingModels = {
/** A whole number of any size, in digits. */
readonly fails: string;
/** A whole number of any size, in digits. */
readonly of: string;
/** By weight. */
readonly share: number;
};

/** Who gains and who loses by a deal against a state. */
export type Compared = {
/** Id of the state. */
readonly state: string;
readonly values: Levels;
readonly name?: string;
/** The state in words. */
readonly says: string;
/** Decision makers that prefer the deal to it. */
readonly gains: readonly string[];
/** Decision makers that prefer it to the deal. */
readonly losers: readonly string[];
};

/** What could be done after a step instead of what is agreed on: by a party, what it prefers to the deal; by anybody else, an improvement that leaves a party worse off than at what it is held against. */
export type Opening = {
readonly by: string;
/** Id of the state that it leads to; that after the step where a party would stop. */
readonly to: string;
/** What it changes; `stops there` where a party would stop. */
readonly says: string;
/** Parties that are then worse off than at what it is held against. */
readonly exposed: readonly string[];
};

/** A deal in steps of one level of one option, each party taking one in every round; or why there are none. */
export type Instalments = ({
/** In sentences. */
readonly says: readonly string[];
/** What each of these claims. */
readonly saysMean: readonly (readonly PropositionData[])[];
readonly rounds: readonly (readonly DealStep[])[];
/** Whether no party is worse off after any whole round than at what it is held against. */
readonly even: boolean;
readonly trust: readonly Trust[];
}) | ({
/** In sentences; none of a model without options, nor of a deal without steps. */
readonly says: readonly string[];
/** What each of these claims. */
readonly saysMean: readonly (readonly PropositionData[])[];
readonly none: "no-options" | "one-step-each" | "not-possible" | "too-many" | "at-once";
});

/** How everybody stands after a step. */
export type AfterStep = {
/** Decision makers that prefer it to what the deal is held against. */
readonly gains: readonly string[];
/** Decision makers that prefer that. */
readonly losers: readonly string[];
/** By how many places each rises in its order; null where the order has no places. */
readonly places: { readonly [key: string]: number | null };
/** What others could do then instead of what is agreed on, in sentences. */
readonly openings: readonly string[];
/** What each of these claims. */
readonly openingsMeans?: readonly (readonly PropositionData[])[];
};

/** How many moves are foreseen. */
export type Horizon = {
readonly moves: number;
/** Of verdicts that hold in the end: after how many more moves everything that is expected comes round again. */
readonly period?: number;
};

/** What another can bring about. Where it would deter by itself, counter is the id of the state to which the decision maker moves on. */
export type Reply = {
readonly mover: string;
readonly to: string;
readonly counter?: string;
};

/** The reasons for several verdicts. */
export type Certificates = readonly Certificate[];
