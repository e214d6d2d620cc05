import { readFile } from 'node:fs/promises';
import { addDays, type Day } from '../domain/day.ts';
import { fold } from '../domain/names.ts';

/** A petition as a citizen sent it. */
export type Sample = {
  id: string;
  channel: string;
  receivedBy: string;
  field: string;
  title: string;
  content: string;
  sender: {
    name: string | null;
    idNumber: string | null;
    phone: string | null;
    email: string | null;
    address: string | null;
    count: number;
    representatives: string[];
    organisation: boolean;
  };
  respondent: { person: boolean; name: string; position: string | null; unit: string | null } | null;
  place: string | null;
  attachments: string[];
};

/** The samples that were given, and complaints of their neighbours. */
export async function readSamples(): Promise<Map<string, Sample>> {
  const lists = await Promise.all(['samples.json', 'neighbours.json'].map(readList));
  return new Map(lists.flat().map((sample) => [sample.id, sample]));
}

async function readList(file: string): Promise<Sample[]> {
  return JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'));
}

/** Who sent it, without the remark that the samples put in brackets behind a name. */
export function senderName({ sender }: Sample): string {
  return (sender.name ?? 'Không rõ').replace(/ \(.*\)$/, '');
}

/** Letters are dated shortly before they come; what people say or send by telephone has no date of its own. */
export function writtenOn({ channel, attachments }: Sample, receivedOn: Day): Day | null {
  if (!isLetter(channel) || attachments.some((name) => /khong_ky|rach/.test(name))) return null;
  return addDays(receivedOn, channel === 'post' ? -3 : -1);
}

export function isLetter(channel: string): boolean {
  return ['in-person', 'post', 'other-agency', 'periodical-reception', 'deputy'].includes(channel);
}

/** What an officer copies of a denunciation into the register: nothing by which its sender could be known (LTC Đ56). */
export function withoutSender(sample: Sample, text: string): string {
  const { idNumber, phone, email } = sample.sender;
  const secrets = [senderName(sample), idNumber, phone, email].filter((secret) => secret !== null);
  return secrets.reduce(cutOut, text.normalize('NFC'));
}

// Folding keeps the places of composed letters, so what is found in the folded text lies there in the text itself.
function cutOut(text: string, secret: string): string {
  const at = fold(text).indexOf(fold(secret));
  if (at < 0) return text;
  return cutOut(`${text.slice(0, at)}[không ghi]${text.slice(at + fold(secret).length)}`, secret);
}
