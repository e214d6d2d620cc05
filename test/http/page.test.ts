import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import Koa from 'koa';
import type { Frame } from '../../server/http/frame.ts';
import { staticUi } from '../../server/http/staticUi.ts';

describe('the page', () => {
  let folder: string;
  let url: string;
  let close: () => void;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kntc-ui-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, '.sources'), 'not for outside');
    await writeFile(join(folder, 'index.html'), '<meta nonce="__CSP_NONCE__"><script src="/assets/a-1.js">');
    await writeFile(join(folder, 'assets', 'a-1.js'), 'export {};'.repeat(100));
    const app = new Koa<Frame>().use(staticUi({ dev: false, folder }));
    const server = createServer(app.callback());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => server.close();
  });
  after(async () => {
    close();
    await rm(folder, { recursive: true });
  });

  it('is the same for every scene, with a nonce of its own in text and policy', async () => {
    const [first, second] = await Promise.all(['/', '/tasks/123?due=soon'].map((path) => fetch(url + path)));
    const nonce = /nonce="([\w-]{22})"/.exec((await first?.text()) ?? '')?.[1];

    const policy = first?.headers.get('content-security-policy') ?? '';
    expect(policy).to.include(`style-src 'self' 'nonce-${nonce}'`);
    expect(policy).to.include("script-src 'self';").and.to.not.include('unsafe-eval');
    expect(first?.headers.get('cache-control')).to.equal('no-store');
    expect(await second?.text()).to.not.include(nonce);
  });

  it('has files that never change, sent packed', async () => {
    const response = await fetch(`${url}/assets/a-1.js`);

    expect(response.headers.get('cache-control')).to.include('immutable');
    expect(response.headers.get('content-encoding')).to.equal('gzip');
    expect(response.headers.get('content-type')).to.include('javascript');
    expect(await response.text()).to.equal('export {};'.repeat(100));
  });

  it('has no file that is not there', async () => {
    for (const path of ['/assets/b.js', '/index.js', '/favicon.ico'])
      expect((await fetch(url + path)).status).to.equal(404);
    expect(await (await fetch(`${url}/.sources`)).text()).to.not.include('not for outside');
  });
});
