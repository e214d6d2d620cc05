import { expect } from 'chai';
import { Petition } from '../../server/models/Petition.ts';
import { begin, openWorld, type World } from '../support/matter.ts';
import { lan } from '../support/people.ts';

describe('a petition that triage finds to be a denunciation', () => {
  let world: World;

  before(async function () {
    this.timeout(60_000);
    world = await openWorld();
  });

  after(() => world.drop());

  it('is sealed from then on: lists, search and people know a code', async () => {
    const story = await begin(world);

    await story.does(lan, 'check-eligibility');
    await story.does(lan, 'classify-petition', { kind: 'denunciation' });

    const petition = await Petition.query(world.db).findById(story.petition.id).throwIfNotFound();
    expect(petition.sealed).to.equal(true);
    expect(petition.petitionerLabel).to.match(/^NTC-/);
    const senders = await world
      .db('parties')
      .where({ petitionId: petition.id, role: 'petitioner' })
      .select('name', 'address', 'idNumber', 'sealed');
    expect(senders).to.deep.equal([{ name: null, address: null, idNumber: null, sealed: true }]);
    const [found] = await world.db('petition_search').where({ petitionId: petition.id }).select('names');
    expect(found.names).not.to.include('huong');
    expect(await world.db('journal').where({ petitionId: petition.id, act: 'petition.sealed' })).to.have.length(1);
  });
});
