import { writeFileSync } from 'node:fs';
import mocha from 'mocha';

/** Shows the tests as `spec` does and leaves their number in a file for test/run.mjs. */
export default class Reporter extends mocha.reporters.Spec {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      if (process.env.KNTC_TEST_COUNT)
        writeFileSync(process.env.KNTC_TEST_COUNT, JSON.stringify({ passes, failures, pending }));
    });
  }
}
