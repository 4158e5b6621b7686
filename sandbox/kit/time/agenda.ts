/** What is to happen at some instant of the sandbox's clock. */
export type Agenda = ReturnType<typeof createAgenda>;

export function createAgenda(now: () => Date) {
  let plans: { at: number; work: () => void }[] = [];
  return {
    after: (ms: number, work: () => void) => void (plans = [...plans, { at: now().getTime() + ms, work }]),
    /** Does what is due, the earliest first. */
    doDue(): void {
      const at = now().getTime();
      const due = plans.filter((plan) => plan.at <= at).sort((a, b) => a.at - b.at);
      plans = plans.filter((plan) => plan.at > at);
      for (const { work } of due) work();
    },
    nextAt: (): number => Math.min(...plans.map(({ at }) => at)),
  };
}
