import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), pdfData()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
    modulePreload: { polyfill: false },
  },
});

/** pdfjs reads character maps, fonts and decoders by address while it draws, so they are files of ours. */
function pdfData(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'kntc-pdf-data',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
        for (const file of readdirSync(join(home, folder)))
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs/${folder}/${file}`,
            source: readFileSync(join(home, folder, file)),
          });
    },
  };
}
