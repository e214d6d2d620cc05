export const words = {
  vi: {
    proposedBody: 'Đề xuất thẩm quyền',
    youDecide: 'Chỉ là đề xuất; người xử lý chọn thẩm quyền ở biểu mẫu.',
  },
  en: {
    proposedBody: 'Who is competent: a proposal',
    youDecide: 'Only a proposal; you choose the competent body in the form.',
  },
};
