import type { Choice, Office, Officer } from '../../api/types.ts';
import { Chasing } from './Chasing.tsx';
import { OnlineDialogue } from './OnlineDialogue.tsx';
import { OutgoingBook } from './OutgoingBook.tsx';
import { ReceptionRules } from './ReceptionRules.tsx';
import { Rooms } from './Rooms.tsx';
import { Routing } from './Routing.tsx';

type Props = { office: Office; officers: readonly Officer[]; channels: readonly Choice[] };

/** How the office works; each part shows what is in force, and begins afresh when that has changed. */
export function OfficeRules({ office, officers, channels }: Props) {
  const { rooms, desks, channels: only, book, reminderRounds, onlineDialogue, receptionRules } = office;
  return (
    <>
      <Rooms key={`rooms ${JSON.stringify(rooms)}`} office={office} />
      <Routing
        key={`routing ${JSON.stringify([desks, only])}`}
        office={office}
        officers={officers}
        channels={channels}
      />
      <OutgoingBook key={`book ${JSON.stringify(book)}`} office={office} />
      <Chasing key={`chasing ${reminderRounds}`} office={office} />
      <OnlineDialogue key={`dialogue ${onlineDialogue}`} office={office} />
      <ReceptionRules key={`receptions ${JSON.stringify(receptionRules)}`} office={office} />
    </>
  );
}
