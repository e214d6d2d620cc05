import 'bpmn-js/dist/assets/diagram-js.css';
import './diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Diagram } from '../api/types.ts';

type Canvas = {
  zoom(level: 'fit-viewport' | number, center?: 'auto'): number;
  addMarker(id: string, marker: string): void;
  scrollToElement(id: string): void;
};
type Registry = { get(id: string): unknown };

/** The only file that knows bpmn-js. */
export async function drawDiagram(
  container: HTMLElement,
  { xml, active, visited, taken }: Diagram,
): Promise<{ showAll(): void; close(): void }> {
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  const mark = (ids: string[], marker: string) => {
    for (const id of ids) if (registry.get(id)) canvas.addMarker(id, marker);
  };
  mark(
    visited.filter((id) => !active.includes(id)),
    'kntc-visited',
  );
  mark(taken, 'kntc-taken');
  mark(active, 'kntc-active');
  const showAll = () => void canvas.zoom('fit-viewport', 'auto');
  showAll();
  const [here] = active;
  // a long procedure is unreadable as a whole: then show the place where it waits, at a readable size
  if (canvas.zoom('fit-viewport', 'auto') < 0.55 && here && registry.get(here)) {
    canvas.zoom(0.75);
    canvas.scrollToElement(here);
  }
  return { showAll, close: () => viewer.destroy() };
}
