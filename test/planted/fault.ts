/**
 * A fault that was once in the code, or that a driver or operator met elsewhere: put back, a test must fail.
 * row: of docs/field-reports.md or of an issue. find: stands exactly once in the file. name: part of the test's title.
 * builds: the package that the test plays, built anew with all faults of that package at once; then every one of them must be told by
 * its own test, and no test may fail that is not one of theirs. breaks: parts of the titles of further tests that it stands in the
 * way of.
 */
export type PlantedFault = {
  row: string;
  file: string;
  find: string;
  replace: string;
  test: string;
  name?: string;
  builds?: 'weapp' | 'alipay' | 'h5';
  breaks?: readonly string[];
};
