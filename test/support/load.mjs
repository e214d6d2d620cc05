// The one file that mocha is given: it imports the tests as the server's own modules are imported (mocha would require() them).
import { describe, it } from 'mocha';

const files = JSON.parse(process.env.KNTC_TEST_FILES ?? '[]');
for (const file of files) {
  try {
    await import(new URL(`../../${file}`, import.meta.url).href);
  } catch (error) {
    describe(file, () => {
      it('can be loaded', () => {
        throw error;
      });
    });
  }
}
