/**
 * Has a job done once at a time. Who asks while it is being done waits for one more turn, the same for all who ask until it
 * begins: what was read last is written last, too, and a burst costs two turns.
 * @returns asks for the job; the last of those who wait for a turn says what it is given. Fails as the turn does
 */
export function oneAtATime<Given>(job: (given: Given) => Promise<void>): (given: Given) => Promise<void> {
  let turn: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let latest: Given;
  const begin = () => {
    next = undefined;
    turn = job(latest).finally(() => {
      turn = undefined;
    });
    return turn;
  };
  return (given) => {
    latest = given;
    if (!turn && !next) return begin();
    next ??= Promise.resolve(turn).then(begin, begin);
    return next;
  };
}
