import { refusal } from '../domain/refusal.ts';
import type { Parsed } from '../engine/parse.ts';
import {
  extension,
  extensions,
  foreign,
  list,
  type Moddle,
  names,
  type Placed,
  placedElements,
  processOf,
  text,
  words,
} from './elements.ts';
import { orderOfLaw } from './order.ts';
import { awaitSpec, deadlinesIn, limitOf, sideSpec, timerSpec, transitionSpec } from './readClocks.ts';
import type { CallSpec, Ground, OutcomeSpec, PaperEffect, PaperSpec, Procedure, Role, TaskSpec } from './types.ts';

/** Reads what a diagram says. What is missing or wrong is left for `lint`; only a diagram without our marks is refused here. */
export function readProcedure(parsed: Parsed): Procedure {
  const process = processOf(parsed.definitions);
  const said = process && extension(process, 'Procedure');
  if (!process?.id || !said) throw refusal(422, 'release_refused', 'Sơ đồ chưa khai báo kntc:procedure.');
  const placed = placedElements(process);
  const of = <Spec>(type: string, read: (one: Placed) => Spec) =>
    Object.fromEntries(placed.filter((one) => one.type === type).map((one) => [one.id, read(one)]));
  const sides = placed.filter(({ element }) => element.triggeredByEvent === true);
  return {
    key: process.id,
    name: process.name ?? process.id,
    ...words(said, ['code', 'law']),
    subject: (text(said, 'subject') ?? '') as Procedure['subject'],
    ...(said?.entry === true && { entry: true as const }),
    ...(said?.reconstructed === true && { reconstructed: true as const }),
    ...(text(said, 'subject') === 'errand' && { errand: errandSpec(said) }),
    ...words(said, ['slip']),
    validFrom: text(said, 'validFrom') ?? '',
    ...words(said, ['validTo']),
    ...(extensions(process, 'Transition').length > 0 && {
      transitions: extensions(process, 'Transition').map(transitionSpec),
    }),
    order: orderOfLaw(process),
    tasks: of('UserTask', taskSpec),
    calls: of('CallActivity', callSpec),
    sends: of('SendTask', sendSpec),
    ends: of('EndEvent', outcomeSpec),
    timers: Object.fromEntries(placed.flatMap(timerSpec)),
    deadlines: [process, ...sides.map(({ element }) => element)].flatMap(deadlinesIn),
    awaits: extensions(process, 'Awaits').map(awaitSpec),
    begins: extensions(process, 'Begins').map((one) => ({
      procedure: text(one, 'procedure') ?? '',
      from: text(one, 'from') ?? '',
      ...words(one, ['when']),
      facts: names(text(one, 'facts')),
    })),
    contributes: extensions(process, 'Contributes').map((one) => ({
      name: one.name ?? '',
      content: text(one, 'content') ?? '',
      ...words(one, ['about', 'on']),
    })),
    milestones: extensions(process, 'Milestone').map((one) => ({
      name: (text(one, 'name') ?? '') as Procedure['milestones'][number]['name'],
      at: text(one, 'at') ?? '',
    })),
    sides: Object.fromEntries(sides.map((one) => [one.id, sideSpec(one)])),
    names: Object.fromEntries(placed.filter(({ name }) => name).map(({ id, name }) => [id, name])),
  };
}

function errandSpec(said: Moddle): NonNullable<Procedure['errand']> {
  return {
    roles: names(text(said, 'roles')) as Role[],
    from: (text(said, 'begunFrom') ?? 'task') as NonNullable<Procedure['errand']>['from'],
    beside: names(text(said, 'beside')),
    ...words(said, ['when']),
  };
}

function taskSpec({ element, id, name, scope }: Placed): TaskSpec {
  const papers = extensions(element, 'Paper').map((paper) => ({
    template: text(paper, 'template') ?? '',
    when: text(paper, 'when'),
    preview: paper.preview === true,
  }));
  const act = extension(element, 'DocumentAct');
  const kind = act && text(act, 'kind');
  const timeLimit = limitOf(extension(element, 'TimeLimit'));
  const brought = extension(element, 'Evidence');
  const parts = extension(element, 'Parts');
  return {
    id,
    name,
    role: (foreign(element, 'camunda:candidateGroups') ?? '') as Role,
    formKey: foreign(element, 'camunda:formKey') ?? '',
    ...(timeLimit && { timeLimit }),
    grounds: groundsOf(element),
    papers: papers.filter(({ preview }) => !preview).map(({ template }) => template),
    previews: papers.filter(({ preview }) => preview).map(({ template }) => template),
    ...(kind && { documentAct: kind as NonNullable<TaskSpec['documentAct']> }),
    ...(extension(element, 'Routing') && { routing: true as const }),
    ...(brought && { evidence: { items: '', from: '', on: '', ...words(brought, ['items', 'from', 'on']) } }),
    ...(parts && { parts: text(parts, 'from') ?? '' }),
    papersWhen: Object.fromEntries(papers.flatMap(({ template, when }) => (when ? [[template, when]] : []))),
    scope,
  };
}

function groundsOf(element: Moddle): Ground[] {
  return extensions(element, 'Ground').map((ground) => ({
    law: text(ground, 'law') ?? '',
    ...words(ground, ['text']),
  }));
}

function callSpec({ element, id, name, scope }: Placed): CallSpec {
  const paper = extension(element, 'Paper');
  return {
    id,
    name,
    calledElement: text(element, 'calledElement') ?? '',
    ...(paper && {
      paper: {
        template: text(paper, 'template') ?? '',
        signer: (text(paper, 'signer') ?? 'head') as Role,
        ...(text(paper, 'recipients') && { recipients: names(text(paper, 'recipients')) }),
        ...(text(paper, 'hands') && { hands: text(paper, 'hands') as 'transfer' }),
        ...(text(paper, 'effect') && { effect: text(paper, 'effect') as PaperEffect }),
      },
    }),
    grounds: groundsOf(element),
    scope,
  };
}

function sendSpec({ element, id, name, scope }: Placed): PaperSpec {
  const paper = extension(element, 'Paper');
  return { id, name, template: (paper && text(paper, 'template')) ?? '', grounds: groundsOf(element), scope };
}

function outcomeSpec({ element, id, name, scope }: Placed): OutcomeSpec {
  const outcome = extension(element, 'Outcome');
  const event = list(element, 'eventDefinitions')[0];
  const code = event?.errorRef ? text(event.errorRef as Moddle, 'errorCode') : undefined;
  return {
    id,
    state: (outcome && text(outcome, 'state')) ?? id,
    name: (outcome && text(outcome, 'name')) ?? name,
    kind: event?.$type === 'bpmn:ErrorEventDefinition' ? 'error' : event ? 'terminate' : 'none',
    ...(code && { code }),
    ...(outcome && words(outcome, ['opens', 'handover'])),
    ...(outcome && text(outcome, 'gives') && { gives: names(text(outcome, 'gives')) }),
    scope,
  };
}
