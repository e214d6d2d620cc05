import { fold } from './names.ts';

/** From so many people with one content on, they appoint representatives (LTCD Đ29). */
export const crowdFrom = 5;

type Crowd = { people: string[]; count: number; representatives: string[]; known?: boolean; required?: boolean };

/**
 * Why these representatives cannot stand for these people, or null. Five to ten people appoint one or two; more may appoint
 * further ones, five at most; each must be one of them (LTCD Đ29). Fewer are no crowd: whoever stands for them, a lawyer say, has
 * his mandate. `known: false`: some names are sealed and cannot be compared. `required: false`: they wrote, and may still
 * appoint (triage asks them to); whoever is named then may be no more than their proxy.
 */
export function representativesFault({
  people,
  count,
  representatives,
  known = true,
  required = true,
}: Crowd): string | null {
  if (count < crowdFrom) return null;
  const most = count <= 10 ? 2 : 5;
  if (required && representatives.length === 0)
    return `${count} người cùng một nội dung phải cử người đại diện (LTCD Đ29): chọn 01 đến 0${most} người.`;
  if (representatives.length > most)
    return count <= 10
      ? 'Từ 05 đến 10 người chỉ cử 01 hoặc 02 người đại diện (LTCD Đ29).'
      : 'Trên 10 người cũng chỉ cử tối đa 05 người đại diện (LTCD Đ29).';
  const present = new Set(people.map(fold));
  const stranger = known && required ? representatives.findIndex((name) => !present.has(fold(name))) : -1;
  // No name in a refusal: those of denouncers must not be repeated anywhere.
  if (stranger >= 0)
    return `Người đại diện phải là một trong những người đến (LTCD Đ29): người đại diện thứ ${stranger + 1} không có trong danh sách.`;
  if (new Set(representatives.map(fold)).size < representatives.length)
    return 'Một người được ghi làm đại diện hai lần (LTCD Đ29).';
  return null;
}
