// What index.html shows while the app is on its way goes when a page has been drawn, and not before: between Taro's first box and the
// first page a slow phone had nothing on its screen for a third of a second.
const coming = document.querySelector('.first-paint');
const drawn = new MutationObserver(() => {
  if (!document.querySelector('.page')?.offsetHeight) return; // Taro shows a page a moment after it stands
  drawn.disconnect();
  coming.remove();
});
drawn.observe(document.body, { childList: true, subtree: true, attributeFilter: ['class', 'style'] });
