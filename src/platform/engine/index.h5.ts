/** query-string, inside Taro's router, calls replaceAll: Chrome has it from 85 and iOS from 13.4, and we promise less. */
if (!String.prototype.replaceAll)
  String.prototype.replaceAll = function replaceAll(this: string, what: string | RegExp, by: unknown): string {
    return typeof what === 'string' ? this.split(what).join(by as string) : this.replace(what, by as string);
  };
export {};
