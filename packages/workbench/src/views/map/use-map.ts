import { useEffect, useMemo, useState } from 'react';
import type { MapQuestion } from '../../desk/map-question.ts';
import type { ShownConflict, ShownMap } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { fonts } from './map-layout.ts';
import { createMeasure, type Measure } from './text-lines.ts';

/** Asks for a map whenever the conflict or the question changes; the former stays meanwhile. */
export function useMap(conflict: ShownConflict, question: MapQuestion): ShownMap | undefined {
  const [map, setMap] = useState<ShownMap>();
  // A new analysis is a new conflict, even where the question stays.
  const asked = useMemo(() => ({ conflict, question }), [conflict, question]);
  useEffect(() => {
    let current = true;
    void desk.map(asked.question).then((answer) => {
      if (current && answer !== undefined) setMap(answer);
    });
    return () => {
      current = false;
    };
  }, [asked]);
  return map;
}

/** Measures texts, once the fonts are there. */
export function useMeasure(): Measure | undefined {
  const [measure, setMeasure] = useState<{ readonly of: Measure }>();
  useEffect(() => {
    let current = true;
    void Promise.all(Object.values(fonts).map((font) => document.fonts.load(font))).then(() => {
      if (current) setMeasure({ of: createMeasure() });
    });
    return () => {
      current = false;
    };
  }, []);
  return measure?.of;
}
