/** What the engine takes and gives: plain JSON only, so that all of it can be stored, compared and replayed. */

export type Facts = Record<string, unknown>;

export type Signal =
  | { kind: 'complete'; executionId: string }
  | { kind: 'fail'; executionId: string; code: string }
  | { kind: 'timer'; executionId: string }
  | { kind: 'message'; executionId: string };

export type Waiting = {
  elementId: string;
  executionId: string;
  type: 'userTask' | 'callActivity' | 'message';
  calledElement?: string;
};

export type TimerWait = {
  elementId: string;
  executionId: string;
  kind: 'timeDate' | 'timeDuration' | 'timeCycle';
  value: string;
  interrupting: boolean;
  attachedTo?: string;
};

/** `ended` is null while the process goes on. An error or terminate end ends it at once, whatever else was open. */
export type Ended = { endEventId: string; kind: 'none' | 'error' | 'terminate'; code?: string };

export type Step = {
  position: Position;
  waiting: Waiting[];
  timers: TimerWait[];
  /** In order. A boundary event is entered when it fires, not when it is armed. */
  entered: string[];
  /** In order, completed elements only: what an interruption cancelled is neither left nor waited for. */
  left: string[];
  taken: string[];
  sent: { elementId: string; executionId: string }[];
  ended: Ended | null;
};

/** Where a run stands. `waits` are its executions, checked when it is taken up again. */
export type Position = { model: string; state: unknown; waits: string[]; ended?: true };

export type Model = { id: string; source: ModelSource };

export type Compiled = { main: Model; sides: Record<string, Model> };

/** The serialised moddle context, reduced to what the interpreter reads. */
export type ModelSource = {
  definition: { id: string; type: string };
  processes: ModelElement[];
  activities: ModelElement[];
  sequenceFlows: ModelFlow[];
  associations: never[];
  dataObjects: never[];
  dataStores: never[];
  messageFlows: never[];
};

export type ModelElement = {
  id: string;
  type: string;
  name?: string;
  parent: { id: string; type: string };
  behaviour: ModelBehaviour;
};

export type ModelBehaviour = {
  isExecutable?: boolean;
  calledElement?: string;
  cancelActivity?: boolean;
  attachedTo?: { id: string; type: string };
  errorCode?: string;
  eventDefinitions?: ModelEventDefinition[];
};

export type ModelEventDefinition = {
  type: string;
  behaviour: {
    timeDate?: string;
    timeDuration?: string;
    errorRef?: { id: string; type: string };
    messageRef?: { id: string; type: string };
  };
};

export type ModelFlow = {
  id: string;
  type: string;
  name?: string;
  parent: { id: string; type: string };
  sourceId: string;
  targetId: string;
  isDefault?: boolean;
  behaviour: { conditionExpression?: { type: string; body: string } };
};
