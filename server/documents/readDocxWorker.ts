import { parentPort } from 'node:worker_threads';
import { readWordBody, type WordParts, type WordReading } from './wordBody.ts';

/** One returned file at a time, read where a stuck or greedy parser can be ended. */
export type WordAnswer = { read: WordReading } | { failed: string };

parentPort?.on('message', (parts: WordParts) => parentPort?.postMessage(answer(parts)));

function answer(parts: WordParts): WordAnswer {
  try {
    return { read: readWordBody(parts) };
  } catch (error) {
    return { failed: String(error).slice(0, 300) };
  }
}
