import { expect } from 'chai';
import { type Api, openApi } from '../support/api.ts';
import { begin, openWorld, type Story, type World } from '../support/matter.ts';
import { dung, lan, nga } from '../support/people.ts';

type Found = { items: { petitionId: string; code: string; match: string; petitioner: string }[]; next: string | null };

describe('search', function () {
  this.timeout(120_000);
  let world: World;
  let api: Api;
  let huong: Story;
  let tu: Story;

  before(async () => {
    world = await openWorld();
    api = await openApi(world);
    huong = await begin(world);
    tu = await begin(world, {
      title: 'Phản ánh mùi hôi trại lợn',
      content: 'Trại lợn xả thải ra mương thủy lợi ban đêm.',
      requests: '',
      placeText: 'Ngõ 12, đường Nguyễn Trãi',
      parties: [{ role: 'petitioner', kind: 'person', name: 'Đặng Thị Tư', address: 'Ngõ 14, đường Nguyễn Trãi' }],
    });
    await huong.walkTo('prepare-acceptance');
  });
  after(async () => {
    await api.close();
    await world.drop();
  });

  const ask = async (q: string, officer = lan, more = '') =>
    (await (await api.as(officer)).get<Found>(`/api/search?q=${encodeURIComponent(q)}${more}`)).body;
  const found = async (q: string, officer = lan) =>
    (await ask(q, officer)).items.map(({ petitionId, match }) => [
      petitionId === huong.petition.id ? 'Hường' : petitionId === tu.petition.id ? 'Tư' : '?',
      match,
    ]);

  const questions: [string, string, string, string][] = [
    ['a number', 'P.AN-2026-000002', 'Tư', 'code'],
    ['a number in small letters', 'p.an-2026-000002', 'Tư', 'code'],
    ['the end of a number', '000002', 'Tư', 'code'],
    ['the number of a case', 'KN1-P.AN-2026-000001', 'Hường', 'code'],
    ['a name', 'Trần Thị Hường', 'Hường', 'name'],
    ['a name without diacritics', 'tran thi huong', 'Hường', 'name'],
    ['a name in capitals', 'ĐẶNG THỊ TƯ', 'Tư', 'name'],
    ['an address', 'nguyễn trãi', 'Tư', 'address'],
    ['an address without diacritics', 'Nguyen Trai', 'Tư', 'address'],
    ['words', 'xả thải', 'Tư', 'words'],
    ['words without diacritics', 'trai lon xa thai', 'Tư', 'words'],
    ['words apart from one another', 'lợn mương', 'Tư', 'words'],
  ];
  for (const [what, q, who, match] of questions)
    it(`finds by ${what}`, async () => {
      expect(await found(q)).to.deep.equal([[who, match]]);
    });

  it('finds nothing for one letter, for signs alone, and for what is not there', async () => {
    for (const q of ['', 'x', '%', '__', "'; drop table petitions; --", 'không có gì như thế'])
      expect(await found(q), q).to.deep.equal([]);
  });

  it('finds nothing of another agency, and nothing for who reads no matters', async () => {
    expect(await found('Trần Thị Hường', dung)).to.deep.equal([]);
    expect(await found('Trần Thị Hường', nga)).to.deep.equal([]);
    expect(await found(huong.petition.code ?? '', dung)).to.deep.equal([]);
  });

  it('goes page by page, what fits better first', async () => {
    for (let n = 0; n < 4; n += 1)
      await begin(world, { content: 'Đã gửi đơn cùng bà Trần Thị Hường.', parties: [binh] });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const answer: Found = await ask('Trần Thị Hường', lan, `&limit=2${next && `&after=${next}`}`);
      expect(answer.items.length).to.be.at.most(2);
      seen.push(...answer.items.map(({ petitionId, match }) => `${match} ${petitionId}`));
      next = answer.next;
    }

    expect(new Set(seen).size).to.equal(5);
    expect(seen.map((one) => one.split(' ')[0])).to.deep.equal(['name', 'words', 'words', 'words', 'words']);
  });
});

const binh = { role: 'petitioner', kind: 'person', name: 'Lê Văn Bình' } as const;
