import { expect } from 'chai';
import { act } from '../../server/commands/act.ts';
import { amendPetition, type PetitionInput, registerPetition } from '../../server/commands/registerPetition.ts';
import { dayOf } from '../../server/domain/day.ts';
import { isUnavailable } from '../../server/models/db.ts';
import { Petition } from '../../server/models/Petition.ts';
import { abilityOf } from '../../server/policies/ability.ts';
import { search } from '../../server/queries/search.ts';
import { dump } from '../support/dump.ts';
import { begin, complaintOfHuong, openWorld, refused, type World } from '../support/matter.ts';
import { lan, mai, WARD } from '../support/people.ts';

describe('registering a petition', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const enter = (input: Partial<PetitionInput> = {}) =>
    act(world.db, mai, (now) => registerPetition(now, world.vault, { ...complaintOfHuong, ...input }));
  const amend = (petition: Petition, input: Partial<PetitionInput>, rev: number | null = null) =>
    act(world.db, mai, async (now) => {
      const before = await Petition.query(now.trx).findById(petition.id).forUpdate().throwIfNotFound();
      return amendPetition(now, world.vault, before, { ...complaintOfHuong, ...input }, rev);
    });
  const last = async () => {
    const row = await world.owner('registers').where({ agencyId: WARD, kind: 'petition' }).first('lastNumber');
    return Number(row?.lastNumber ?? 0);
  };

  it('gives forty at once the next forty numbers, and takes back those of acts that failed', async () => {
    await enter();
    const from = await last();
    const failing = () =>
      act(world.db, mai, async (now) => {
        await registerPetition(now, world.vault, complaintOfHuong);
        throw new Error('the power failed');
      }).catch((error: Error) => {
        if (error.message !== 'the power failed') throw error;
        return error.message;
      });

    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        patiently(async () => (n % 5 === 0 ? failing() : (await enter()).registerNumber)),
      ),
    );

    expect(results.filter((result) => result === 'the power failed')).to.have.length(10);
    const numbers = results.filter((result): result is number => typeof result === 'number').sort((a, b) => a - b);
    expect(numbers).to.deep.equal(Array.from({ length: 40 }, (_, n) => from + n + 1));
  });

  it('codes them by agency, year and number', async () => {
    const { code, registerYear, registerNumber, state } = await enter();

    const year = Number(dayOf(new Date()).slice(0, 4));
    expect(code).to.equal(`P.AN-${year}-${String(registerNumber).padStart(6, '0')}`);
    expect([registerYear, state]).to.deep.equal([year, 'open']);
  });

  const incomplete: [string, Partial<PetitionInput>, string, string][] = [
    ['a title', { title: ' ' }, 'title', 'Cần có trích yếu nội dung.'],
    ['content or a scan', { content: '' }, 'content', 'Cần có nội dung hoặc bản quét đơn.'],
    ['a day of receipt', { receivedOn: null, writtenOn: null }, 'receivedOn', 'Cần có ngày nhận đơn.'],
    ['a day that has come', { receivedOn: '2999-01-01' }, 'receivedOn', 'Ngày nhận không được ở tương lai.'],
    ['a day not before it was written', { writtenOn: '2026-07-07' }, 'writtenOn', 'Ngày viết đơn sau ngày nhận.'],
    ['somebody who sent it', { parties: [] }, 'parties', 'Cần có người gửi đơn (đơn nặc danh: ghi “Không rõ”).'],
  ];
  for (const [what, input, field, words] of incomplete) {
    it(`needs ${what}`, async () => {
      const from = await last();
      const told = await refused(enter(input));

      expect([told.status, told.code]).to.deep.equal([422, 'incomplete_petition']);
      expect(told.fields).to.deep.equal({ [field]: words });
      expect(await last()).to.equal(from);
    });
  }

  it('keeps an incomplete one as it is, without number or task, until it is completed', async () => {
    const from = await last();
    const petition = await enter({ complete: false, title: '', content: '', parties: [] });

    expect([petition.state, petition.code ?? null]).to.deep.equal(['incomplete', null]);
    expect(await world.owner('tasks').where({ petitionId: petition.id })).to.deep.equal([]);

    const completed = await amend(petition, {}, petition.rev);
    expect([completed.state, completed.registerNumber]).to.deep.equal(['open', from + 1]);
    const acts = await world.owner('journal').where({ petitionId: petition.id }).orderBy('seq').pluck('act');
    expect(acts.slice(0, 3)).to.deep.equal(['petition.entered', 'petition.amended', 'petition.registered']);
    expect((await refused(amend(petition, {}))).code).to.equal('registered');
  });

  it('refuses to overwrite what somebody else has changed meanwhile', async () => {
    const petition = await enter({ complete: false });
    await amend(petition, { complete: false, title: 'Sửa lần một' }, petition.rev);

    expect((await refused(amend(petition, { complete: false }, petition.rev))).code).to.equal('stale');
  });

  it('names the first of several senders and counts the others', async () => {
    const person = (name: string, role: 'petitioner' | 'representative' = 'petitioner') =>
      ({ role, kind: 'person', name }) as const;
    const several = await enter({
      parties: [
        person('  Trần  Thị Hường '),
        person('Lê Văn Bình'),
        person('Phạm Thị Cúc'),
        person('Luật sư An', 'representative'),
      ],
    });
    const one = await enter({ parties: [{ role: 'petitioner', kind: 'organisation', name: 'Hợp tác xã Đồng Vạc' }] });

    expect([several.petitionerLabel, several.petitionerCount]).to.deep.equal(['Trần Thị Hường và 2 người khác', 3]);
    expect([one.petitionerLabel, one.petitionerCount]).to.deep.equal(['Hợp tác xã Đồng Vạc', 1]);
  });

  it('puts what the petition is found to be into the register', async () => {
    const story = await begin(world, { kind: null, field: null });
    await story.does(lan, 'check-eligibility');
    await story.does(lan, 'classify-petition', { field: 'DD.02' });

    const { kind, field } = await Petition.query(world.db).findById(story.petition.id).throwIfNotFound();
    expect([kind, field]).to.deep.equal(['complaint', 'DD.02']);
  });

  describe('that must be kept secret', () => {
    const ba = {
      role: 'petitioner',
      kind: 'person',
      name: 'Canary Văn Ba',
      idNumber: '099185777777',
      phone: '0500777777',
      address: 'Ngõ Canary, xã Tân Mộc',
      birthYear: 1961,
    } as const;
    const input: Partial<PetitionInput> = {
      kind: 'denunciation',
      parties: [ba, { role: 'respondent', kind: 'person', name: 'Đỗ Văn Khắc', job: 'Công chức' }],
    };
    const secrets = /canary|099185777777|0500777777/i;

    it('leaves no trace of who sent it in any table', async () => {
      const { petition } = await begin(world, input);

      expect(petition.petitionerLabel).to.match(/^NTC-2026-[0-9A-Z]{6}$/);
      expect((await dump(world.owner)).filter((row) => secrets.test(row))).to.deep.equal([]);
    });

    it('blanks what was entered before anybody knew', async () => {
      const petition = await enter({ ...input, kind: null, complete: false });
      expect((await dump(world.owner)).filter((row) => secrets.test(row))).to.not.deep.equal([]);

      const sealed = await amend(petition, input);

      expect(sealed.petitionerLabel).to.match(/^NTC-/);
      expect((await dump(world.owner)).filter((row) => secrets.test(row))).to.deep.equal([]);
    });

    it('is found by its code, never by the name', async () => {
      const { petition } = await begin(world, input);
      const find = async (q: string) =>
        (await search(world.db, mai, abilityOf(mai), { q, limit: 50 })).items.map(({ petitionId }) => petitionId);

      expect(await find('Canary Văn Ba')).to.deep.equal([]);
      expect(await find('canary')).to.deep.equal([]);
      expect(await find(petition.petitionerLabel)).to.deep.equal([petition.id]);
      expect(await find(petition.petitionerLabel.toLowerCase().slice(-6))).to.deep.equal([petition.id]);
    });

    it('prints the code on the receipt', async () => {
      const { petition } = await begin(world, input);

      const receipt = await world
        .owner('document_versions as v')
        .join('documents as d', 'd.id', 'v.documentId')
        .where({ petitionId: petition.id, template: 'petition-receipt' })
        .first('v.context');
      expect(receipt.context.complainant.name).to.equal(petition.petitionerLabel);
      expect(JSON.stringify(receipt.context)).to.not.match(secrets);
    });
  });
});

// As a client does when it is told that the system is busy.
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}
