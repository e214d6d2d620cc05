import { z } from 'zod';
import { delegate, revokeDelegation } from '../../commands/signing/delegate.ts';
import { closeChain, openChain } from '../../commands/signing/openChain.ts';
import { dayOf } from '../../domain/day.ts';
import { Delegation } from '../../models/Delegation.ts';
import { SigningChain } from '../../models/SigningChain.ts';
import { authorize, can } from '../../policies/authorize.ts';
import { presentSigningDesk } from '../../presenters/signingDesk.ts';
import { presentChain, presentDelegation } from '../../presenters/signingRules.ts';
import { initialSteps, signablePapers } from '../../queries/signablePapers.ts';
import { signingDesk } from '../../queries/signingDesk.ts';
import { listChains, listDelegations } from '../../queries/signingRules.ts';
import { getViewer } from '../../queries/viewer.ts';
import { DocumentRow, TaskRow } from '../matterShapes.ts';
import { type Call, route } from '../route.ts';
import { ById, Day, Id, Instant, paging, Role } from '../shapes.ts';
import { Signature } from '../signingShapes.ts';

const Waiting = z
  .object({
    task: TaskRow.extend({ rev: z.number() }),
    document: DocumentRow,
    act: z.enum(['initial', 'approve']),
    drafter: z.object({ name: z.string(), at: Instant }).nullable(),
    reasons: z.array(
      z.object({
        code: z.enum(['edited', 'returned', 'remark', 'sealed', 'unverified', 'deviates']),
        words: z.string(),
      }),
    ),
    signature: Signature.nullable(),
  })
  .meta({ id: 'WaitingPaper' });

const Initial = z.strictObject({ step: z.string().max(60), role: Role, officerId: Id.nullable() });
const ChainInput = z.strictObject({
  template: z.string().max(60).nullable(),
  initials: z.array(Initial).max(10),
  signerRole: Role.nullable(),
  signerId: Id.nullable(),
  inNameOf: z.string().trim().min(1).max(200).nullable(),
  validFrom: Day,
  validUntil: Day.nullable(),
});
const State = z.enum(['in-force', 'to-come', 'over']);
const Chain = ChainInput.extend({ id: Id, title: z.string().nullable(), state: State }).meta({ id: 'SigningChain' });

const DelegationInput = z.strictObject({
  officerId: Id,
  capacity: z.enum(['KT', 'TL', 'TUQ', 'Q']),
  signsFor: z.string().max(200),
  templates: z.array(z.string().max(60)).max(200).nullable(),
  basis: z.string().max(300),
  validFrom: Day,
  validUntil: Day.nullable(),
});
const DelegationRow = DelegationInput.omit({ officerId: true })
  .extend({
    id: Id,
    officer: z.object({ id: Id, name: z.string(), title: z.string() }),
    signature: z.array(z.string()),
    titles: z.array(z.string()).nullable(),
    revokedOn: Day.nullable(),
    lapsed: z.string().nullable(),
    state: State,
  })
  .meta({ id: 'Delegation' });

export const signingRoutes = [
  route({
    method: 'get',
    path: '/api/signing',
    summary: 'Văn bản chờ tôi soát hoặc ký, gấp nhất trước',
    query: z.strictObject(paging),
    answer: z.object({ items: z.array(Waiting), next: z.string().nullable() }),
    handle: async (call) => {
      const viewer = await getViewer(call.db, call.officer, call.ability);
      const { items, next } = await signingDesk(call.db, call.officer, call.ability, viewer.at, call.query);
      return { items: presentSigningDesk(items, viewer), next };
    },
  }),
  route({
    method: 'get',
    path: '/api/signing-rules',
    summary: 'Tuyến trình ký và việc giao ký của cơ quan',
    answer: z.object({
      chains: z.array(Chain),
      delegations: z.array(DelegationRow),
      papers: z.array(z.object({ template: z.string(), title: z.string(), procedureName: z.string() })),
      steps: z.array(z.object({ step: z.string(), name: z.string(), role: Role })),
      abilities: z.object({ administer: z.boolean() }),
    }),
    handle: (call) => rulesOf(call),
  }),
  route({
    method: 'post',
    path: '/api/signing-chains',
    summary: 'Đặt tuyến trình ký cho một loại văn bản',
    body: ChainInput,
    command: true,
    status: 201,
    answer: z.object({ id: Id }),
    handle: async (call) => {
      const { agencyId } = authorize(call.ability, 'administer', 'SigningChain', { agencyId: call.officer.agencyId });
      return openChain(call.act, agencyId, call.body);
    },
  }),
  route({
    method: 'post',
    path: '/api/signing-chains/:id/closing',
    summary: 'Kết thúc một tuyến trình ký từ sau một ngày',
    params: ById,
    body: z.strictObject({ validUntil: Day }),
    command: true,
    answer: z.object({ id: Id }),
    handle: async (call) => {
      const chain = await SigningChain.query(call.act.trx).findById(call.params.id);
      return closeChain(call.act, authorize(call.ability, 'administer', 'SigningChain', chain), call.body.validUntil);
    },
  }),
  route({
    method: 'post',
    path: '/api/delegations',
    summary: 'Giao ký thay, ký thừa lệnh, ký thừa ủy quyền',
    body: DelegationInput,
    command: true,
    status: 201,
    answer: z.object({ id: Id }),
    handle: async (call) => {
      const { agencyId } = authorize(call.ability, 'administer', 'Delegation', { agencyId: call.officer.agencyId });
      return delegate(call.act, agencyId, call.body);
    },
  }),
  route({
    method: 'post',
    path: '/api/delegations/:id/revocation',
    summary: 'Chấm dứt việc giao ký từ một ngày',
    params: ById,
    body: z.strictObject({ revokedOn: Day }),
    command: true,
    answer: z.object({ id: Id }),
    handle: async (call) => {
      const delegation = await Delegation.query(call.act.trx).findById(call.params.id);
      return revokeDelegation(
        call.act,
        authorize(call.ability, 'administer', 'Delegation', delegation),
        call.body.revokedOn,
      );
    },
  }),
];

async function rulesOf({ db, officer, ability }: Call<unknown, unknown, unknown>) {
  const { at } = await getViewer(db, officer, ability);
  const today = dayOf(at);
  const papers = await signablePapers(db, today);
  const chains = await listChains(db, ability);
  const delegations = await listDelegations(db, ability);
  return {
    chains: chains.map((chain) => presentChain(chain, papers, today)),
    delegations: delegations.map((one) => presentDelegation(one, papers, today)),
    papers,
    steps: await initialSteps(db, today),
    abilities: { administer: can(ability, 'administer', 'SigningChain', { agencyId: officer.agencyId }) },
  };
}
