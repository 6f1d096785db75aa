/**
 * Whether lists and objects of a JSON value are more than `levels` deep. It walks a list of what is left: recursion is
 * what a deep value would exhaust.
 */
export function isNestedDeeper(value: unknown, levels: number): boolean {
  const left = [{ value, level: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, level } = next;
    if (typeof value !== "object" || value === null) continue;
    if (level === levels) return true;
    for (const member of Object.values(value)) left.push({ value: member, level: level + 1 });
  }
  return false;
}
