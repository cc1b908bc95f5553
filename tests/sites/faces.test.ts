import { expect, it } from 'vitest';
import { sites } from '../../lib/sites/all';
import { faces } from '../../lib/sites/faces';

it('a site is listed as its file says, and nothing of how it counts is in the list', () => {
  expect(faces).toHaveLength(sites.length);
  for (const [index, face] of faces.entries()) {
    expect(sites[index]).toMatchObject(face);
    expect(face.detectors).toHaveLength(sites[index]?.detectors.length ?? 0);
  }
  expect(JSON.parse(JSON.stringify(faces)), 'it survives being written down').toEqual(faces);
  expect(JSON.stringify(faces)).not.toMatch(/"(trigger|confirm|refute|subject|selector)":/);
});
