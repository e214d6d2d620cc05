import { failure } from '../setup/failure.mjs';
import { embeddedUrls } from './database.ts';
import { dataFolder, openPlace } from './place.ts';
import { findPostmaster } from './postmaster.ts';

/** The owner's address of the database that commands beside the server work on: DATABASE_URL, or the embedded one while it runs. */
export async function findDatabase(root: string): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const place = await openPlace(await dataFolder(root));
  const postmaster = findPostmaster(place.cluster);
  if (!postmaster) {
    throw failure(
      'Chưa thấy cơ sở dữ liệu: hãy để "npm start" chạy ở cửa sổ khác, hoặc đặt DATABASE_URL',
      'no database found: keep "npm start" running in another window, or set DATABASE_URL',
    );
  }
  return (await embeddedUrls(place.keys, postmaster.port, 'kntc')).ownerUrl;
}
