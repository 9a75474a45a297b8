import { lazy, Suspense, useEffect, useState } from 'react';
import type { ShownMap } from '../../desk/shown-conflict.ts';
import { useReportState } from '../../share/print.ts';
import { sayTitle } from '../../share/stamp.ts';
import { Colophon } from './colophon.tsx';
import { FindingPart, HeadPart } from './finding-part.tsx';
import { OutcomePart } from './outcome-part.tsx';
import { StatePart } from './state-part.tsx';
import { usePageFoot } from './use-page-foot.ts';
import { namedByFinding, type Report, useReport } from './use-report.ts';
import { WayPart } from './way-part.tsx';
import './print-sheet.css';

const FigurePart = lazy(() => import('./figure-part.tsx'));

/**
 * What is printed in place of the page, whichever view is open: a report with the finding, the way there, the map,
 * the outcomes on it, and all there is to say of the state shown.
 */
export default function PrintSheet() {
  const report = useReport();
  return report === undefined ? null : <ReportSheet report={report} />;
}

function ReportSheet({ report }: { readonly report: Report }) {
  const { conflict, state, map, sheet, stamp } = report;
  const [drawn, setDrawn] = useState<ShownMap>();
  useEffect(() => {
    if (report.map === undefined || report.map === drawn)
      useReportState.setState({ complete: true });
  }, [report, drawn]);
  usePageFoot(stamp);
  const named = namedByFinding(conflict);
  const figureOn = (place: 'text' | 'plate') =>
    map && (
      <Suspense>
        <FigurePart {...{ conflict, map, place }} onDrawn={setDrawn} />
      </Suspense>
    );
  return (
    <article className="print-sheet">
      <p className="print-case">{sayTitle(stamp)}</p>
      <HeadPart conflict={conflict} stamp={stamp} />
      {map && named !== undefined && <WayPart conflict={conflict} map={map} to={named} />}
      {figureOn('text')}
      {map && <OutcomePart conflict={conflict} map={map} />}
      <FindingPart conflict={conflict} />
      <StatePart sheet={sheet}>
        {map && state.key !== named && state.key !== map.from && (
          <WayPart conflict={conflict} map={map} to={state.key} />
        )}
      </StatePart>
      <Colophon report={report} />
      {figureOn('plate')}
    </article>
  );
}
