import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread on a TypeScript file. On Node 20 a worker does not take over tsx, neither by inheritance nor
 * by `execArgv: ['--import', 'tsx']`: it has to register it itself.
 */
export function startWorker(file: URL, options: WorkerOptions = {}): Worker {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const boot = `import(${tsx}).then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;
  return new Worker(boot, { ...options, eval: true, execArgv: [] });
}
