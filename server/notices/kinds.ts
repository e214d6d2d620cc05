/** What an officer is told about. */
export type NotificationKind =
  | 'task-new'
  | 'sent-back'
  | 'routed'
  | 'deadline-near'
  | 'deadline-overdue'
  | 'answered'
  | 'undelivered'
  | 'handed-over'
  | 'signing-failed'
  | 'crowd';

/** The three ways of telling; mail and digest need an address. */
export type Ways = { app: boolean; mail: boolean; digest: boolean };

/** Every kind with its name and with the ways that hold until an officer switches them. */
export const noticeKinds: Record<NotificationKind, { name: string; usual: Ways }> = {
  'task-new': { name: 'Việc mới', usual: { app: true, mail: false, digest: true } },
  'sent-back': { name: 'Bị trả lại để sửa', usual: { app: true, mail: true, digest: true } },
  routed: { name: 'Được chuyển, được giao theo bút phê', usual: { app: true, mail: false, digest: true } },
  'deadline-near': { name: 'Sắp đến hạn', usual: { app: true, mail: false, digest: true } },
  'deadline-overdue': { name: 'Quá hạn', usual: { app: true, mail: true, digest: true } },
  answered: { name: 'Có trả lời, ý kiến', usual: { app: true, mail: false, digest: true } },
  undelivered: { name: 'Văn bản không gửi được', usual: { app: true, mail: false, digest: true } },
  'handed-over': { name: 'Nhận bàn giao việc', usual: { app: true, mail: false, digest: true } },
  crowd: { name: 'Đông người đến', usual: { app: true, mail: true, digest: false } },
  'signing-failed': { name: 'Ký số không thành', usual: { app: true, mail: true, digest: true } },
};

export const allNoticeKinds = Object.keys(noticeKinds) as NotificationKind[];
