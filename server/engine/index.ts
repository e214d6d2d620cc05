export { advance, start } from './advance.ts';
export { compile } from './compile.ts';
export { EngineIncident, type IncidentCode, incident } from './incident.ts';
export type { Moddle } from './moddle.ts';
export { type Parsed, parse } from './parse.ts';
export { type Reach, reach } from './reach.ts';
export type {
  Compiled,
  Ended,
  Facts,
  Model,
  Position,
  Signal,
  Step,
  TimerWait,
  Waiting,
} from './types.ts';
