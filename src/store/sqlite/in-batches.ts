/**
 * Sends things together that come at about the same time: a message between threads costs more than what is in it. Where
 * some can't be sent together they go alone, so that one that can't be sent fails alone.
 * @param send sends some, all of them or none
 * @param later calls a function soon, once
 * @param failed is told of each that could not be sent, and why
 * @returns takes one, to be sent soon
 */
export function inBatches<T>(
  send: (batch: readonly T[]) => void,
  later: (flush: () => void) => void,
  failed: (one: T, error: unknown) => void,
): (one: T) => void {
  let batch: T[] = [];
  const flush = () => {
    const whole = batch;
    batch = [];
    try {
      send(whole);
    } catch {
      for (const one of whole) alone(one);
    }
  };
  const alone = (one: T) => {
    try {
      send([one]);
    } catch (error) {
      failed(one, error);
    }
  };
  return (one) => {
    if (batch.push(one) === 1) later(flush);
  };
}
