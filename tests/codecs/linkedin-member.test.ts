import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedinMember } from '../../lib/codecs/linkedin-member';

/** A token as the fact sheet describes it: 29 bytes, type in byte 1, member number big-endian in bytes 4-7. */
function token(member: number, type = 0x2a): string {
  const bytes = new Uint8Array(29).fill(0xab);
  bytes.set([0, type, 0, 0, member >>> 24, (member >>> 16) & 255, (member >>> 8) & 255, member & 255]);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

describe('linkedinMember', () => {
  it('finds the same member in every id space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (member) => {
        const wanted = `m${member}`;
        expect(linkedinMember(member)).toBe(wanted);
        expect(linkedinMember(`urn:li:member:${member}`)).toBe(wanted);
        expect(linkedinMember(token(member))).toBe(wanted);
        expect(linkedinMember(`urn:li:fsd_profile:${token(member)}`)).toBe(wanted);
        expect(linkedinMember(`urn:li:fs_salesProfile:(${token(member, 0x2c)},NAME_SEARCH,a1B2)`)).toBe(wanted);
      }),
    );
  });

  it('keeps a token it cannot decode as it is, and takes nothing else', () => {
    expect(linkedinMember('ACoAAshort-token')).toBe('tACoAAshort-token');
    expect(linkedinMember('maren-oltmann-1a2b')).toBeNull();
    expect(linkedinMember('Maren Oltmann')).toBeNull();
    expect(linkedinMember({ id: 7 })).toBeNull();
    expect(linkedinMember('0')).toBeNull();
  });
});
