/** A file's tests may hand a database on; after the last of them nobody does, for an open one holds its process for ever. */
const testFile = { isDone: false };
globalThis.testFile = testFile;
afterAll(async () => {
  testFile.isDone = true;
  await testFile.giveUp?.();
});
