import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/**
 * A line to the database on which the node dies with its COMMIT on the wire: once armed, the first COMMIT that comes along
 * calls `kill`, and only then goes on to the database, which nobody is left to hear.
 */
export async function openLastWord(url: string, kill: () => Promise<void>) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let armed = false;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const database = connect({ port: Number(target.port), host: target.hostname, allowHalfOpen: true });
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    let before = Promise.resolve();
    client.on('data', (bytes) => {
      if (armed && bytes.includes('COMMIT')) {
        armed = false;
        before = kill();
      }
      before = before.then(() => void database.write(bytes));
    });
    client.on('close', () => void before.then(() => database.end()));
    database.on('data', (bytes) => client.writable && client.write(bytes));
    database.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = new URL(url);
  line.port = String((server.address() as AddressInfo).port);
  const arm = () => {
    armed = true;
  };
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: line.href, arm, close };
}
