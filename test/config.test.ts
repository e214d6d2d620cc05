import { expect } from 'chai';
import { readConfig } from '../server/config.ts';

const needed = { DATABASE_URL: 'postgres://owner@db/kntc', DATABASE_APP_URL: 'postgres://kntc_app@db/kntc' };

describe('the configuration', () => {
  it('listens on this machine only, until something in front speaks https', () => {
    expect(readConfig(needed)).to.include({ host: '127.0.0.1', origin: 'http://localhost:3000', insecure: false });
    expect(readConfig({ ...needed, KNTC_ORIGIN: 'https://kntc.example.vn/' })).to.include({
      host: '0.0.0.0',
      origin: 'https://kntc.example.vn',
    });
  });

  it('crosses a network in clear only when told so', () => {
    const plain = { ...needed, KNTC_ORIGIN: 'http://10.0.0.5:3000' };

    expect(() => readConfig(plain)).to.throw('KNTC_INSECURE_HTTP=1');
    expect(readConfig({ ...plain, KNTC_INSECURE_HTTP: '1' })).to.include({ host: '0.0.0.0', insecure: true });
  });

  it('never puts demo data unasked into a database of the customer', () => {
    expect(readConfig(needed).demo).to.equal(false);
    expect(readConfig({ ...needed, KNTC_EMBEDDED: '1' }).demo).to.equal(true);
    expect(readConfig({ ...needed, KNTC_EMBEDDED: '1', KNTC_DEMO: '0' }).demo).to.equal(false);
  });

  it('says which value is wrong', () => {
    expect(() => readConfig({ ...needed, PORT: 'abc' })).to.throw('PORT');
    expect(() => readConfig({})).to.throw('DATABASE_URL');
  });
});
