import { expect } from 'chai';
import { act, type Officer } from '../../server/commands/act.ts';
import { handOverShift } from '../../server/commands/counter/handOverShift.ts';
import { callNext, moveTicket, takeTicket } from '../../server/commands/counter/tickets.ts';
import { registerPetition } from '../../server/commands/registerPetition.ts';
import { dayOf } from '../../server/domain/day.ts';
import { readCounter } from '../../server/queries/counter.ts';
import { complaintOfHuong, openWorld, refused, type World } from '../support/matter.ts';
import { dung, hoa, lan, mai, WARD } from '../support/people.ts';

describe('the counter', function () {
  this.timeout(120_000);
  let world: World;

  before(async () => {
    world = await openWorld();
  });
  after(() => world.drop());

  const take = () => act(world.db, mai, (now) => takeTicket(now, 'petition'));
  const call = (officer: Officer = mai, room = 'Phòng 1') => act(world.db, officer, (now) => callNext(now, room));
  const move = (id: string, state: 'called' | 'serving' | 'done' | 'absent', officer: Officer = mai) =>
    act(world.db, officer, (now) => moveTicket(now, id, state, 'Phòng 1'));
  const board = () => readCounter(world.db, WARD, new Date());

  it('gives numbers one after the other, however many ask at once', async () => {
    const tickets = await Promise.all(Array.from({ length: 8 }, take));

    expect(tickets.map(({ number }) => number).sort((a, b) => a - b)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(tickets[0]?.day).to.equal(dayOf(new Date()));
  });

  it('calls different citizens to two rooms that call at once', async () => {
    const called = await Promise.all([call(mai, 'Phòng 1'), call(hoa, 'Phòng 2')]);

    expect(called.map(({ number }) => number).sort()).to.deep.equal([1, 2]);
  });

  it('calls again, notes who is not there, and calls him later', async () => {
    const ticket = await call();
    expect((await move(ticket.id, 'called')).calls).to.equal(2);

    expect((await move(ticket.id, 'absent')).state).to.equal('absent');
    expect((await refused(move(ticket.id, 'serving'))).code).to.equal('wrong_state');
    expect((await move(ticket.id, 'called')).state).to.equal('called');
    await move(ticket.id, 'absent');
  });

  it('ends a turn with the petition that was handed in', async () => {
    const ticket = await call();
    await move(ticket.id, 'serving');
    expect((await refused(call())).code).to.equal('still_serving');
    expect((await refused(move(ticket.id, 'done', hoa))).code).to.equal('other_room');

    const petition = await act(world.db, mai, (now) =>
      registerPetition(now, world.vault, { ...complaintOfHuong, ticketId: ticket.id }),
    );

    const row = (await board()).tickets.find(({ id }) => id === ticket.id);
    expect([row?.state, row?.petitionCode]).to.deep.equal(['done', petition.code]);
  });

  it('is handed over with whom it leaves behind', async () => {
    const ticket = await call();
    await move(ticket.id, 'serving');
    const before = await board();

    await act(world.db, mai, (now) =>
      handOverShift(now, { toOfficerId: hoa.id, room: 'Phòng 1', note: 'Số 2 chờ photo' }),
    );

    const { shifts, tickets } = await board();
    expect(shifts[0]).to.include({
      from: mai.name,
      to: hoa.name,
      waiting: before.tickets.filter(({ state }) => state === 'waiting').length,
      note: 'Số 2 chờ photo',
    });
    expect(tickets.find(({ id }) => id === ticket.id)?.officer).to.equal(hoa.name);
    expect((await move(ticket.id, 'done', hoa)).state).to.equal('done');
  });

  it('is not handed to oneself, to another agency, or to who does not sit there', async () => {
    for (const to of [mai, dung, lan]) {
      const told = await refused(
        act(world.db, mai, (now) => handOverShift(now, { toOfficerId: to.id, room: null, note: '' })),
      );
      expect(told.code).to.equal('wrong_officer');
    }
  });

  it('says when nobody waits', async () => {
    for (let left = (await board()).tickets.filter(({ state }) => state === 'waiting').length; left > 0; left -= 1)
      await call(hoa, 'Phòng 2');

    expect((await refused(call(hoa, 'Phòng 2'))).code).to.equal('nobody_waits');
  });
});
