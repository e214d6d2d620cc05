const timed = new URL('./timedAdvance.ts', import.meta.url).href;

/** Everybody who imports the engine's step gets the one that counts its time. @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, nextResolve) {
  const found = await nextResolve(specifier, context);
  const isStep = found.url.split('?')[0]?.endsWith('/server/engine/advance.ts');
  return isStep && !context.parentURL?.startsWith(timed) ? { ...found, url: timed } : found;
}
