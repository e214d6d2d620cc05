import { randomUUID } from 'node:crypto';
import { actAt } from '../../server/commands/act.ts';
import { addEvidence } from '../../server/commands/caseFile/evidence.ts';
import { chase } from '../../server/commands/chase.ts';
import { openIncoming, routeIncoming } from '../../server/commands/incoming/moveIncoming.ts';
import { registerIncoming } from '../../server/commands/incoming/registerIncoming.ts';
import { openSession } from '../../server/commands/receptions/openSession.ts';
import { propose } from '../../server/commands/receptions/registrations.ts';
import { startErrand } from '../../server/commands/startErrand.ts';
import { type Api, openApi } from './api.ts';
import { begin, type Story, type World } from './matter.ts';
import { hoa, lan, mai, minh, son, tuan } from './people.ts';

/** Who denounced: no answer to anybody may hold this name or this number. */
export const DENOUNCER = { name: 'Quách Thị Niệm', phone: '0900000123' };

const BLOB = '0'.repeat(64);
const envelope = {
  ...{ arrivedOn: '2026-07-06', kind: 'petition' as const, addresseeId: null, addressee: '', sender: '', summary: '' },
  ...{ letterNumber: null, letterOn: null, postmarkOn: null, fileIds: [] },
};

/** One of everything that the ward has, by the name of what its id is asked for under. */
export type Records = Record<
  | 'petition'
  | 'sealedPetition'
  | 'party'
  | 'case'
  | 'run'
  | 'task'
  | 'deadline'
  | 'document'
  | 'delivery'
  | 'awaited'
  | 'transfer'
  | 'reminder'
  | 'session'
  | 'registration'
  | 'evidence'
  | 'incoming'
  | 'personal'
  | 'file'
  | 'sealedFile'
  | 'scan'
  | 'scannedFile'
  | 'ticket'
  | 'absence'
  | 'handOver'
  | 'chain'
  | 'delegation'
  | 'certificate'
  | 'authority'
  | 'export'
  | 'notice',
  string
>;

/** A complaint at its verification, a denunciation that was found to be one, and what stands beside them in an office. */
export async function everyRecord(world: World): Promise<Records> {
  await world.owner('blobs').insert({ sha256: BLOB, size: 10, mediaType: 'application/pdf' });
  const story = await begin(world);
  await story.walkTo('verify');
  const sealed = await denunciation(world);
  const one = async (table: string, where: object = { petitionId: story.petition.id }) =>
    (await world.owner(table).where(where).orderBy('id').first('id')).id as string;
  const of = { agencyId: lan.agencyId };
  const at = story.now();
  const add = async (table: string, row: object) => {
    const id = randomUUID();
    await world.owner(table).insert({ id, ...row });
    return id;
  };
  const elsewhere = await add('agencies', {
    ...{ code: 'XD', name: 'Sở Xây dựng', symbol: 'SXD', kind: 'department', level: 'department', place: 'Hà Thanh' },
    ...{ headTitle: 'Giám đốc Sở Xây dựng', validFrom: '2025-07-01' },
  });
  const caseId = await one('cases', of);
  const { id: runId } = await world.owner('runs').where({ caseId, kind: 'main' }).first('id');
  const task = await story.task('verify');
  const evidence = await actAt(world.db, tuan, at, (act) =>
    addEvidence(act, caseId, {
      ...{ name: 'Giấy chứng nhận', form: 'original', pages: 4, condition: null, receivedFrom: 'bà Hường' },
      ...{ receivedOn: '2026-07-10', handoverId: null, fileId: null },
    }),
  );
  const letter = await actAt(world.db, hoa, at, (act) =>
    registerIncoming(act, { ...envelope, secrecy: 'open', sender: 'Sở Xây dựng', summary: 'Trả lời' }),
  );
  const upload = { kind: 'pdf', size: 10, preview: 'none', sha256: BLOB, uploadedAt: at, uploadedBy: mai.id };
  const scannedFile = await add('files', { ...upload, name: 'Quét 1.pdf' });
  const handOver = await add('hand_overs', { ...of, officerId: son.id, reason: 'Nghỉ', madeBy: minh.id, madeAt: at });
  await world.owner('hand_over_items').insert({
    ...{ handOverId: handOver, position: 1, kind: 'task', code: 'P.AN', title: 'Đơn', work: 'Xác minh', state: 'mở' },
  });
  const session = await actAt(world.db, mai, at, (act) =>
    openSession(act, {
      ...{
        sessionKind: 'regular',
        sessionOn: '2099-01-05',
        sessionTime: '08:00',
        sessionPlace: 'Trụ sở tiếp công dân',
      },
      ...{ sessionChair: 'head', sessionChairName: minh.name },
    }),
  );
  const registration = await actAt(world.db, mai, at, (act) =>
    propose(act, {
      ...{ matterId: sealed.petition.id, citizen: null, address: null, kind: null, content: `Bà ${DENOUNCER.name}` },
      ...{ people: 1, grounds: [], priority: [] },
    }),
  );
  const certificate = { validFrom: at, validTo: at, certificate: Buffer.from('x'), addedAt: at, addedBy: minh.id };
  return {
    petition: story.petition.id,
    sealedPetition: sealed.petition.id,
    party: await one('parties', { petitionId: sealed.petition.id }),
    case: caseId,
    run: runId,
    task: task.id,
    deadline: await one('deadlines'),
    document: await one('documents', { petitionId: story.petition.id, numbered: true, state: 'issued' }),
    delivery: await one('deliveries'),
    awaited: await add('awaited', {
      ...{ ...of, petitionId: story.petition.id, runId, key: 'consult', name: 'Lấy ý kiến', law: 'LKN Đ29' },
      ...{ internal: false, body: 'Sở Xây dựng', bodyKey: 'so xay dung', askedOn: '2026-07-01', dueOn: '2026-07-02' },
      ...{ wantsOpinion: false, state: 'open' },
    }),
    transfer: await add('transfers', {
      ...{ petitionId: story.petition.id, fromAgencyId: elsewhere, toAgencyId: lan.agencyId, kind: 'transfer' },
      documentId: await one('documents', { petitionId: story.petition.id, numbered: true, state: 'issued' }),
      ...{ state: 'sent', sentOn: '2026-07-10', sentAt: at },
    }),
    reminder: await add('reminders', {
      ...{ ...of, runId, body: 'Sở Xây dựng', answerBy: '2026-08-01', last: false, madeBy: lan.id, madeAt: at },
    }),
    session: session.id,
    registration: registration.id,
    evidence: evidence.id,
    incoming: letter.id,
    personal: (await world.owner('petitions').where({ id: sealed.petition.id }).first('incomingId')).incomingId,
    file: await add('files', { ...upload, name: 'Đơn.pdf', petitionId: story.petition.id, position: 0 }),
    sealedFile: await one('files', { petitionId: sealed.petition.id }),
    scan: await add('scans', { ...of, name: 'Quét 1.pdf', arrivedAt: at, stamp: 'a', fileId: scannedFile }),
    scannedFile,
    ticket: await add('counter_tickets', {
      ...{ ...of, day: '2026-07-06', number: 1, purpose: 'petition', state: 'waiting', takenAt: at },
    }),
    absence: await add('absences', {
      ...{ ...of, officerId: lan.id, fromOn: '2099-01-01', toOn: '2099-01-09', reason: 'Nghỉ phép' },
      ...{ recordedBy: lan.id, recordedAt: at },
    }),
    handOver,
    chain: await add('signing_chains', { ...of, validFrom: '2020-01-01', validUntil: '2020-02-01', createdAt: at }),
    delegation: await add('delegations', {
      ...{ ...of, officerId: lan.id, capacity: 'TL', signsFor: 'CHỦ TỊCH', basis: 'QĐ 1', createdAt: at },
      validFrom: '2026-01-01',
    }),
    certificate: await add('certificates', {
      ...{ ...of, ...certificate, officerId: lan.id, kind: 'token', subject: 'Lan', issuer: 'CA', serial: '1' },
    }),
    authority: await add('certificate_authorities', { ...of, ...certificate, name: 'CA' }),
    export: await add('exports', {
      ...{ ...of, officerId: mai.id, kind: 'register', title: 'Sổ', format: 'xlsx', request: '{}', createdAt: at },
      ...{ state: 'ready', content: Buffer.from('x'), name: 'So.xlsx' },
    }),
    notice: await add('notifications', { officerId: lan.id, kind: 'task-new', at, petitionId: story.petition.id }),
  };
}

/** The application in front of all that. */
export async function openOffice(world: World): Promise<{ api: Api; records: Records }> {
  const records = await everyRecord(world);
  return { api: await openApi(world), records };
}

// It came in an envelope that names her, its scan is called after her, and two people wrote her name before it was sealed.
async function denunciation(world: World): Promise<Story> {
  const { name, phone } = DENOUNCER;
  const at = new Date('2026-07-06T00:30:00Z');
  const { id: incomingId } = await actAt(world.db, hoa, at, (act) =>
    registerIncoming(act, { ...envelope, secrecy: 'personal', addresseeId: minh.id }),
  );
  await actAt(world.db, minh, at, async (act) => {
    await openIncoming(act, incomingId);
    await routeIncoming(act, incomingId, mai.id, `Đơn của bà ${name}`);
  });
  const fileId = randomUUID();
  await world.owner('files').insert({
    ...{ id: fileId, name: `Don cua ba ${name}.pdf`, kind: 'pdf', size: 10, preview: 'none', sha256: BLOB },
    ...{ uploadedAt: at, uploadedBy: mai.id },
  });
  await world.owner('scans').insert({
    ...{ id: randomUUID(), agencyId: mai.agencyId, name: `${name}.pdf`, arrivedAt: at, stamp: 'b', fileId },
  });
  const story = await begin(world, {
    ...{ incomingId, fileIds: [fileId], title: 'Thu tiền trái quy định', content: `Tôi là ${name}.` },
    parties: [{ role: 'petitioner', kind: 'person', name, phone, address: 'Số 9 ngõ Kín' }],
  });
  await actAt(world.db, mai, story.now(), (act) =>
    chase(act, story.petition.id, { kind: 'asked', items: ['address'], means: 'phone', note: `Đã gọi bà ${name}` }),
  );
  await story.walkTo('classify-petition');
  await story.does(lan, 'classify-petition', { kind: 'denunciation' });
  // A paper from after the sealing.
  await actAt(world.db, mai, story.now(), (act) => startErrand(act, story.petition.id, { procedure: 'appointment' }));
  await story.does(mai, 'make-appointment', {
    ...{ appointmentOn: '2026-07-20', appointmentTime: '08:00', appointmentPlace: 'Phòng tiếp công dân' },
    ...{ appointmentWith: 'Cán bộ xử lý đơn', appointmentContent: 'Làm rõ nội dung' },
  });
  return story;
}
