/**
 * What stands in the templates of the two mini-programs, and what their runtime knows of it: both number a component's attributes by
 * what it has, so one list serves them (kept.cjs).
 */
const path = require('node:path');
const keptFor = require('./kept.cjs');
const { files } = require('./runtime-loader.cjs');

const events = /^(bind|on)/;

/** Each component as Taro has it for this platform, less what our pages never set or hear, and with what a screen reader says. */
function narrow(components, kept) {
  for (const [name, attributes] of Object.entries(components)) {
    const { attributes: set = [], events: heard = [], added = {} } = kept[name] ?? {};
    for (const attribute of Object.keys(attributes)) {
      const isKept = events.test(attribute)
        ? heard.includes(attribute.replace(events, '').toLowerCase())
        : set.includes(attribute);
      if (!isKept) delete attributes[attribute];
    }
    Object.assign(attributes, added);
  }
}

/** What the runtime needs of it: the names. */
const namesOf = (components) =>
  Object.fromEntries(
    Object.entries(components).map(([name, attributes]) => [
      name,
      Object.fromEntries(
        Object.keys(attributes)
          .filter((attribute) => !/^bind/.test(attribute))
          .map((attribute) => [attribute, '']),
      ),
    ]),
  );

module.exports = (ctx) => {
  const options = {};
  // When Taro's part for the platform has made its templates whole (modifyRunnerOpts comes before there are any).
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ platform, template }) => {
      if (!template) return;
      narrow(template.internalComponents, keptFor(platform));
      const everyEvent = template.getEvents.bind(template); // Alipay's: of each component, whatever it is
      template.getEvents = () =>
        Object.fromEntries(Object.entries(everyEvent()).filter(([name]) => /^(bind|on)tap$/i.test(name)));
      template.focusComponents = new Set(); // no page sets focus: one template each, not two
      options.components = namesOf(template.internalComponents);
      options.sources = ctx.paths.sourcePath;
    },
  });
  ctx.modifyWebpackChain(({ chain }) => {
    if (!options.components) return;
    chain.module
      .rule('taro-runtime')
      .test(files)
      .enforce('pre')
      .use('narrow')
      .loader(path.join(__dirname, 'runtime-loader.cjs'))
      .options(options);
  });
};
