import { expect } from 'chai';
import { communeOf, looksLikeIdCard, readIdCard, withoutPlace } from '../../server/domain/idCard.ts';
import { Refusal } from '../../server/domain/refusal.ts';

const seven = '099185000101|012345678|Trần Thị Hường|05021985|Nữ|Thôn Đông Hạ, Xã Đồng Vạc, Hà Thanh|25072021';

describe('the text of an ID card’s QR code', () => {
  it('names its holder', () => {
    expect(readIdCard(seven)).to.deep.equal({
      idNumber: '099185000101',
      oldIdNumber: '012345678',
      name: 'Trần Thị Hường',
      bornOn: '1985-02-05',
      birthYear: 1985,
      sex: 'Nữ',
      address: 'Thôn Đông Hạ, Xã Đồng Vạc, Hà Thanh',
      issuedOn: '2021-07-25',
    });
  });

  const table: [string, string, Partial<ReturnType<typeof readIdCard>>][] = [
    ['without an old number', seven.replace('012345678', ''), { oldIdNumber: null, name: 'Trần Thị Hường' }],
    ['of a newer card with more fields', `${seven}|Nguyễn Văn Cha|Lê Thị Mẹ|`, { issuedOn: '2021-07-25' }],
    ['with six fields', seven.split('|').slice(0, 6).join('|'), { issuedOn: null, birthYear: 1985 }],
    ['with the year of birth alone', seven.replace('05021985', '1985'), { bornOn: null, birthYear: 1985 }],
    ['with a day that does not exist', seven.replace('05021985', '31021985'), { bornOn: null, birthYear: 1985 }],
    [
      'with letters in two pieces and wide spaces',
      ` ${seven.normalize('NFD').replace('Thị', '  Thị ')}\n`,
      { name: 'Trần Thị Hường' },
    ],
    [
      'with the number and the name only',
      '099185000101||Trần Thị Hường',
      { address: null, sex: null, birthYear: null },
    ],
  ];
  for (const [what, text, wanted] of table) {
    it(`is read ${what}`, () => {
      expect(readIdCard(text)).to.include(wanted);
    });
  }

  const wrong: [string, string, RegExp][] = [
    ['an address of a page', 'https://example.vn/abc', /không phải nội dung mã QR/],
    ['an empty text', '', /không phải nội dung mã QR/],
    ['a number that is too short', '12345|1|Trần Thị Hường|', /12 chữ số/],
    ['no name', '099185000101|012345678||05021985', /không có họ tên/],
  ];
  for (const [what, text, words] of wrong) {
    it(`is refused in words: ${what}`, () => {
      expect(() => readIdCard(text)).to.throw(Refusal, words);
    });
  }

  it('is told from other text that is pasted', () => {
    expect([seven, '099185000101', 'Trần Thị Hường', 'a|b|c'].map(looksLikeIdCard)).to.deep.equal([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the commune in the address of a card', () => {
  const communes = [
    { fullName: 'Xã Đồng Vạc', provinceName: 'Hà Thanh' },
    { fullName: 'Xã Đồng Vạc', provinceName: 'Bắc Sơn' },
    { fullName: 'Phường Cầu Sậy', provinceName: 'Hà Thanh' },
  ];

  const table: [string, string | undefined][] = [
    ['Thôn Đông Hạ, Xã Đồng Vạc, Hà Thanh', 'Hà Thanh'],
    ['Thôn Đông Hạ, xã đồng vạc, Tỉnh Hà Thanh', 'Hà Thanh'],
    ['Thôn Đông Hạ, Đồng Vạc, Huyện Sông Cái, Bắc Sơn', undefined],
    ['Đông Hạ, Đồng Vạc, Bắc Sơn', 'Bắc Sơn'],
    ['Thôn Đông Hạ, Xã Tân Mộc, Hà Thanh', undefined],
    ['Hà Thanh', undefined],
  ];
  for (const [address, province] of table) {
    it(`of “${address}” is ${province ? `in ${province}` : 'left to the eye'}`, () => {
      expect(communeOf(address, communes)?.provinceName).to.equal(province);
    });
  }

  it('is not guessed when two fit', () => {
    expect(communeOf('Xã Đồng Vạc, Hà Thanh', [...communes, ...communes])).to.equal(undefined);
  });

  it('does not stand in the address twice', () => {
    expect(withoutPlace('Thôn Đông Hạ, Xã Đồng Vạc, Hà Thanh')).to.equal('Thôn Đông Hạ');
  });
});
