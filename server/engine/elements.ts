import { inside, list, type Moddle, one, text } from './moddle.ts';

export type Faults = Map<string, string>;

const common = ['id', 'name', 'documentation', 'extensionElements', 'incoming', 'outgoing', 'lanes'];

/** Every element a procedure may be drawn with, and what may be set on it. Whatever is not here is refused by its id. */
const allowed: Record<string, string[]> = {
  'bpmn:Process': [
    'isExecutable',
    'processType',
    'isClosed',
    'flowElements',
    'artifacts',
    'laneSets',
    'historyTimeToLive',
    'versionTag',
  ],
  'bpmn:SubProcess': ['triggeredByEvent', 'flowElements', 'artifacts', 'laneSets'],
  'bpmn:StartEvent': ['isInterrupting', 'eventDefinitions'],
  'bpmn:EndEvent': ['eventDefinitions'],
  'bpmn:UserTask': ['candidateGroups', 'formKey'],
  'bpmn:SendTask': [],
  'bpmn:CallActivity': ['calledElement'],
  'bpmn:ExclusiveGateway': ['default', 'gatewayDirection'],
  'bpmn:ParallelGateway': ['gatewayDirection'],
  'bpmn:EventBasedGateway': ['gatewayDirection', 'eventGatewayType', 'instantiate'],
  'bpmn:IntermediateCatchEvent': ['eventDefinitions'],
  'bpmn:BoundaryEvent': ['eventDefinitions', 'cancelActivity', 'attachedToRef'],
  'bpmn:SequenceFlow': ['sourceRef', 'targetRef', 'conditionExpression'],
  'bpmn:TimerEventDefinition': ['timeDate', 'timeDuration'],
  'bpmn:MessageEventDefinition': ['messageRef'],
  'bpmn:ErrorEventDefinition': ['errorRef'],
  'bpmn:TerminateEventDefinition': [],
  'bpmn:FormalExpression': ['body'],
  'bpmn:Message': [],
  'bpmn:Error': ['errorCode'],
  'bpmn:Collaboration': ['participants', 'artifacts', 'isClosed'],
  'bpmn:Participant': ['processRef'],
  'bpmn:LaneSet': ['lanes', 'flowElements'],
  'bpmn:Lane': ['flowNodeRef', 'childLaneSet'],
  'bpmn:TextAnnotation': ['text', 'textFormat'],
  'bpmn:Association': ['sourceRef', 'targetRef', 'associationDirection'],
  'bpmn:Documentation': ['text', 'textFormat'],
  'bpmn:ExtensionElements': ['values'],
};

const words: Record<string, string> = {
  'bpmn:ScriptTask': 'Quy trình không được chứa mã lệnh',
  'bpmn:InclusiveGateway': 'Cổng bao hàm không được hỗ trợ; dùng cổng loại trừ hoặc cổng song song',
  'bpmn:ComplexGateway': 'Cổng phức hợp không được hỗ trợ',
  'bpmn:AdHocSubProcess': 'Quy trình con tùy ý không được hỗ trợ',
  'bpmn:MultiInstanceLoopCharacteristics': 'Không được đặt lặp nhiều lần trên một bước',
  'bpmn:StandardLoopCharacteristics': 'Không được đặt lặp trên một bước',
  'bpmn:MessageFlow': 'Luồng thông điệp giữa các bên không được hỗ trợ',
};

/** Refuses everything outside the list: elements, attributes and extensions of other makers. */
export function checkElements(definitions: Moddle, faults: Faults): void {
  for (const root of list(definitions, 'rootElements')) {
    for (const element of inside(root)) checkElement(element, faults);
  }
}

function checkElement(element: Moddle, faults: Faults): void {
  const words = element.$type.startsWith('bpmn:') ? elementFault(element) : extensionFault(element);
  if (words) add(faults, ownerId(element), words);
}

function elementFault(element: Moddle): string | undefined {
  const type = element.$type;
  const own = allowed[type];
  if (!own) return words[type] ?? `Phần tử ${type.slice(5)} không được hỗ trợ`;
  const key = Object.keys(element).find(
    (name) => !name.startsWith('$') && !own.includes(name) && !common.includes(name),
  );
  if (key) {
    const child = one(element, key) ?? list(element, key)[0];
    return (child && words[child.$type]) ?? `Không được đặt “${key}” trên ${type.slice(5)}`;
  }
  const foreign = Object.keys(element.$attrs ?? {}).find((name) => /^(camunda|kntc|zeebe):/.test(name));
  if (foreign) return `Thuộc tính ${foreign} không được hỗ trợ`;
  return type === 'bpmn:FormalExpression' && !text(element, 'body') ? 'Biểu thức để trống' : undefined;
}

/** Only our own vocabulary, spelt as it is defined: an extension nobody reads would be a rule nobody keeps. */
function extensionFault(element: Moddle): string | undefined {
  if (!/^kntc:[A-Z]/.test(element.$type)) return `Phần mở rộng ${element.$type} không được hỗ trợ`;
  const unknown = Object.keys(element.$attrs ?? {}).find((key) => !key.startsWith('xmlns'));
  return unknown ? `Thuộc tính “${unknown}” không có trong ${element.$type}` : undefined;
}

/** The first fault of an element is the one to mend first. */
export function add(faults: Faults, id: string, fault: string): void {
  if (!faults.has(id)) faults.set(id, fault);
}

/** The nearest element with an id, which is what can be shown on the diagram. */
function ownerId(element: Moddle): string {
  for (let at: Moddle | undefined = element; at; at = at.$parent) {
    if (at.id && at.$type.startsWith('bpmn:')) return at.id;
  }
  return 'definitions';
}
