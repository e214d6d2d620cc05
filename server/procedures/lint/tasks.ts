import { parseLimit } from '../../domain/limit.ts';
import { type Ground, roles, type TaskSpec } from '../types.ts';
import { citationFault } from './citations.ts';
import type { Linted } from './lint.ts';

type Found = Iterable<[string, string]>;

/** Every step is somebody's, has a form, a ground in law, and a time limit or the reason why there is none. */
export function* lintTasks({ bundle, procedure, facts }: Linted): Found {
  for (const task of Object.values(procedure.tasks)) {
    const reason = taskFault(task, Object.hasOwn(bundle.forms, task.formKey)) ?? evidenceFault(task, facts);
    if (reason) yield [task.id, reason];
  }
  for (const step of [...Object.values(procedure.calls), ...Object.values(procedure.sends)]) {
    const reason = groundsFault(step.grounds, false);
    if (reason) yield [step.id, reason];
  }
  for (const { id, state, name, kind, code } of Object.values(procedure.ends)) {
    if (!state || !name) yield [id, 'Kết thúc chưa có trạng thái hoặc tên'];
    if (kind === 'error' && !code) yield [id, 'Kết thúc lỗi chưa có mã lỗi'];
  }
}

function taskFault(task: TaskSpec, hasForm: boolean): string | undefined {
  if (!task.name) return 'Bước chưa có tên';
  if (!roles.includes(task.role)) return 'Bước chưa giao cho một vai trò';
  if (!task.formKey) return 'Bước chưa có biểu mẫu';
  if (!hasForm) return `Không có biểu mẫu “${task.formKey}”`;
  if (task.documentAct && !['initial', 'approve', 'issue', 'redeliver'].includes(task.documentAct))
    return 'kntc:documentAct phải là initial, approve, issue hoặc redeliver';
  return limitFault(task) ?? groundsFault(task.grounds, true);
}

function evidenceFault({ evidence }: TaskSpec, facts: Linted['facts']): string | undefined {
  if (!evidence) return undefined;
  const columns = facts.get(evidence.items)?.items?.map(({ key }) => key) ?? [];
  if (!['name', 'form', 'pages'].every((key) => columns.includes(key)))
    return `“${evidence.items}” phải là danh sách có name, form, pages (kntc:evidence)`;
  if (!['string', 'text'].includes(facts.get(evidence.from)?.type ?? ''))
    return `“${evidence.from}” phải là chữ (kntc:evidence)`;
  if (facts.get(evidence.on)?.type !== 'date') return `“${evidence.on}” phải là một ngày (kntc:evidence)`;
  return undefined;
}

function limitFault({ timeLimit }: TaskSpec): string | undefined {
  if (!timeLimit) return 'Chưa có thời hạn, hoặc lý do không có thời hạn';
  if ('none' in timeLimit) return undefined;
  if (!readable(timeLimit.value)) return `Thời hạn “${timeLimit.value}” không đọc được`;
  if (!timeLimit.law) return timeLimit.internal ? undefined : 'Thời hạn theo luật phải ghi điều luật';
  return citationFault(timeLimit.law);
}

function groundsFault(grounds: Ground[], needed: boolean): string | undefined {
  if (needed && !grounds.length) return 'Chưa ghi căn cứ pháp luật (kntc:ground)';
  for (const { law } of grounds) {
    const fault = law ? citationFault(law) : 'Căn cứ chưa ghi điều luật';
    if (fault) return fault;
  }
  return undefined;
}

export function readable(limit: string): boolean {
  try {
    return parseLimit(limit).n > 0;
  } catch {
    return false;
  }
}
