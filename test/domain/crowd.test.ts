import { expect } from 'chai';
import { readCrowd } from '../../ui/scenes/intake/crowd.ts';

describe('a pasted list of people', () => {
  it('is read line by line, out of a sheet or typed, whatever the order of the cells', () => {
    const text = [
      '1. Nguyễn Văn An; 099185000101; Thôn Đông Hạ',
      '2\tTrần Thị Bình\t1985\t0912345678',
      '',
      'Lê Văn Cường',
    ].join('\r\n');

    expect(readCrowd(text)).to.deep.equal([
      { name: 'Nguyễn Văn An', idNumber: '099185000101', address: 'Thôn Đông Hạ' },
      { name: 'Trần Thị Bình', birthYear: 1985, phone: '0912345678' },
      { name: 'Lê Văn Cường' },
    ]);
  });
});
