/** A value of a named set: hashed, so that nothing of how a firm works is kept. */
export interface SetValue {
  set: string;
  hash: string;
}
