// `npm start`: everything from a fresh clone to a listening server. Nothing here may need a package before ensurePackages().
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `KNTC: Cần Node.js 20.19 trở lên, máy này có ${process.versions.node}: hãy cài bản mới — Node.js 20.19 or newer is needed, this is ${process.versions.node}`,
  );
  process.exit(1);
}

const { failureLine } = await import('./setup/failure.mjs');
try {
  const { checkPort, checkSpace, readPort } = await import('./setup/checks.mjs');
  await checkPort(readPort());
  await checkSpace(root);
  const { ensurePackages } = await import('./setup/packages.mjs');
  await ensurePackages(root);
  (await import('tsx/esm/api')).register();
  const { supervise } = await import('./setup/supervise.ts');
  process.exit(await supervise(root, { dev: process.argv.includes('--dev') }));
} catch (error) {
  console.error(failureLine(error) ?? error);
  process.exit(1);
}
