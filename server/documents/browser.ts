import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The path of the Chromium that comes with the packages, unpacked once per version beside our other data. */
async function chromiumPath(): Promise<string> {
  unpacked ??= unpack().catch((error: unknown) => {
    unpacked = undefined;
    throw error;
  });
  return join(await unpacked, 'chromium');
}

/** A headless Chromium of our own: for papers, and for tests that need a real browser. The caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await chromiumPath();
  const home = dirname(executablePath);
  const libraries = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return puppeteer.launch({
    executablePath,
    headless: 'shell',
    // Through a pipe it ends with us, even when we are killed; on a port it would live on.
    pipe: true,
    // Ending on a signal is the program's business; puppeteer would exit at once. At exit it still ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...options,
    args: [...flags, ...(options.args ?? [])],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_PATH: join(home, 'fonts'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
  });
}

let unpacked: Promise<string> | undefined;

// No sandbox: containers and root have none to offer; what the browser is given is our own markup, without scripts or network.
const flags = [
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

async function unpack(): Promise<string> {
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(process.env.KNTC_DATA ?? join(root, '.data'), 'chromium');
  const final = join(folder, version);
  if (await exists(join(final, 'chromium'))) return final;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Two programs may unpack at once; whoever renames first wins, and nobody ever sees half a browser.
  const fresh = await mkdtemp(join(folder, 'unpacking-'));
  await unpackInto(fresh);
  await writeFile(join(fresh, 'fonts/fonts.conf'), fontSettings);
  await rename(fresh, final).catch(() => rm(fresh, { recursive: true, force: true }));
  return final;
}

// Without a single font of the system Chromium also fails to load the fonts inside a page, and prints boxes.
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

// The package unpacks into TMPDIR and changes its process' environment, so it runs in a process of its own. The runtime's
// name makes it bring the libraries (libnss3 and others) that a bare machine does not have.
async function unpackInto(folder: string): Promise<void> {
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: folder, HOME: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
