import type { Knex } from 'knex';
import type { Day } from '../domain/day.ts';
import type { Document } from '../models/Document.ts';
import type { Role } from '../models/Officer.ts';
import type { Run } from '../models/Run.ts';
import { getRelease } from '../procedures/library.ts';

/** A paper at one desk, from when to when; `until` null: it lies there now. */
export type DeskVisit = {
  taskId: string;
  runId: string;
  key: string;
  name: string;
  role: Role;
  documentAct: 'draft' | 'initial' | 'approve' | 'issue';
  officer: { name: string; title: string } | null;
  /** Who holds it, and whether the day has come. */
  agencyId: string;
  assigneeId: string | null;
  unit: string | null;
  dueOn: Day | null;
  paused: boolean;
  from: Date;
  until: Date | null;
  cancelled: boolean;
  decision: 'approve' | 'sendBack' | null;
  sendBackTo: string | null;
  remark: string | null;
  values: Record<string, unknown> | null;
};

type Row = {
  taskId: string;
  runId: string;
  releaseId: string;
  key: string;
  name: string;
  role: Role;
  openedAt: Date;
  completedAt: Date | null;
  cancelledAt: Date | null;
  officerName: string | null;
  officerTitle: string | null;
  agencyId: string;
  assigneeId: string | null;
  unit: string | null;
  dueOn: Day | null;
  paused: boolean;
  values: Record<string, unknown> | null;
};

/** The way of a paper (đường đi của văn bản): every desk it lay on, the drafting ones first, in the order of time. */
export async function readTrail(knex: Knex, document: Pick<Document, 'id' | 'runId' | 'template'>) {
  const owner = await knex('runs').where({ id: document.runId }).first<Pick<Run, 'releaseId'>>('releaseId');
  const { procedure } = await getRelease(knex, owner.releaseId);
  const drafting = Object.values(procedure.tasks)
    .filter(({ papers }) => papers.includes(document.template))
    .map(({ id }) => id);
  const rows = await knex('tasks as t')
    .join('runs as r', 'r.id', 't.runId')
    .leftJoin('answers as a', 'a.taskId', 't.id')
    .leftJoin('officers as o', 'o.id', knex.raw('coalesce(t.completed_by, t.assignee_id)'))
    .where((any) =>
      any
        .where({ 'r.documentId': document.id, 'r.kind': 'called' })
        .orWhere((own) => own.where({ 't.runId': document.runId }).whereIn('t.key', drafting)),
    )
    .orderBy(['t.openedAt', 't.id'])
    .select<Row[]>('t.id as taskId', 't.runId', 'r.releaseId', 't.key', 't.name', 't.role', 't.openedAt')
    .select('t.agencyId', 't.assigneeId', 'o.unit', 't.dueOn', 't.paused')
    .select('t.completedAt', 't.cancelledAt', 'o.name as officerName', 'o.title as officerTitle', 'a.values');
  const visits: DeskVisit[] = [];
  for (const row of rows) visits.push(await visitOf(knex, row));
  return visits;
}

async function visitOf(knex: Knex, row: Row): Promise<DeskVisit> {
  const { releaseId, openedAt, completedAt, cancelledAt, officerName, officerTitle, values, ...rest } = row;
  const { procedure } = await getRelease(knex, releaseId);
  const act = procedure.tasks[row.key]?.documentAct;
  const decision = values?.decision;
  return {
    ...rest,
    documentAct: act && act !== 'redeliver' ? act : 'draft',
    officer: officerName ? { name: officerName, title: officerTitle ?? '' } : null,
    from: openedAt,
    until: completedAt ?? cancelledAt,
    cancelled: cancelledAt !== null,
    decision: decision === 'sendBack' ? 'sendBack' : completedAt ? 'approve' : null,
    sendBackTo: decision === 'sendBack' ? textOf(values?.sendBackTo) : null,
    remark: textOf(values?.remark),
    values,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What somebody did with a paper, in words; null while it lies there. */
export function sayDecision(visit: DeskVisit): string | null {
  if (visit.cancelled) return 'Không còn phải làm';
  if (visit.decision === 'sendBack') return `Trả lại ${BACK[visit.sendBackTo ?? ''] ?? 'người soạn thảo'}`;
  return visit.decision ? DONE[visit.documentAct] : null;
}

const DONE = {
  draft: 'Trình ký',
  initial: 'Đồng ý, ký tắt',
  approve: 'Đã ký',
  issue: 'Đã cấp số, phát hành',
} as const;

const BACK: Record<string, string> = {
  'initial-content': 'người soát nội dung',
  'initial-format': 'người soát thể thức',
  'sign-paper': 'người ký',
};
