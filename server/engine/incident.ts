export type IncidentCode =
  | 'condition_not_boolean'
  | 'no_flow_taken'
  | 'step_budget'
  | 'not_waiting'
  | 'error_not_caught'
  | 'position_lost'
  | 'stuck'
  | 'engine_error';

/** The run cannot go on as it stands: nothing was changed, a person has to look. */
export class EngineIncident extends Error {
  readonly code: IncidentCode;
  readonly elementId: string | undefined;

  constructor(code: IncidentCode, elementId: string | undefined, message: string) {
    super(message);
    this.name = 'EngineIncident';
    this.code = code;
    this.elementId = elementId;
  }
}

export function incident(code: IncidentCode, elementId: string | undefined, message: string): EngineIncident {
  return new EngineIncident(code, elementId, message);
}
