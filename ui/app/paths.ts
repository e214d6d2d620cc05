/** Addresses are Vietnamese: officers read, copy and send them. */
export const paths = {
  signIn: '/dang-nhap',
  mine: '/viec-cua-toi',
  unit: '/viec-don-vi',
  task: (id: string) => `/cong-viec/${id}`,
  intake: '/tiep-nhan',
  incomplete: (id: string) => `/tiep-nhan/${id}`,
  register: '/so-sach',
  book: (key: string) => `/so-sach/${key}`,
  petition: (id: string, tab?: string) => `/don/${id}${tab ? `?xem=${tab}` : ''}`,
  search: '/tim-kiem',
};
