import { addDays, type Day, dayOf } from '../../domain/day.ts';
import { newId } from '../../domain/id.ts';
import { refusal } from '../../domain/refusal.ts';
import { roleName } from '../../domain/roleNames.ts';
import { formatDay } from '../../domain/words.ts';
import type { Role } from '../../models/Officer.ts';
import { type Initial, SigningChain } from '../../models/SigningChain.ts';
import { roles } from '../../procedures/types.ts';
import { initialSteps, signablePapers } from '../../queries/signablePapers.ts';
import type { Act } from '../act.ts';
import { checkPapers, checkPeriod, lockAgency, officerOf, overlap, type Period } from './checks.ts';

export type ChainInput = Period & {
  template: string | null;
  initials: Initial[];
  signerRole: Role | null;
  signerId: string | null;
  inNameOf: string | null;
};

/**
 * An agency says who initials and who signs a kind of paper from a day on. Refuses with 422 `invalid_period`,
 * `unknown_paper`, `signer_fixed`, `unknown_step`, `unknown_role`, `wrong_officer`, `desk_unstaffed`; 409 `chain_overlaps`.
 */
export async function openChain(act: Act, agencyId: string, input: ChainInput): Promise<SigningChain> {
  await lockAgency(act, agencyId);
  checkPeriod(input);
  if (input.template) await checkPapers(act, [input.template], dayOf(act.at), 'template');
  await checkSigner(act, input);
  await checkDesks(act, agencyId, input);
  const others = await SigningChain.query(act.trx).where({ agencyId, template: input.template });
  const clash = others.find((other) => other.validUntil !== addDays(other.validFrom, -1) && overlap(input, other));
  if (clash)
    throw refusal(
      409,
      'chain_overlaps',
      `Loại văn bản này đã có tuyến trình ký từ ngày ${formatDay(clash.validFrom)}.`,
      {
        validFrom: 'Kết thúc tuyến trước rồi mới đặt tuyến mới',
      },
    );
  const { template, initials, signerRole, signerId, inNameOf, validFrom, validUntil } = input;
  return SigningChain.query(act.trx).insertAndFetch({
    id: newId(act.at.getTime()),
    ...{ agencyId, template, initials, signerRole, signerId, inNameOf, validFrom, validUntil },
    createdAt: act.at,
    createdBy: act.officer.id,
  });
}

/** A chain applies for the last time on this day; the day before its first withdraws it. Refuses with 409 `chain_closed`. */
export async function closeChain(act: Act, chain: SigningChain, validUntil: Day): Promise<SigningChain> {
  await lockAgency(act, chain.agencyId);
  if (chain.validUntil && chain.validUntil <= validUntil)
    throw refusal(409, 'chain_closed', `Tuyến trình ký này đã kết thúc ngày ${formatDay(chain.validUntil)}.`);
  const first = addDays(chain.validFrom, -1);
  if (validUntil < first)
    throw refusal(422, 'invalid_period', 'Không kết thúc được trước khi bắt đầu.', {
      validUntil: `Phải từ ngày ${formatDay(first)}`,
    });
  const change = { validUntil, closedAt: act.at, closedBy: act.officer.id };
  return SigningChain.query(act.trx).patchAndFetchById(chain.id, change);
}

// Who signs such a paper is not the agency's to choose; one of them may be named.
async function checkSigner(act: Act, { template, signerRole, inNameOf }: ChainInput): Promise<void> {
  const paper = (await signablePapers(act.trx, dayOf(act.at))).find((one) => one.template === template);
  if (!paper || paper.signer === 'head') return;
  const words = `“${paper.title}” do ${roleName(paper.signer).toLowerCase()} ký theo quy trình.`;
  if (signerRole && signerRole !== paper.signer)
    throw refusal(422, 'signer_fixed', words, { signerRole: 'Chọn “theo quy trình”' });
  if (inNameOf) throw refusal(422, 'signer_fixed', words, { inNameOf: 'Không ký thay mặt' });
}

async function checkDesks(act: Act, agencyId: string, { initials, signerRole, signerId }: ChainInput): Promise<void> {
  const steps = (await initialSteps(act.trx, dayOf(act.at))).map(({ step }) => step);
  for (const { step, role, officerId } of initials) {
    if (!steps.includes(step) || initials.filter((other) => other.step === step).length > 1)
      throw refusal(422, 'unknown_step', `Không đặt được bước soát “${step}”.`, {
        [step]: 'Bước không có hoặc bị lặp',
      });
    await checkDesk(act, agencyId, role, officerId, step);
  }
  if (signerId && !signerRole)
    throw refusal(422, 'unknown_role', 'Chọn vai trò của người ký.', { signerRole: 'Chọn vai trò' });
  if (signerRole) await checkDesk(act, agencyId, signerRole, signerId, 'signerRole');
}

async function checkDesk(act: Act, agencyId: string, role: Role, officerId: string | null, field: string) {
  if (!roles.some((known) => known === role))
    throw refusal(422, 'unknown_role', `Không có vai trò “${role}”.`, { [field]: 'Vai trò không có' });
  if (officerId) await officerOf(act.trx, agencyId, officerId, role, field);
  const holders = act.trx('officers').where({ agencyId }).whereNull('disabledAt').whereRaw('? = any (roles)', [role]);
  if (!(await holders.first('id')))
    throw refusal(422, 'desk_unstaffed', 'Chưa có ai trong cơ quan giữ vai trò này, văn bản sẽ không ai nhận.', {
      [field]: 'Chưa có ai giữ vai trò này',
    });
}
