import type { Knex } from 'knex';
import { act, type Officer } from '../commands/act.ts';
import { enterSuccession } from '../commands/law/enterSuccession.ts';
import { agencies } from './province.ts';

/** The district that the communes of the demo belonged to ended on 1 July 2025; who took over is entered as the province decided it. */
export async function enterDistricts(db: Knex, keeper: Officer): Promise<void> {
  if (await db('agency_successions').first('id')) return;
  const ended = {
    name: 'Ủy ban nhân dân huyện Vạc Giang',
    body: 'district-committee' as const,
    endedOn: '2025-07-01',
    successorName: null,
    documentNumber: '118/QĐ-UBND',
    documentOn: '2025-06-27',
  };
  const heirs = [
    { code: agencies.tinh.code, scope: 'Việc thuộc thẩm quyền cấp tỉnh' },
    { code: agencies.dongvac.code, scope: 'Việc trên địa bàn xã Đồng Vạc' },
  ];
  for (const { code, scope } of heirs) {
    const { id } = await db('agencies').where({ code }).first('id');
    await act(db, keeper, (open) => enterSuccession(open, { ...ended, successorId: id, scope }));
  }
}
