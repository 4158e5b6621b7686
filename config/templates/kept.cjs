/**
 * What our pages set on each component, and which of its events they hear. The two mini-programs' templates have a place for these
 * alone: Taro's own bind a View that has a hover to every touch, so that one drag over a button sends 29 events to a script where
 * nobody hears them, and give each of their eight levels all that a component could have. test/src/compiled/templates.test.ts reads what the
 * pages set.
 */
const roles = (platform) => [platform === 'weapp' ? 'aria-role' : 'role', 'aria-label'];

/** Of a field an iPhone in WeChat does not say the name without the role (Tencent/tdesign-miniprogram#1170). */
const field = (platform) => ({
  attributes: [
    'value',
    'type',
    'maxlength',
    'placeholder',
    'auto-height',
    'aria-label',
    // Alipay's keyboards and its own drawing of the field stay as Taro sets them.
    'controlled',
    'enableNative',
  ],
  events: ['input', 'focus', 'blur'],
  added: { 'aria-label': "''", ...(platform === 'weapp' && { 'aria-role': "'textbox'" }) },
});
const said = (platform, more) => Object.fromEntries([...roles(platform), ...more].map((name) => [name, "''"]));

/** By component. added: what Taro's templates have no place for. */
module.exports = (platform) => ({
  View: {
    attributes: ['hover-class'],
    added: said(platform, ['aria-checked', 'aria-disabled']),
  },
  Text: { attributes: [], added: said(platform, ['aria-level']) },
  Image: { attributes: ['src', 'mode', 'lazy-load'], events: ['error'], added: said(platform, []) },
  Input: field(platform),
  Textarea: field(platform),
  ScrollView: {
    attributes: ['scroll-x', 'scroll-y', 'lower-threshold', 'scroll-into-view'],
    events: ['scrolltolower'],
  },
  Canvas: { attributes: ['canvas-id', 'type'] },
  Camera: {
    attributes: ['device-position', 'flash', 'mode', 'resolution', 'output-dimension'],
    events: ['error', 'stop'],
  },
  Map: { attributes: ['latitude', 'longitude', 'scale', 'markers', 'enable-scroll', 'enable-zoom'], events: ['error'] },
  OfficialAccount: { attributes: [] },
  Lifestyle: { attributes: ['public-id'], events: ['follow'] },
});
