import type { ContactClass, ContactInput } from '../../api/types.ts';
import { showTime, today } from '../../words/dates.ts';

/** A contact while it is typed; the class's own questions lie flat beside it. */
export type Draft = {
  entry: ContactInput['entry'];
  channel: string;
  contactedOn: string;
  contactedTime: string;
  offHours: boolean;
  phone: string;
  name: string;
  address: string;
  content: string;
  placeText: string;
  kind: NonNullable<ContactInput['kind']>;
  contactClass: string;
  contactHandling: string;
  guidanceGiven: string;
  complainedBody: string;
  procedureFile: string;
  contactResidence: string;
  recordingConsent: string;
  disclosureConsent: string;
};

export const usualChannel: Record<Draft['entry'], string> = {
  hotline: 'hotline',
  'onsite-reflection': 'reflection-app',
  'regulation-reflection': 'zalo',
};

/** The next contact of the same kind: now, by the same channel. */
export const blank = (entry: Draft['entry'] = 'hotline', channel = usualChannel[entry]): Draft => ({
  entry,
  channel,
  contactedOn: today(),
  contactedTime: showTime(new Date()),
  offHours: false,
  phone: '',
  name: '',
  address: '',
  content: '',
  placeText: '',
  kind: 'reflection',
  contactClass: '',
  contactHandling: '',
  guidanceGiven: '',
  complainedBody: '',
  procedureFile: '',
  contactResidence: '',
  recordingConsent: channel === 'hotline' || channel === 'switchboard-1022' ? 'no' : 'message',
  disclosureConsent: 'withheld',
});

const SILENT = ['transfer', 'callback', 'close', ''];
/** Whether this way of going on tells the caller something that must be written down. */
export const advises = ({ contactHandling }: Draft) => !SILENT.includes(contactHandling);

/** The ways that lead on from this class with this content, now. */
export function waysOf(chosen: ContactClass | undefined, { kind, offHours }: Draft): string[] {
  if (!chosen) return [];
  if (kind === 'denunciation') {
    const ways = chosen.handlings.includes('police') ? ['denunciation', 'police'] : ['denunciation'];
    return offHours ? [...ways, 'callback'] : ways;
  }
  return chosen.handlings.filter((way) => way !== 'denunciation' && (way !== 'callback' || offHours));
}

/** What officers type for an hour: 805, 0805, 8h05, 8:5, 8 → 08:05; anything else stays as it is and is refused. */
export function hourOf(typed: string): string {
  const text = typed.trim();
  const found =
    /^(\d{1,2})[:hg. ](\d{1,2})$/i.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text);
  const [, hours = '', minutes = '0'] = found ?? [];
  return hours && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
    : typed;
}

export function inputOf(draft: Draft): ContactInput {
  const { contactClass, contactHandling, guidanceGiven, complainedBody, procedureFile, contactResidence } = draft;
  const { recordingConsent, disclosureConsent, placeText, entry, kind, ...contact } = draft;
  const answers = {
    contactClass,
    contactHandling: contactHandling || null,
    ...(advises(draft) && { guidanceGiven }),
    complainedBody,
    complainedPlace: placeText,
    procedureFile,
    contactResidence,
    recordingConsent,
    disclosureConsent,
  };
  const { channel, contactedOn, contactedTime, offHours, phone, name, address, content } = contact;
  return {
    entry,
    kind,
    channel,
    contactedOn,
    contactedTime: hourOf(contactedTime),
    offHours,
    phone,
    name,
    address,
    content,
    placeText: placeText || null,
    fileIds: [],
    answers: entry === 'hotline' && contactClass ? answers : null,
  };
}
