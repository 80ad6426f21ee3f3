import { writeFileSync } from 'node:fs';

/** Counts the tests for test.mjs; a file that breaks outside its tests is a failure too, or it would be lost. */
export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const brokenOutside = modules.filter((module) => module.errors().length > 0 || hasBrokenSuite(module)).length;

    const counts = {
      passed: inState('passed').length,
      failed: inState('failed').length + brokenOutside + unhandledErrors.length,
      skipped: [...inState('skipped'), ...inState('pending')].map(
        (test) => `${test.module.relativeModuleId}: ${test.fullName}`,
      ),
    };
    writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(counts));
  }
}

const hasBrokenSuite = (module) => [...module.children.allSuites()].some((suite) => suite.errors().length > 0);
