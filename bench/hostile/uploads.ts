// Many people send at once: tsx bench/hostile/uploads.ts ADDRESS COUNT BYTES. Prints how they were answered, and how long /health took meanwhile.
const [, , url = '', count = '', bytes = ''] = process.argv;

/** A JPEG that is as heavy as that and is one picture. */
const photo = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(Number(bytes) - 4)]);

async function upload(): Promise<number> {
  const form = new FormData();
  form.append('picture', photo, 'p.jpg');
  const { status } = await fetch(`${url}/v1/papers`, { method: 'POST', body: form });
  return status;
}

async function main(): Promise<void> {
  let isDone = false;
  const all = Promise.all(Array.from({ length: Number(count) }, upload)).finally(() => (isDone = true));
  let slowestMs = 0;
  while (!isDone) {
    const began = performance.now();
    await (await fetch(`${url}/health`)).text();
    slowestMs = Math.max(slowestMs, performance.now() - began);
  }
  const statuses: Record<number, number> = {};
  for (const status of await all) statuses[status] = (statuses[status] ?? 0) + 1;
  console.log(JSON.stringify({ statuses, slowestMs }));
}
main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
