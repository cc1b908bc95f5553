import { generate } from 'selfsigned';

/** A certificate nobody trusts, for browsers that are told to accept any. */
export async function certificate(host: string): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: host }], { keyType: 'ec', algorithm: 'sha256' });
  return { key: made.private, cert: made.cert };
}
