const vi = {
  idHint: 'Hoặc quét QR thẻ',
  idRead: (name: string) => `Đã điền theo thẻ căn cước của ${name}.`,
  idPlace: 'Chưa khớp được xã, phường trong danh mục: hãy chọn.',
  fromTray: 'Lấy từ khay máy quét',
  fromLetter: (number: number, day: string) => `Đơn trong văn bản đến số ${number}, ngày ${day}`,
  scansOfLetter: 'Bản quét của bì thư, văn bản đã được đính kèm bên dưới.',
  fromCounter: 'Đơn của người đang được tiếp tại quầy; vào sổ xong thì kết thúc lượt.',
};
export const words = {
  vi,
  en: {
    idHint: 'Or scan the card',
    idRead: (name: string) => `Filled from the ID card of ${name}.`,
    idPlace: 'The commune was not found in the catalogue: please choose.',
    fromTray: 'Take from the scanner tray',
    fromLetter: (number: number, day: string) => `A petition in letter ${number} of ${day}`,
    scansOfLetter: 'The scans of the envelope and letter are attached below.',
    fromCounter: 'Handed in by the citizen at the counter; the turn ends when it is registered.',
  } satisfies typeof vi,
};
