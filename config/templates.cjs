/**
 * What stands in the templates of the two mini-programs. Taro binds a View that has a hover to every touch, so that one drag over
 * a button would send 29 events to the script, where nobody listens to them; and it has no place for what a screen reader says.
 */
const unheard = /^(bind|on)(touch|long|animation|transition)|^animation$/i;
/** Nobody sets these, and what Taro would write is what the platforms take without. */
const asEver = /^hover-(stop-propagation|start-time|stay-time)$/;
const empty = "''";

const spoken = (platform) => ({
  // https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html and opendocs.alipay.com: one names it otherwise.
  [platform === 'weapp' ? 'aria-role' : 'role']: empty,
  'aria-label': empty,
});

/** Without the role an iPhone in WeChat does not say the name (Tencent/tdesign-miniprogram#1170). */
const field = (platform) => ({ 'aria-label': empty, ...(platform === 'weapp' && { 'aria-role': "'textbox'" }) });

function lean(template) {
  for (const component of Object.values(template.internalComponents))
    for (const name of Object.keys(component)) if (unheard.test(name) || asEver.test(name)) delete component[name];
  const events = template.getEvents.bind(template);
  template.getEvents = () => Object.fromEntries(Object.entries(events()).filter(([name]) => !unheard.test(name)));
}

module.exports = (ctx) =>
  ctx.modifyRunnerOpts(({ opts: { template } }) => {
    if (!template) return;
    const { platform } = ctx.runOpts.options;
    lean(template);
    template.mergeComponents(ctx, {
      View: { ...spoken(platform), 'aria-checked': empty, 'aria-disabled': empty },
      Text: { ...spoken(platform), 'aria-level': empty },
      Image: spoken(platform),
      Input: field(platform),
      Textarea: field(platform),
    });
  });
