import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { failure } from './failure.mjs';

export function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw failure(`PORT=${process.env.PORT} không phải là một cổng (1–65535)`, 'PORT must be a number from 1 to 65535');
}

/**
 * Refuses a taken port before anything is started. A node that was just killed gets a moment to let go of it.
 * @param {number} port
 */
export async function checkPort(port) {
  const patience = Date.now() + 4000;
  let code = await tryPort(port);
  while (code === 'EADDRINUSE' && Date.now() < patience) {
    await pause(200);
    code = await tryPort(port);
  }
  if (code === 'EADDRINUSE')
    throw failure(
      `Cổng ${port} đang có chương trình khác dùng: hãy dừng nó, hoặc chạy với cổng khác, ví dụ PORT=${port + 1} npm start`,
      `port ${port} is taken: stop the program that uses it, or start with another one, as PORT=${port + 1} npm start`,
    );
  if (code === 'EACCES')
    throw failure(
      `Tài khoản này không được mở cổng ${port}: hãy chọn cổng từ 1024 trở lên, ví dụ PORT=3000 npm start`,
      `this account may not open port ${port}: choose 1024 or above, as PORT=3000 npm start`,
    );
}

/**
 * @param {number} port
 * @returns {Promise<string | null>} why not, or null when the port is free
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? 'unknown'));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
}

/**
 * PostgreSQL on a full disk stops in the middle of the day; better not to begin.
 * @param {string} folder
 */
export async function checkSpace(folder) {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= 200) return;
  throw failure(
    `Đĩa gần đầy: ${folder} chỉ còn ${free} MB, cần ít nhất 200 MB: hãy giải phóng đĩa rồi chạy lại`,
    `disk full: ${free} MB left at ${folder}, 200 MB needed: free some space and start again`,
  );
}
