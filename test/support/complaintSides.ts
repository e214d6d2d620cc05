import { expect } from 'chai';
import { type Answers, type Walk, walk } from './walk.ts';

const answers: Answers = {
  'propose-suspension': {},
  'propose-resumption': {},
  'record-withdrawal': { withdrawalScope: 'whole', withdrawalCoerced: 'no' },
  'propose-termination': {},
  'record-termination-cause': { terminationCause: 'no-object', heirs: null },
  'draft-termination': {},
  'record-heirs': {},
  'propose-stay': {},
  'watch-stay': {},
  'lift-stay': {},
};

/** Walks every branch of the side procedures that complaints share, and expects what the law says of each. */
export async function walkSides(procedure: string, { stay = true } = {}): Promise<void> {
  const side = (name: string, change: Answers = {}, more: Partial<Walk> = {}) =>
    walk({ procedure, side: name, answers: { ...answers, ...change }, ...more });
  const path = async (steps: Promise<string[]>, ...expected: string[]) => expect(await steps).to.deep.equal(expected);

  // LKN Đ11a.1, NĐ124 Đ28b
  const suspended = ['propose-suspension', '✉ suspension-decision', 'propose-resumption', '✉ resumption-decision'];
  await path(side('suspension'), ...suspended, '■ resumed');
  await path(
    side('suspension', {}, { papers: { 'suspension-decision': ['sendBack'], 'resumption-decision': ['sendBack'] } }),
    ...['propose-suspension', '↩ suspension-decision', 'propose-suspension', '✉ suspension-decision'],
    ...['propose-resumption', '↩ resumption-decision', 'propose-resumption', '✉ resumption-decision', '■ resumed'],
  );

  // LKN Đ10, Đ11a.2a; NĐ124 Đ7a
  const terminated = ['propose-termination', '✉ termination-decision', '■ terminated'];
  await path(side('withdrawal'), 'record-withdrawal', ...terminated);
  await path(
    side('withdrawal', {}, { papers: { 'termination-decision': ['sendBack'] } }),
    ...['record-withdrawal', 'propose-termination', '↩ termination-decision', ...terminated],
  );
  const withdrawn = (withdrawalScope: string, withdrawalCoerced: string) =>
    side('withdrawal', { 'record-withdrawal': { withdrawalScope, withdrawalCoerced } });
  await path(withdrawn('part', 'no'), 'record-withdrawal', '■ withdrawn-in-part');
  await path(withdrawn('whole', 'yes'), 'record-withdrawal', '■ withdrawal-not-recognised');

  // LKN Đ11a.2 b–d
  const onGround = ['draft-termination', '✉ ground-termination-decision', '■ terminated-on-ground'];
  await path(side('termination'), 'record-termination-cause', ...onGround);
  await path(
    side('termination', {}, { papers: { 'termination-decision': ['sendBack'] } }),
    ...['record-termination-cause', 'draft-termination', '↩ ground-termination-decision', ...onGround],
  );
  const died = (heirs: string) =>
    side('termination', { 'record-termination-cause': { terminationCause: 'death', heirs } });
  await path(died('no'), 'record-termination-cause', ...onGround);
  await path(died('yes'), 'record-termination-cause', 'record-heirs', '■ heirs-continue');

  // LKN Đ35, NĐ124 Đ26: of administrative decisions alone
  if (!stay) return;
  const stayed = ['propose-stay', '✉ stay-decision'];
  await path(side('stay'), ...stayed, 'watch-stay', '✉ stay-lifting', '■ stay-lifted');
  await path(
    side(
      'stay',
      {},
      { events: ['stay-ending'], papers: { 'stay-decision': ['sendBack'], 'stay-lifting': ['sendBack'] } },
    ),
    ...['propose-stay', '↩ stay-decision', ...stayed, '⏰ stay-ending', 'lift-stay', '↩ stay-lifting'],
    ...['lift-stay', '✉ stay-lifting', '■ stay-lifted'],
  );
}
