import * as elements from 'bpmn-elements';

/** The part of bpmn-elements that we use. Its own declarations miss or misstate these members. */

export type LiveMessage = { content: LiveContent };

export type LiveContent = {
  id: string;
  type: string;
  executionId: string;
  parent?: { id: string; executionId?: string; path?: { id: string; executionId?: string }[] };
  error?: { message?: string; code?: string };
  timeDate?: string;
  timeDuration?: string;
  timeCycle?: string;
};

type Broker = {
  publish(exchange: string, key: string, content: object, properties: { type: string }): void;
  subscribeTmp(
    exchange: string,
    pattern: string,
    on: (key: string, message: LiveMessage) => void,
    options: object,
  ): void;
};

export type LiveScope = { getActivities(): LiveActivity[] };

export type LiveActivity = {
  id: string;
  isSubProcess?: boolean;
  broker: Broker;
  execution?: { source?: { execution?: LiveScope } };
};

export type LiveDefinition = {
  broker: Broker;
  isRunning: boolean;
  execution?: unknown;
  run(): void;
  recover(state: unknown): void;
  resume(): void;
  getState(): unknown;
  getProcesses(): { execution?: LiveScope }[];
};

export type LiveEnvironment = { options: Record<string, unknown> };

type Flow = {
  id: string;
  isDefault?: boolean;
  environment: LiveEnvironment;
  behaviour: { conditionExpression?: { body: string } };
};

type Library = {
  Definition: new (context: unknown) => LiveDefinition;
  Context: (source: unknown, environment: LiveEnvironment) => unknown;
  Environment: new (options: object) => LiveEnvironment;
  SequenceFlow: new (definition: unknown, context: unknown) => Flow;
  TimerEventDefinition: new (activity: unknown, definition: unknown, context: unknown, index: number) => object;
} & Record<string, unknown>;

export const library = elements as unknown as Library;
