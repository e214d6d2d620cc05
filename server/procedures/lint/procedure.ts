import { isDay } from '../../domain/day.ts';
import { roles } from '../types.ts';
import { citationFault } from './citations.ts';
import { domainKeys } from './facts.ts';
import type { Linted } from './lint.ts';
import { conditionFault } from './worlds.ts';

type Found = Iterable<[string, string]>;

/** What a procedure says about itself. */
export function* lintProcedure({ bundle, procedure, facts }: Linted): Found {
  const { key, subject, validFrom, law, milestones, calls, tasks, errand } = procedure;
  if (key !== bundle.procedure) yield [key, `Mã quy trình khác tên thư mục “${bundle.procedure}”`];
  if (!['petition', 'case', 'paper', 'errand'].includes(subject))
    yield [key, 'Đối tượng của quy trình phải là petition, case, paper hoặc errand'];
  if (procedure.entry && subject !== 'petition')
    yield [key, 'Chỉ quy trình của đơn (petition) mới tiếp nhận được (entry)'];
  if (errand) {
    const ofPetition = new Map([...facts].filter(([fact]) => domainKeys.has(fact)));
    if (errand.roles.length === 0) yield [key, 'Việc kèm theo phải ghi vai trò được mở (roles)'];
    for (const role of errand.roles) if (!roles.includes(role)) yield [key, `Không có vai trò “${role}”`];
    if (!['task', 'petition', 'document', 'system'].includes(errand.from))
      yield [key, 'Việc kèm theo mở từ task, petition, document hoặc system (begunFrom)'];
    const unusable = errand.when && conditionFault(errand.when, ofPetition);
    if (unusable) yield [key, unusable];
  }
  for (const { id, gives = [] } of Object.values(procedure.ends)) {
    if (gives.length > 0 && !errand) yield [id, 'Chỉ việc kèm theo mới trao dữ kiện lại (gives)'];
    for (const key of gives) if (!facts.has(key)) yield [id, `Không có dữ kiện “${key}” để trao lại`];
  }
  if (!isDay(validFrom)) yield [key, 'Chưa ghi ngày bắt đầu hiệu lực (validFrom)'];
  if (procedure.validTo !== undefined && !isDay(procedure.validTo))
    yield [key, 'Ngày hết hiệu lực (validTo) không đọc được'];
  for (const { on, after, until, law: ground } of procedure.transitions ?? []) {
    if (!isDay(on)) yield [key, 'Chuyển tiếp chưa ghi ngày (kntc:transition on)'];
    for (const step of [after, until])
      if (step && !calls[step] && !tasks[step]) yield [key, `Chuyển tiếp trỏ tới bước không có: ${step}`];
    const unknown = ground ? citationFault(ground) : 'Chuyển tiếp chưa ghi điều luật';
    if (unknown) yield [key, unknown];
  }
  const fault = law ? citationFault(law) : 'Chưa ghi căn cứ pháp luật của quy trình';
  if (fault) yield [key, fault];
  for (const { name, at } of milestones) {
    if (name !== 'accepted' && name !== 'settled') yield [key, `Không có mốc “${name}”`];
    if (!calls[at] && !tasks[at]) yield [key, `Mốc “${name}” trỏ tới bước không có: ${at}`];
  }
}
