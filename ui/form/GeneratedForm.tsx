import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FormSchema, Values } from '../api/types.ts';
import { Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.tsx';
// No chunk of its own: a form that is open must go on working when the network has gone.
import { FileField } from './FileField.tsx';
import type { FilePlace } from './filePlaces.ts';
import type { FormView } from './formView.ts';

export type FormHandle = {
  values(): Values;
  /** The answers, or null when something is missing: then the fields say so and the first has the focus. */
  check(): Values | null;
  /** Shows refusals of the server at their fields; returns those that have no field here. */
  refuse(fields: Record<string, string>): [string, string][];
};
type Props = {
  schema: FormSchema;
  values: Values;
  readOnly: boolean;
  change(values: Values, byHand: boolean): void;
  ref?: Ref<FormHandle>;
  label: string;
};

/** A form of the procedure, drawn by form-js, which is fetched when the first form is needed. */
export function GeneratedForm({ schema, values, readOnly, change, ref, label }: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<FormView | null>(null);
  const latest = useRef({ values, change, readOnly });
  latest.current = { values: view.current?.values() ?? values, change, readOnly };
  const [ready, setReady] = useState(false);
  const [places, setPlaces] = useState<FilePlace[]>([]);
  useEffect(() => {
    let gone = false;
    const container = place.current;
    setReady(false);
    void import('./formView.ts').then(async ({ openForm }) => {
      if (gone || !container) return;
      const opened = await openForm(
        container,
        schema,
        latest.current.values,
        words.forms,
        (given, byHand) => latest.current.change(given, byHand),
        (found) => !gone && setPlaces(found),
      );
      if (gone) return opened.close();
      view.current = opened;
      opened.readOnly(latest.current.readOnly);
      setReady(true);
    });
    return () => {
      gone = true;
      setPlaces([]);
      view.current?.close();
      view.current = null;
    };
    // the words are read when the form opens; another language opens it again with what was typed
  }, [schema, words]);
  useEffect(() => view.current?.readOnly(readOnly), [readOnly]);
  useImperativeHandle(ref, () => ({
    values: () => view.current?.values() ?? latest.current.values,
    check: () => view.current?.check() ?? null,
    refuse: (fields) => view.current?.refuse(fields) ?? Object.entries(fields),
  }));
  return (
    <>
      {!ready && <Waiting />}
      <section ref={place} className="kntc-form" aria-label={label} />
      {places.map((place) => createPortal(<FileField place={place} />, place.element, place.id))}
    </>
  );
}
