import { expect } from 'chai';
import type { z } from 'zod';
import type { Officer } from '../../server/commands/act.ts';
import { fold } from '../../server/domain/names.ts';
import { roleNames } from '../../server/domain/roleNames.ts';
import { allRoutes } from '../../server/http/routes/index.ts';
import { registers } from '../../server/registers/index.ts';
import type { Api, Person } from '../support/api.ts';
import { DENOUNCER, openOffice, type Records } from '../support/everyRecord.ts';
import { openWorld, type World } from '../support/matter.ts';
import { dung, everybody, hoa, lan, mai, minh, nga, PROVINCE, son, tuan } from '../support/people.ts';

type Key = keyof Records;
/** Whose id the path asks for, and a body that is well-formed; `for`: who of the ward may, when it is fewer than may read. */
type Row = { of: Key; at?: Record<string, string>; body?: object; denied?: Record<string, number> };

const day = '2026-07-06';
const reason = 'Vào sổ nhầm hai lần';
const petition = { complete: true, channel: 'post', receivedOn: day, title: 'Đơn', parties: [] };
const purpose = 'Kiểm tra quyền truy cập của cán bộ cơ quan khác';
const values = { values: {} };

const BY_ID: Record<string, Row> = {
  'get /api/tasks/:id': { of: 'task' },
  'post /api/tasks/:id/claim': { of: 'task' },
  'delete /api/tasks/:id/claim': { of: 'task' },
  'post /api/tasks/:id/assignment': { of: 'task', body: { officerId: lan.id } },
  'put /api/tasks/:id/draft': { of: 'task', body: values },
  'post /api/tasks/:id/preview': { of: 'task', body: { template: 'verification-report', ...values } },
  'post /api/tasks/:id/completion': { of: 'task', body: values },
  'post /api/tasks/:id/papers/:template/word': { of: 'task', at: { template: 'verification-report' }, body: values },
  'get /api/tasks/:id/preview.:format': { of: 'task', at: { format: 'pdf?template=verification-report' } },
  'put /api/petitions/:id': { of: 'petition', body: petition },
  'get /api/petitions/:id': { of: 'petition' },
  'post /api/petitions/:id/parties/:partyId/opening': {
    of: 'sealedPetition',
    at: { partyId: 'party' },
    body: { purpose },
  },
  'get /api/petitions/:id/timeline': { of: 'petition' },
  'post /api/petitions/:id/contacts': {
    of: 'petition',
    body: { channel: 'hotline', contactedOn: day, contactedTime: '08:00', content: 'Hỏi lại' },
  },
  'get /api/petitions/:id/errands': { of: 'petition' },
  'post /api/petitions/:id/errands': { of: 'petition', body: { procedure: 'meeting' } },
  'get /api/petitions/:id/arrival': { of: 'petition' },
  'post /api/petitions/:id/voiding': { of: 'petition', body: { reason } },
  'post /api/petitions/:id/chases': { of: 'petition', body: { kind: 'asked', items: ['phone'], means: 'phone' } },
  'get /api/deadlines/:id/explanation': { of: 'deadline' },
  'get /api/runs/:id/diagram': { of: 'run' },
  'post /api/runs/:id/side-procedures/:key': { of: 'run', at: { key: 'withdrawal' } },
  'post /api/runs/:id/messages/:elementId': { of: 'run', at: { elementId: 'receipt' } },
  'get /api/documents/:id': { of: 'document' },
  'get /api/documents/:id/trail': { of: 'document' },
  'get /api/documents/:id/:version.:format': { of: 'document', at: { version: '1', format: 'pdf' } },
  'get /api/documents/:id/word': { of: 'document' },
  'post /api/documents/:id/word': { of: 'document' },
  'get /api/documents/:id/versions/:a/compare/:b': { of: 'document', at: { a: '1', b: '2' } },
  'get /api/documents/:id/signatures': { of: 'document' },
  'post /api/documents/:id/signing': { of: 'document' },
  'post /api/documents/:id/signed': { of: 'document' },
  'post /api/documents/:id/signing-tickets': { of: 'document' },
  'post /api/documents/:id/copies': { of: 'document' },
  'get /api/documents/:id/copies/:copyId.pdf': { of: 'document', at: { copyId: 'document' } },
  'get /api/deliveries/:id/history': { of: 'delivery' },
  'post /api/deliveries/:id/sending': { of: 'delivery', body: { sentOn: day } },
  'post /api/deliveries/:id/posting': { of: 'delivery', body: { place: 'Trụ sở', from: day, to: day } },
  'post /api/deliveries/:id/opening': { of: 'delivery', body: { what: 'envelope', purpose } },
  'post /api/deliveries/:id/receipt': { of: 'delivery', body: { receivedOn: day } },
  'post /api/deliveries/:id/failure': { of: 'delivery', body: { failedOn: day, reason } },
  'post /api/deliveries/:id/handover-record': { of: 'delivery' },
  'post /api/reminders/:id/withdrawal': { of: 'reminder' },
  'post /api/awaited/:id/answer': { of: 'awaited', body: { state: 'silent' } },
  'get /api/transfers/:id/paper.pdf': { of: 'transfer' },
  'post /api/transfers/:id/acceptance': { of: 'transfer' },
  'post /api/transfers/:id/return': { of: 'transfer', body: { reason: 'Không thuộc thẩm quyền' } },
  'get /api/receptions/sessions/:id': { of: 'session' },
  'post /api/receptions/registrations/:id/agreement': { of: 'registration', body: { sessionId: lan.id } },
  'post /api/receptions/registrations/:id/refusal': { of: 'registration', body: { reason } },
  'post /api/receptions/registrations/:id/result': { of: 'registration', body: { came: false } },
  'post /api/signing-chains/:id/closing': { of: 'chain', body: { validUntil: day } },
  'post /api/delegations/:id/revocation': { of: 'delegation', body: { revokedOn: day } },
  'post /api/certificates/:id/revocation': { of: 'certificate' },
  'delete /api/certificate-authorities/:id': { of: 'authority' },
  'post /api/officers/:id/absences': {
    of: 'officer' as Key,
    body: { fromOn: '2099-02-01', toOn: '2099-02-02', substituteId: null, reason },
  },
  'delete /api/absences/:id': { of: 'absence' },
  'get /api/officers/:id/work': { of: 'officer' as Key },
  'post /api/officers/:id/hand-over': { of: 'officer' as Key, body: { reason, toOfficerId: dung.id, others: [] } },
  'post /api/officers/:id/disabling': { of: 'officer' as Key },
  'get /api/hand-overs/:id/record.:kind': { of: 'handOver', at: { kind: 'docx' } },
  'get /api/cases/:id/file': { of: 'case' },
  'post /api/cases/:id/diary': {
    of: 'case',
    body: { on: day, time: null, place: null, what: 'Làm việc', people: null, correctsId: null },
  },
  'post /api/cases/:id/evidence': {
    of: 'case',
    body: {
      ...{ name: 'Giấy', form: 'copy', pages: 1, condition: null, receivedFrom: 'bà Hường', receivedOn: day },
      fileId: null,
    },
  },
  'post /api/cases/:id/numbering': { of: 'case', body: { items: [{ kind: 'file', id: lan.id, pages: 1 }] } },
  'post /api/cases/:id/loans': { of: 'case', body: { borrower: 'Tòa', purpose: 'xem', lentOn: day, dueOn: day } },
  'post /api/cases/:id/loans/return': { of: 'case', body: { on: day } },
  'post /api/cases/:id/court-deliveries': {
    of: 'case',
    body: { court: 'Tòa', requestNumber: '1', requestedOn: day, deliveredOn: day, receivedBy: 'bà Hà' },
  },
  'post /api/evidence/:id/striking': { of: 'evidence', body: { reason } },
  'post /api/evidence/:id/return': { of: 'evidence', body: { to: 'bà Hường', on: day } },
  'post /api/cases/:id/dossier': { of: 'case' },
  'get /api/cases/:id/dossier.pdf': { of: 'case' },
  'get /api/files/:id': { of: 'file' },
  'get /api/files/:id/content': { of: 'file' },
  'get /api/files/:id/pages/:page': { of: 'file', at: { page: '1' } },
  'get /api/files/:id/html': { of: 'file' },
  'post /api/files/:id/opening': { of: 'sealedFile', body: { purpose } },
  'get /api/incoming/:id': { of: 'incoming' },
  'post /api/incoming/:id/scans': { of: 'incoming', body: { fileIds: [lan.id] } },
  'post /api/incoming/:id/routing': { of: 'incoming', body: { holderId: dung.id } },
  'post /api/incoming/:id/opening': { of: 'personal' },
  'post /api/incoming/:id/settlement': { of: 'incoming', body: { result: 'Đã xong' } },
  'post /api/incoming/:id/voiding': { of: 'incoming', body: { reason } },
  'get /api/exports/:id': { of: 'export' },
  'get /api/exports/:id/file': { of: 'export' },
  'post /api/counter/tickets/:id/state': { of: 'ticket', body: { state: 'called', room: 'Phòng 1' } },
  'delete /api/scans/:id': { of: 'scan' },
};

// A part of the path that is no record: a book, a kind of report, a secret that stands for itself.
// The law and the calendar are everybody's: what is entered there belongs to no agency.
const NO_RECORD = ['/api/registers/:key', '/api/briefings/:kind', '/api/signing/:token', '/api/law/'];

const LISTS: Record<string, (records: Records) => string[]> = {
  '/api/documents/similar': ({ petition: id }) => [`?template=acceptance-notice&petitionId=${id}`],
  '/api/search': () => ['?q=thu', `?q=${encodeURIComponent(DENOUNCER.name)}`, '?q=huong'],
  '/api/petitions/earlier': () => [`?name=${encodeURIComponent(DENOUNCER.name)}`, `?phone=${DENOUNCER.phone}`],
  '/api/awaited': () => ['', '?state=open', '?state=closed'],
  '/api/transfers': () => ['', '?box=out'],
  '/api/deliveries': () => ['', '?q=huong', '?q=niem'],
  '/api/incoming': () => ['', '?q=niem', '?scope=mine'],
  '/api/notices': () => ['', '?unread=1'],
  '/api/catalogue/communes': () => ['?q=an'],
};

const PAGES: Record<string, string> = { task: 'tasks', petition: 'petitions', incoming: 'incoming' };

// A list without a cursor has an end of its own, and this is why.
const ENDS: Record<string, string> = {
  '/api/officers': 'the people of an agency: 500',
  '/api/agencies': 'the agencies of a province',
  '/api/catalogue/provinces': 'thirty-four',
  '/api/catalogue/communes': 'the hits of a word, limited',
  '/api/petitions/earlier': 'the earlier matters of one person, limited',
  '/api/assignment-proposal': 'what is proposed at once: 200',
  '/api/absences': 'this year’s leave: 500',
  '/api/hand-overs': 'the newest hundred',
  '/api/registers': 'the books there are',
  '/api/office/limits': 'the clocks of the procedures in force',
  '/api/catalogue/reception-rules': 'the rules of places that are known',
  '/api/scans': 'what lies in the tray: 200',
  '/api/law/successions': 'bodies that have ended: 1,000',
};

const vinh: Officer = {
  ...{ id: '0190b000-0000-7000-8000-000000000777', agencyId: PROVINCE, unit: null, username: 'vinh' },
  ...{ name: 'Lò Văn Vinh', title: 'Chánh Văn phòng', roles: Object.keys(roleNames) as Officer['roles'] },
};

describe('what may be seen and done', function () {
  this.timeout(300_000);
  let world: World;
  let api: Api;
  let records: Records;
  const people = new Map<string, Person>();

  before(async () => {
    world = await openWorld();
    ({ api, records } = await openOffice(world));
    await world.owner('officers').insert({ ...vinh, passwordHash: '' });
    for (const officer of [...everybody, vinh]) people.set(officer.username, await api.as(officer));
  });
  after(async () => {
    await api?.close();
    await world.drop();
  });

  const as = ({ username }: { username: string }) => people.get(username) as Person;
  const idOf = (key: Key) => ({ ...records, officer: lan.id })[key];
  const pathOf = (path: string, { of, at = {} }: Row) =>
    path.replace(/:(\w+)/g, (_all, name: string) => (name === 'id' ? idOf(of) : (idOf(at[name] as Key) ?? at[name])));
  const ask = (person: Person, method: string, path: string, body?: object) => {
    if (method === 'get') return person.get(path);
    if (method === 'delete') return person.delete(path);
    return method === 'put' ? person.put(path, body) : person.post(path, body);
  };
  const listed = () =>
    allRoutes().filter((one) => one.method === 'get' && !one.open && !one.streams && !one.path.includes(':'));
  const questions = (path: string) => (LISTS[path]?.(records) ?? ['']).map((question) => path + question);

  it('is written down for every route that takes the id of a record', () => {
    const asked = allRoutes()
      .filter(({ path }) => path.includes(':') && !NO_RECORD.some((one) => path.startsWith(one)))
      .map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((one) => !(one in BY_ID))).to.deep.equal([]);
    expect(Object.keys(BY_ID).filter((one) => !asked.includes(one))).to.deep.equal([]);
  });

  it('is nothing for a stranger', async () => {
    const stranger = await api.as();
    for (const [key, row] of Object.entries(BY_ID)) {
      const [method = '', path = ''] = key.split(' ');
      expect((await ask(stranger, method, pathOf(path, row), row.body)).status, key).to.equal(401);
    }
    for (const { path } of listed())
      if (path !== '/api/session') expect((await stranger.get(path)).status, path).to.equal(401);
  });

  for (const [key, row] of Object.entries(BY_ID))
    it(`is not there for whoever holds every role in another agency: ${key}`, async () => {
      const [method = '', path = ''] = key.split(' ');
      const { status } = await ask(as(vinh), method, pathOf(path, row), row.body);
      expect(status).to.equal(404);
    });

  it('is no matter for the administrator', async () => {
    const OWN = /\/api\/(signing-chains|delegations|certificate|officers|absences)/;
    for (const [key, row] of Object.entries(BY_ID)) {
      const [method = '', path = ''] = key.split(' ');
      if (OWN.test(path)) continue;
      const { status } = await ask(as(nga), method, pathOf(path, row), row.body);
      expect(status, key).to.be.oneOf([403, 404]);
    }
  });

  it('is in no list of another agency', async () => {
    const { notice: _own, ...theirs } = records;
    for (const { path } of listed())
      for (const question of questions(path)) {
        if (question.includes(records.petition)) continue;
        const { status, body } = await as(vinh).get(question);
        expect(status, question).to.be.oneOf([200, 403, 404]);
        const said = JSON.stringify(body);
        for (const [key, id] of Object.entries(theirs))
          expect(said.includes(id), `${question}: ${key}`).to.equal(false);
      }
    expect((await as(vinh).get(questions('/api/documents/similar')[0] ?? '')).status).to.equal(404);
  });

  it('does not name who denounced, in any list, page or file, to anybody', async () => {
    const pages = Object.entries(BY_ID)
      .filter(([key]) => key.startsWith('get '))
      .flatMap(([key, row]) => {
        const path = key.slice('get '.length);
        const sealed = { petition: 'sealedPetition', file: 'sealedFile', incoming: 'personal' }[row.of as string];
        return [pathOf(path, row), ...(sealed ? [pathOf(path, { ...row, of: sealed as Key })] : [])];
      });
    const own = await world.owner('documents').where({ petitionId: records.sealedPetition }).select('id', 'sealed');
    expect(own.map(({ sealed }) => sealed)).to.include.members([true, false]);
    const papers = own.flatMap(({ id }) =>
      ['', '/trail', '/signatures', '/word', '/versions/1/compare/1', '/1.docx'].map(
        (end) => `/api/documents/${id}${end}`,
      ),
    );
    const books = registers.flatMap(({ key }) => [`/api/registers/${key}`, `/api/registers/${key}?q=niem`]);
    const lists = listed().flatMap(({ path }) => questions(path));
    for (const officer of [lan, hoa, tuan, mai, son, nga])
      for (const path of [...lists, ...pages, ...papers, ...books]) {
        const { body } = await as(officer).get(path);
        const said = fold(JSON.stringify(body ?? ''));
        for (const secret of [fold(DENOUNCER.name), DENOUNCER.phone])
          expect(said.includes(secret), `${officer.username} ${path}`).to.equal(false);
      }
    const unsealed = own.find(({ sealed }) => !sealed);
    expect((await as(lan).get(`/api/documents/${unsealed?.id}`)).status).to.equal(403);
    expect((await as(minh).get(`/api/documents/${unsealed?.id}`)).status).to.equal(200);
  });

  it('is listed only if it can be opened', async () => {
    const OPENS: [list: string, opens: (item: Item) => string | null][] = [
      ['/api/tasks?scope=all', ({ id }) => `/api/tasks/${id}`],
      ['/api/incoming', ({ id }) => `/api/incoming/${id}`],
      ['/api/deliveries', ({ id }) => `/api/deliveries/${id}/history`],
      ['/api/awaited?state=open', ({ petitionId }) => `/api/petitions/${petitionId}`],
      ['/api/missing', ({ id }) => `/api/petitions/${id}/arrival`],
      ['/api/scans', ({ file }) => file && `/api/files/${file.id}`],
      ['/api/notices', ({ leadsTo }) => leadsTo && `/api/${PAGES[leadsTo.page]}/${leadsTo.id}`],
      ['/api/search?q=thu', ({ petitionId }) => `/api/petitions/${petitionId}`],
      ['/api/hand-overs', ({ id }) => `/api/hand-overs/${id}/record.docx`],
      ...['don', 'van-ban-den', 'van-ban-di', 'van-ban'].map((key): [string, (item: Item) => string | null] => [
        `/api/registers/${key}`,
        ({ leadsTo }) => leadsTo && `/api/${PAGES[leadsTo.page]}/${leadsTo.id}`,
      ]),
    ];
    const opened = new Set<string>();
    for (const officer of everybody)
      for (const [list, opens] of OPENS) {
        const { body } = await as(officer).get<{ items?: Item[] }>(list);
        for (const item of body.items ?? []) {
          const path = opens(item);
          if (!path) continue;
          opened.add(list);
          expect((await as(officer).get(path)).status, `${officer.username}: ${list} → ${path}`).to.equal(200);
        }
      }
    expect([...opened]).to.have.members(OPENS.map(([list]) => list));
  });

  it('goes on page by page, or has an end of its own', async () => {
    for (const { path, answer, query } of listed()) {
      const items = (answer as z.ZodObject | undefined)?.shape?.items;
      if (!items) continue;
      const paged = Boolean((query as z.ZodObject | undefined)?.shape?.after);
      expect(paged !== path in ENDS, path).to.equal(true);
      if (!paged) continue;
      const question = questions(path)[0] ?? path;
      const one = await as(minh).get<{ items: unknown[] }>(`${question}${question.includes('?') ? '&' : '?'}limit=1`);
      expect(one.body.items?.length, question).to.be.at.most(1);
    }
  });
});

type Item = {
  id: string;
  petitionId: string;
  file: { id: string } | null;
  leadsTo: { page: string; id: string } | null;
};
