import {
  speakOfBeliefs,
  speakOfComparisons,
  speakOfDeals,
  speakOfDoubts,
  speakOfEvidence,
  speakOfGroups,
  speakOfHistory,
  speakOfInverse,
  speakOfNumbers,
  speakOfPower,
  speakOfReasons,
  speakOfSolver,
  speakOfTreaties,
  speakOfVotes,
} from '@standoff/wording';

// Samples are of all kinds, whatever tells of them.
for (const speak of [
  speakOfBeliefs,
  speakOfComparisons,
  speakOfDeals,
  speakOfDoubts,
  speakOfEvidence,
  speakOfGroups,
  speakOfHistory,
  speakOfInverse,
  speakOfNumbers,
  speakOfPower,
  speakOfReasons,
  speakOfSolver,
  speakOfTreaties,
  speakOfVotes,
]) {
  speak();
}
