import { computed, defineComponent, h, onBeforeUnmount, ref } from 'vue';
import type { LiveAnswer } from './answer-concept.ts';
import { givenConflicts } from './conflicts.ts';
import { drawAnswer } from './draw-answer.ts';

/** How long is waited after a key, and how long for an answer. */
const PAUSE = 250;
const PATIENCE = 10_000;

const lines = (text: string) => text.split('\n').length;

/**
 * A conflict that is judged in the browser of the reader. What it shows first was computed when the site was built, by the same
 * code, so that it can be read without scripts; the engine is loaded by the first change.
 */
export const LiveExample = defineComponent({
  name: 'LiveExample',
  props: {
    /** Id of the concept. */
    concept: { type: String, required: true },
    /** The answer to the first conflict, as JSON. */
    told: { type: String, required: true },
  },
  setup({ concept, told }) {
    const text = ref(givenConflicts[0].text);
    const answer = ref<LiveAnswer>(JSON.parse(told));
    const waiting = ref(false);
    const asking = askInWorker((found) => {
      waiting.value = false;
      answer.value = found;
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const change = (wanted: string, pause: number) => {
      text.value = wanted;
      waiting.value = true;
      clearTimeout(timer);
      timer = setTimeout(() => asking.ask(wanted, concept), pause);
    };
    onBeforeUnmount(() => {
      clearTimeout(timer);
      asking.stop();
    });
    const rows = computed(() => Math.min(lines(text.value), 24));
    const id = `live-${concept}`;
    return () =>
      h('div', { class: 'live' }, [
        h(
          'div',
          { class: 'live-given', role: 'group', 'aria-label': 'Conflicts to begin with' },
          givenConflicts.map((given) =>
            h(
              'button',
              {
                type: 'button',
                'aria-pressed': String(text.value === given.text),
                onClick: () => change(given.text, 0),
              },
              given.called,
            ),
          ),
        ),
        h('label', { for: id }, 'The model file; change what you like'),
        h('textarea', {
          id,
          rows: rows.value,
          value: text.value,
          spellcheck: false,
          autocomplete: 'off',
          autocapitalize: 'off',
          onInput: (event: Event) => change((event.target as HTMLTextAreaElement).value, PAUSE),
        }),
        h(
          'div',
          { class: 'live-answer', 'aria-live': 'polite', 'aria-busy': String(waiting.value) },
          drawAnswer(answer.value),
        ),
      ]);
  },
});

/** Asks a worker that is started by the first question and replaced where one takes too long. */
function askInWorker(onAnswer: (answer: LiveAnswer) => void) {
  let worker: Worker | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(late);
    worker?.terminate();
    worker = undefined;
  };
  const fail = (message: string) => {
    stop();
    onAnswer({ status: 'faulty', faults: [{ message }] });
  };
  const ask = (text: string, concept: string) => {
    clearTimeout(late);
    if (worker === undefined) {
      worker = new Worker(new URL('./answer-worker.ts', import.meta.url), { type: 'module' });
      worker.onerror = () => fail('the engine could not be loaded; reload the page to try again');
    }
    worker.onmessage = ({ data }: MessageEvent<{ text: string; answer: LiveAnswer }>) => {
      // A text that was changed meanwhile is answered by what comes next.
      if (data.text !== text) return;
      clearTimeout(late);
      onAnswer(data.answer);
    };
    late = setTimeout(
      () => fail('this takes too long for a page; open the conflict in the workbench'),
      PATIENCE,
    );
    worker.postMessage({ text, concept });
  };
  return { ask, stop };
}
