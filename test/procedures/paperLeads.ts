import type { FormValues } from '../../server/forms/index.ts';
import { denunciationLead } from './denunciationLeads.ts';

/** What must have been found or chosen before a paper is drafted, where its own condition does not say it. */
export function leadTo(procedure: string, task: string, template: string): FormValues | undefined {
  const denunciation = denunciationLead(procedure, task, template);
  if (denunciation) return denunciation;
  const lead = { ...leads[procedure], ...leads[`${procedure} ${template}`] };
  return Object.keys(lead).length > 0 ? lead : undefined;
}

/** What an act gives to the errand that it begins. */
export const givenTo: Record<string, FormValues> = {
  'document-change': {
    changedTitle: 'Quyết định thụ lý giải quyết khiếu nại',
    changedNumber: '12/QĐ-UBND',
    changedIssuedOn: '2026-07-20',
  },
  redelivery: {
    undeliveredPaper: 'Thông báo thụ lý giải quyết khiếu nại số 12/TB-UBND',
    undeliveredTo: 'Bà Nguyễn Thị Tư',
    undeliveredReason: 'Người nhận đi vắng',
  },
};

const leads: Record<string, FormValues> = {
  'citizen-reception': { answerKind: 'extended' },
  'citizen-reception refusal-record': { receptionAnswer: 'refuse', receptionRefusalGround: 'ltcd-9-1' },
  'citizen-reception reception-refusal-notice': { receptionAnswer: 'refuse', receptionRefusalGround: 'ltcd-9-3' },
  'citizen-reception reception-guidance': { jurisdiction: 'other' },
  'citizen-reception reception-split-guidance': { kind: 'mixed' },
  'citizen-reception reception-transfer-slip': { jurisdiction: 'other' },
  'citizen-reception subordinate-demand': { jurisdiction: 'subordinate' },
  'leader-reception session-change-notice': { sessionState: 'postponed' },
};
