/** In place of what a simulated WeChat makes of sheets, page by page: jsdom draws nothing, and the looks are the browser's to show. */
const nothing = { css: '' };

module.exports = Object.assign(() => ({ process: () => nothing }), {
  plugin: () => undefined,
  minify: () => nothing,
  render: () => undefined,
});
