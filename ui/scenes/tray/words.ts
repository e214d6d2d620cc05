const vi = {
  title: 'Khay máy quét',
  empty: 'Khay đang trống',
  emptyHint: 'Bản quét từ máy quét của cơ quan sẽ hiện ở đây.',
  notConnected: 'Chưa nối thư mục máy quét cho cơ quan.',
  refused: 'Không nhận được',
  take: 'Dùng bản quét này',
  view: (name: string) => `Xem ${name}`,
  dismiss: (name: string) => `Bỏ khỏi khay: ${name}`,
  back: 'Về khay',
  pages: (count: number) => `${count} trang`,
};
export const words = {
  vi,
  en: {
    title: 'Scanner tray',
    empty: 'The tray is empty',
    emptyHint: 'What your office scans appears here.',
    notConnected: 'No scanner folder is connected for this office.',
    refused: 'Could not be taken',
    take: 'Use this scan',
    view: (name: string) => `View ${name}`,
    dismiss: (name: string) => `Remove from the tray: ${name}`,
    back: 'Back to the tray',
    pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`),
  } satisfies typeof vi,
};
