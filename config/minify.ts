/**
 * Terser's own defaults for the engines of browserslist, in place of what Taro turns off for those of 2016; and a Chinese character
 * is three bytes as itself and six as an escape.
 */
export const minify = {
  enable: true,
  config: {
    ecma: 2018,
    module: true,
    compress: {
      ecma: 2018,
      passes: 2,
      arrows: true,
      collapse_vars: true,
      comparisons: true,
      computed_props: true,
      directives: true,
      hoist_props: true,
      inline: true,
      loops: true,
      negate_iife: true,
      properties: true,
      reduce_funcs: true,
      reduce_vars: true,
      switches: true,
      toplevel: true,
      typeofs: true,
    },
    output: { ecma: 2018, ascii_only: false, comments: false },
  },
};
