import type { Knex } from 'knex';
import { actAt, type Officer } from '../../server/commands/act.ts';
import { completeTask } from '../../server/commands/completeTask.ts';
import { type PetitionInput, registerPetition } from '../../server/commands/registerPetition.ts';
import type { Petition } from '../../server/models/Petition.ts';
import { Task } from '../../server/models/Task.ts';
import type { IdentityVault } from '../../server/vault/identityVault.ts';

/** Sample S01 as it is registered at the counter. */
export const complaintOfHuong: PetitionInput = {
  complete: true,
  kind: 'complaint',
  channel: 'in-person',
  receivedOn: '2026-07-06',
  writtenOn: '2026-07-05',
  title: 'Khiếu nại quyết định thu hồi đất và phương án bồi thường',
  content: 'Tôi khiếu nại Quyết định số 214/QĐ-UBND ngày 12/6/2026 thu hồi 312 m2 đất của gia đình tôi.',
  requests: 'Hủy quyết định, kiểm đếm lại và bồi thường đúng diện tích.',
  field: 'DD.01',
  forwarder: null,
  pages: 2,
  originals: false,
  parties: [
    {
      role: 'petitioner',
      kind: 'person',
      name: 'Trần Thị Hường',
      idNumber: '099185000101',
      address: 'Thôn Đông Hạ, xã Đồng Vạc',
    },
    { role: 'respondent', kind: 'organisation', name: 'Ủy ban nhân dân xã Đồng Vạc' },
  ],
  placeText: 'Thửa 87, tờ bản đồ 15, thôn Đông Hạ',
  placeCommune: null,
  fileIds: [],
  sealed: false,
};

export function register(
  db: Knex,
  vault: IdentityVault,
  officer: Officer,
  at: Date,
  input: PetitionInput = complaintOfHuong,
): Promise<Petition> {
  return actAt(db, officer, at, (act) => registerPetition(act, vault, input));
}

/** The one open task of a matter with this key, completed by this officer. */
export async function complete(
  db: Knex,
  petition: Petition,
  officer: Officer,
  at: Date,
  key: string,
  values: Record<string, unknown> = {},
): Promise<void> {
  const task = await Task.query(db)
    .findOne({ petitionId: petition.id, key })
    .whereNull('completedAt')
    .whereNull('cancelledAt');
  if (!task) throw new Error(`no open task ${key}; open: ${(await openTasks(db, petition)).join(', ')}`);
  await actAt(db, officer, at, (act) => completeTask(act, task, { values }));
}

/** The keys of what waits, in the order of opening. */
export async function openTasks(db: Knex, petition: Petition): Promise<string[]> {
  const tasks = await Task.query(db)
    .where({ petitionId: petition.id })
    .whereNull('completedAt')
    .whereNull('cancelledAt')
    .orderBy('openedAt')
    .orderBy('id');
  return tasks.map(({ key }) => key);
}
