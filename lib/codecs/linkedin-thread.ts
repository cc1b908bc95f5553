/**
 * Reduces the ways LinkedIn names one conversation to one: its URN in a request, its id in the address of its page. The
 * URN names the owner of the mailbox, too, which is left out.
 * @param value an id or a URN that ends with one
 * @returns the id without the padding some places have and others lack; null for anything else
 */
export function linkedinThread(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 300) return null;
  const [, id] = /^(?:urn:li:\w+:(?:\([^,()]+,)?)?(2-[\w+/-]+|\d{13,20})=*\)?$/.exec(value) ?? [];
  return id ?? null;
}
