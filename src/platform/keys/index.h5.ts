const acts = ['button', 'radio'];

/** Enter and Space do to what has the focus what a tap does; the browser does so for its own buttons alone. */
export function actByKeys(): void {
  document.addEventListener('keydown', (event) => {
    const thing = event.target as HTMLElement;
    if ((event.key !== 'Enter' && event.key !== ' ') || !acts.includes(thing.getAttribute('role') ?? '')) return;
    event.preventDefault();
    thing.click();
  });
}
