/** Addresses are Vietnamese: officers read, copy and send them. */
export const paths = {
  signIn: '/dang-nhap',
  mine: '/viec-cua-toi',
  unit: '/viec-don-vi',
  task: (id: string) => `/cong-viec/${id}`,
  intake: '/tiep-nhan',
  contacts: '/tiep-nhan-lien-he',
  incomplete: (id: string) => `/tiep-nhan/${id}`,
  today: '/viec-hom-nay',
  transfers: '/don-chuyen',
  overview: '/tong-quan',
  register: '/so-sach',
  book: (key: string) => `/so-sach/${key}`,
  petition: (id: string, tab?: string) => `/don/${id}${tab ? `?xem=${tab}` : ''}`,
  signing: '/ky-duyet',
  settings: '/thiet-lap',
  law: '/thiet-lap/phap-luat',
  /** A paper among those of its petition, opened. */
  document: (petitionId: string, id: string) => `/don/${petitionId}?xem=documents&vb=${id}`,
  work: '/phan-cong',
  reminders: '/don-doc',
  search: '/tim-kiem',
  outgoing: '/van-ban-di',
  incoming: '/van-ban-den',
  incomingEntry: (id: string) => `/van-ban-den?so=${id}`,
  stamp: (id: string) => `/van-ban-den/${id}/dau-den`,
  /** A petition out of an envelope, or of a citizen at the counter. */
  intakeFrom: (from: { incoming?: string; ticket?: string }) =>
    `/tiep-nhan?${new URLSearchParams({ ...(from.incoming && { den: from.incoming }), ...(from.ticket && { luot: from.ticket }) })}`,
  /** Somebody is received: at the counter, or without a number. */
  reception: (ticket?: string) => `/tiep-nhan?${new URLSearchParams({ tiep: '1', ...(ticket && { luot: ticket }) })}`,
  receptions: '/lanh-dao-tiep',
  session: (id: string) => `/lanh-dao-tiep/${id}`,
  /** A leader should hear this matter. */
  proposeReception: (petitionId: string) => `/lanh-dao-tiep?vu=${petitionId}`,
  missing: '/con-thieu',
  notices: '/thong-bao',
  noticeSettings: '/thong-bao/cai-dat',
  counter: '/quay',
  counterScreen: '/quay/man-hinh',
};
