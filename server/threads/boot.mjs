// A worker of Node 20 does not take over tsx, neither by inheritance nor by execArgv: it has to register it itself.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(String(process.argv[2]));
parentPort?.postMessage('ready');
