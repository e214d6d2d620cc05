import type { PetitionInput } from '../../server/commands/registerPetition.ts';
import type { Day } from '../../server/domain/day.ts';
import { Deadline } from '../../server/models/Deadline.ts';
import { begin, type Story, type World } from './matter.ts';
import { hoa, lan, minh, tuan } from './people.ts';

export type Answers = Record<string, unknown>;

export const checked = {
  denunciationInstance: 'first',
  identityCheck: 'confirmed',
  identityCheckedOn: '2026-07-08',
  identityCheckResult: 'Gặp trực tiếp, đối chiếu giấy tờ',
  checkSpread: false,
  denunciationTrack: 'duty',
  clearCase: false,
  crimeSigns: 'none',
  acceptanceResult: 'all',
};
export const intake = {
  intakeProposal: 'accept',
  petitionSummary: 'Giữ lại tiền hỗ trợ hộ nghèo',
  proposalReason: 'Đủ điều kiện thụ lý',
  denounced: [{ name: 'Vũ Văn Đạt', position: 'Trưởng thôn Đông Hạ', address: 'thôn Đông Hạ' }],
  acceptedContents: [{ content: 'Giữ lại tiền hỗ trợ' }],
  settlementDays: 30,
};
export const team = [
  { name: 'Phạm Anh Tuấn', position: 'Chuyên viên', role: 'lead', tie: 'none' },
  { name: 'Đỗ Văn An', position: 'Chuyên viên', role: 'member', tie: 'none' },
];
export const verification = {
  verificationBy: 'team',
  verificationDays: 20,
  verificationContents: 'Số tiền đã chi',
  verificationTeam: team,
  identityRemoved: true,
};

export const findings = [{ content: 'Giữ lại tiền', finding: 'Mỗi hộ thiếu 300.000 đồng', conclusion: 'right' }];

type Arrival = { check?: Answers; forwarder?: PetitionInput['forwarder'] };

/** Registered on Monday 6 July, found to be a denunciation on the same day. */
export async function received(world: World, forwarder: PetitionInput['forwarder'] = null): Promise<Story> {
  const story = await begin(world, {
    kind: 'denunciation',
    forwarder,
    title: 'Tố cáo trưởng thôn giữ tiền hỗ trợ',
    content: 'Trưởng thôn giữ lại một phần tiền hỗ trợ của các hộ nghèo.',
    parties: [
      {
        role: 'petitioner',
        kind: 'person',
        name: 'Hoàng Thị Bạch Yến',
        idNumber: '099190004711',
        address: 'Ngõ Chim Sâu 7',
      },
      { role: 'respondent', kind: 'person', name: 'Vũ Văn Đạt', job: 'Trưởng thôn Đông Hạ', address: 'Thôn Đông Hạ' },
    ],
  });
  await story.does(lan, 'check-eligibility');
  await story.does(lan, 'classify-petition', { kind: 'denunciation', petitionSummary: 'Giữ lại tiền hỗ trợ' });
  return story;
}

/** Accepted on Monday 13 July. */
export async function accepted(world: World, { check = {}, forwarder = null }: Arrival = {}): Promise<Story> {
  const story = (await received(world, forwarder)).on('2026-07-08');
  await story.answers(lan, 'check-denunciation', { ...checked, ...check });
  await story.answers(lan, 'propose-intake', intake);
  story.on('2026-07-13');
  await issues(story, 'acceptance-decision');
  return story;
}

/** A team has been set up. */
export async function verifying(world: World, arrival?: Arrival): Promise<Story> {
  const story = await accepted(world, arrival);
  await notifies(story);
  await story.answers(lan, 'prepare-verification', verification);
  await issues(story, 'team-decision');
  return story;
}

/** Both sides are told that it was accepted. */
export async function notifies(story: Story): Promise<void> {
  await story.answers(lan, 'notify-denouncer', { sealedRoute: true });
  await issues(story, 'acceptance-notice');
  const noticeContents = [{ content: 'Giữ lại tiền hỗ trợ' }];
  await story.answers(lan, 'notify-denounced', { noticeContents, identityGuarded: true });
  await issues(story, 'content-notice');
}

/** One officer verifies from today on; on that day it is concluded. */
export async function concludes(story: Story, on: Day): Promise<void> {
  const verificationStartedOn = story.today;
  const alone = { verificationBy: 'self', verifierName: 'Ông Phạm Anh Tuấn', verificationTeam: null };
  await story.answers(lan, 'prepare-verification', { ...verification, ...alone });
  await story.on(on).answers(tuan, 'verify', {
    verificationStartedOn,
    verificationEndedOn: on,
    evidence: [{ name: 'Danh sách ký nhận', source: 'organisation' }],
    findings,
    crimeSigns: 'none',
    denouncedHeard: 'yes',
  });
  await story.answers(lan, 'draft-conclusion', {
    findings,
    conclusionBasis: 'Quyết định về chi trả',
    conclusionText: 'Tố cáo đúng',
    overallConclusion: 'right',
    conclusionMeasures: 'Trả lại tiền',
    managingBody: 'Ủy ban nhân dân xã',
    extractNeeded: 'no',
    conclusionFor: 'Ông Vũ Văn Đạt',
  });
  await issues(story, 'conclusion');
}

export async function issues(story: Story, paper: string): Promise<void> {
  await story.answers(minh, `sign-paper ${paper}`, { decision: 'approve' });
  const issued = { issuedOn: story.today, recipients: [{ name: 'Người tố cáo', route: 'post' }], signing: 'wet' };
  await story.answers(hoa, `issue-paper ${paper}`, issued);
}

/** Signs a paper and says whom its issue form would send it to. */
export async function recipients(story: Story, paper: string): Promise<string[]> {
  await story.answers(minh, `sign-paper ${paper}`, { decision: 'approve' });
  return story.proposesFor(paper);
}

export function clock(story: Story, key: string): Promise<Deadline> {
  return Deadline.query(story.db)
    .where({ petitionId: story.petition.id, key })
    .orderBy('id', 'desc')
    .first()
    .throwIfNotFound()
    .execute();
}

export async function clockWords(story: Story, key: string) {
  const { limitValue, startedOn, dueOn, state } = await clock(story, key);
  return [limitValue, startedOn, dueOn, state];
}
