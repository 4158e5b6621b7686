/**
 * A fault that was once in the code, or that a driver or operator met elsewhere: put back, a test must fail.
 * row: of docs/field-reports.md or of an issue. find: stands exactly once in the file. name: part of the test's title.
 */
export type PlantedFault = {
  row: string;
  file: string;
  find: string;
  replace: string;
  test: string;
  name?: string;
};
