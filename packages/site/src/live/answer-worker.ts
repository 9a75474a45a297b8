import { answerConcept } from './answer-concept.ts';

self.onmessage = ({ data }: MessageEvent<{ text: string; concept: string }>) => {
  const { text, concept } = data;
  self.postMessage({ text, answer: answerConcept(text, concept) });
};
