import { expect } from 'chai';
import { representativesFault } from '../../server/domain/representatives.ts';

const crowd = (count: number) => Array.from({ length: count }, (_, at) => `Nguyễn Văn ${at + 1}`);
const fault = (count: number, representatives: string[]) =>
  representativesFault({ people: crowd(count), count, representatives });

describe('người đại diện của nhiều người (LTCD Đ29)', () => {
  it('dưới 05 người thì không bắt buộc cử', () => {
    expect(fault(4, [])).to.equal(null);
  });

  it('từ 05 đến 10 người: 01 hoặc 02', () => {
    expect(fault(5, [])).to.match(/phải cử người đại diện/);
    expect(fault(5, crowd(1))).to.equal(null);
    expect(fault(10, crowd(2))).to.equal(null);
    expect(fault(10, crowd(3))).to.match(/01 hoặc 02/);
  });

  it('trên 10 người: có thể thêm, không quá 05', () => {
    expect(fault(11, crowd(5))).to.equal(null);
    expect(fault(48, crowd(6))).to.match(/tối đa 05/);
  });

  it('phải là một trong những người đến, không ghi hai lần; dấu và hoa thường không phân biệt', () => {
    expect(fault(6, ['Trần Thị Lạ'])).to.match(/người đại diện thứ 1/);
    expect(fault(6, ['NGUYỄN VĂN 1'])).to.equal(null);
    expect(fault(6, ['Nguyễn Văn 1', 'nguyễn văn 1'])).to.match(/hai lần/);
  });
});
