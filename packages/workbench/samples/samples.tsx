// Every part of the design, in use. `npm run samples -w packages/workbench` shows them; browser/design.test.ts looks at
// them in either theme, on a desktop and on a phone.
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-sans-3/index.css';
import '../src/design/design.css';
import { createRoot } from 'react-dom/client';
import { Announcer } from '../src/design/announcer.tsx';
import { ActSamples, ChoiceSamples, FieldSamples, OpeningSamples } from './controls.tsx';
import { LayoutSamples, ListSamples, MarkSamples, NoticeSamples, WordSamples } from './words.tsx';

createRoot(document.getElementById('root')!).render(
  <>
    <main style={{ maxWidth: '70rem', margin: '0 auto', padding: '0 1rem 4rem' }}>
      <h1 className="above-12">Parts of the workbench</h1>
      <WordSamples />
      <LayoutSamples />
      <ListSamples />
      <MarkSamples />
      <ActSamples />
      <FieldSamples />
      <ChoiceSamples />
      <OpeningSamples />
      <NoticeSamples />
    </main>
    <Announcer />
  </>,
);
