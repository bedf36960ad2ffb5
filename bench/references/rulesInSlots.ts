import type { Condition } from 'custops';

/**
 * Rules as a specialist writes them by hand for one set of fields: each field is read once into a
 * slot, and the tests stand in flat arrays. Gives the number of rules that hold.
 */
export function rulesInSlots(
  rules: readonly { readonly when: Condition }[],
): (fact: Readonly<Record<string, unknown>>) => number {
  const fields = [...new Set(rules.flatMap(({ when }) => Object.keys(when)))];
  const slots: unknown[] = fields.map(() => undefined);
  const tests = rules.map(({ when }) =>
    Object.entries(when).map(([field, test]) => {
      const slot = fields.indexOf(field);
      if (typeof test !== 'object') return () => slots[slot] === test;
      if (Array.isArray(test)) return () => test.includes(slots[slot] as never);
      const { gte } = test as { gte: number };
      return () => (slots[slot] as number) >= gte;
    }),
  );
  return (fact) => {
    for (let i = 0; i < fields.length; i++) slots[i] = fact[fields[i]];
    let held = 0;
    for (const [a, b, c, d, e] of tests) if (a() && b() && c() && d() && e()) held++;
    return held;
  };
}
