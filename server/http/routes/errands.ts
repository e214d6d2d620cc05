import { z } from 'zod';
import { startErrand } from '../../commands/startErrand.ts';
import { dayOf } from '../../domain/day.ts';
import { Petition } from '../../models/Petition.ts';
import { authorize } from '../../policies/authorize.ts';
import { presentErrands } from '../../presenters/errand.ts';
import { readErrands } from '../../queries/errands.ts';
import { getViewer } from '../../queries/viewer.ts';
import { AwaitedRow } from '../awaitedShapes.ts';
import { DocumentRow, TaskRow, Values } from '../matterShapes.ts';
import { type Call, route } from '../route.ts';
import { ById, Id, Instant } from '../shapes.ts';

const Place = z.strictObject({ taskId: Id.optional(), documentId: Id.optional() });
const ErrandRow = z
  .object({
    runId: Id,
    /** The step that asks is one of its own. */
    home: z.boolean(),
    taskId: Id.nullable(),
    documentId: Id.nullable(),
    procedure: z.string(),
    name: z.string(),
    state: z.enum(['open', 'ended', 'interrupted']),
    outcomeName: z.string().nullable(),
    startedAt: Instant,
    endedAt: Instant.nullable(),
    tasks: z.array(TaskRow),
    documents: z.array(DocumentRow),
    awaited: z.array(AwaitedRow),
    answers: z.array(z.object({ label: z.string(), value: z.string() })),
  })
  .meta({ id: 'ErrandRow' });
const Errands = z
  .object({
    mayStart: z.array(z.object({ procedure: z.string(), name: z.string(), law: z.string().nullable() })),
    begun: z.array(ErrandRow),
  })
  .meta({ id: 'Errands' });

export const errandRoutes = [
  route({
    method: 'get',
    path: '/api/petitions/:id/errands',
    summary: 'Việc kèm theo của một việc, một văn bản hay cả hồ sơ, với kết quả của chúng',
    params: ById,
    query: Place,
    answer: Errands,
    handle: async (call) => errandsAt(call, call.query),
  }),
  route({
    method: 'post',
    path: '/api/petitions/:id/errands',
    summary: 'Mở một việc kèm theo: lấy ý kiến, họp, chuyển phát lại…',
    params: ById,
    body: Place.extend({ procedure: z.string().max(60), facts: Values.optional() }),
    command: true,
    status: 201,
    answer: Errands,
    handle: async (call) => {
      const { procedure, facts, taskId, documentId } = call.body;
      authorize(call.ability, 'read', 'Petition', await Petition.query(call.act.trx).findById(call.params.id));
      await startErrand(call.act, call.params.id, {
        procedure,
        ...(facts ? { facts } : {}),
        ...(taskId ? { taskId } : {}),
        ...(documentId ? { documentId } : {}),
      });
      return errandsAt(call, { taskId, documentId });
    },
  }),
];

type AnyCall = Pick<Call<{ id: string }, unknown, unknown>, 'db' | 'officer' | 'ability' | 'params'>;

async function errandsAt({ db, officer, ability, params }: AnyCall, place: z.output<typeof Place>) {
  const petition = authorize(ability, 'read', 'Petition', await Petition.query(db).findById(params.id));
  const viewer = await getViewer(db, officer, ability);
  return presentErrands(await readErrands(db, petition, place, dayOf(viewer.at)), viewer);
}
