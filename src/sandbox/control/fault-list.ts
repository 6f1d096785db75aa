import { befalls, type Fault } from "./fault.ts";

/** The faults that are still to come, in the order in which they were asked for. */
export class FaultList {
  #faults: Fault[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** The first fault for this request, with one of its times used up. */
  take(method: string, path: string): Fault | undefined {
    const fault = this.#faults.find((each) => befalls(each, method, path));
    if (!fault || fault.count === 0) return fault;
    const rest = fault.count - 1;
    this.#faults = this.#faults.flatMap((each) => {
      if (each !== fault) return [each];
      return rest > 0 ? [{ ...fault, count: rest }] : [];
    });
    return fault;
  }

  list(): Fault[] {
    return this.#faults;
  }

  clear(): void {
    this.#faults = [];
  }
}
