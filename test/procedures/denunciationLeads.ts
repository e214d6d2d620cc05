import type { FormValues } from '../../server/forms/index.ts';

/** What must have been found before a paper about a denunciation is drafted, where its own condition does not say it. */
export function denunciationLead(procedure: string, task: string, template: string): FormValues | undefined {
  if (!/^denunciation|^denouncer/.test(procedure)) return undefined;
  return {
    verificationTeam: team,
    senderReachable: 'no',
    ...(leads[`${procedure} ${template}`] ?? leads[`${procedure} ${task} ${template}`]),
  };
}

const team = [
  { name: 'Phạm Thị Hoa', position: 'Thanh tra viên', role: 'lead', tie: 'none' },
  { name: 'Đỗ Văn An', position: 'Chuyên viên', role: 'member', tie: 'none' },
];

const leads: Record<string, FormValues> = {
  'denunciation refusal-notice': { acceptanceResult: 'lacking' },
  'denunciation transfer-slip': { acceptanceResult: 'not-competent' },
  'denunciation guidance-letter': { acceptanceResult: 'not-competent', channel: 'in-person' },
  'denunciation shelving-slip': { acceptanceResult: 'not-competent' },
  'denunciation intake-referral': { crimeSigns: 'whole' },
  'denunciation upholding-notice': { denunciationInstance: 'again', previousSettlementReview: 'right' },
  'denunciation forwarder-reply': { forwarded: true },
  'denunciation continuation-notice': { withdrawalGoesOn: 'coerced' },
  'denunciation-info shelving-slip': { clearViolator: 'no' },
  'denunciation-info forwarder-reply': { forwarded: true },
  'denouncer-protection examine-request protection-refusal': { protectionGrounds: 'unfounded' },
};
