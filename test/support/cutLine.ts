import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the database that can be cut at the worst moment: after COMMIT was done, before anybody hears of it. */
export async function openLine(url: string) {
  const target = new URL(url);
  let armed = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let committing = false;
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => [client, database].map((end) => sockets.delete(end.destroy())));
    }
    client.on('data', (bytes) => {
      if (armed && bytes.includes('COMMIT')) committing = true;
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (!committing) return client.write(bytes);
      armed = false;
      client.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = new URL(url);
  line.port = String((server.address() as AddressInfo).port);
  const cutNextCommit = () => {
    armed = true;
  };
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: line.href, cutNextCommit, close };
}
