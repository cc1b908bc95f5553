import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, readField } from '../../lib/codecs/body';
import type { RawBody } from '../../lib/codecs/decoded';

const raw = (text: string): RawBody => ({ bytes: [new TextEncoder().encode(text).buffer as ArrayBuffer] });
const create = {
  id: '123;a',
  descriptor: 'aura://RecordUiController/ACTION$createRecord',
  callingDescriptor: 'UNKNOWN',
  params: { recordInput: { apiName: 'Lead', fields: { LastName: 'Hollander', Company: 'Quay & Sons' } } },
};
const read = {
  id: '124;a',
  descriptor: 'aura://RecordUiController/ACTION$getRecordWithFields',
  params: { recordId: '006Qx00000AbCdEIAV', fields: ['Opportunity.Amount'] },
};
const sent = (...actions: unknown[]) => decode('aura', { form: { message: [JSON.stringify({ actions })] } });
const one = (action: unknown) => sent(action)?.batch?.[0];

describe('an Aura action', () => {
  it('is named as the address names it, without its package', () => {
    expect(one(create)).toMatchObject({ operation: 'RecordUi.createRecord', body: { params: create.params } });
    const descriptor =
      'serviceComponent://ui.force.components.controllers.recordGlobalValueProvider.RecordGvpController/ACTION$saveRecord';
    expect(one({ ...create, descriptor })?.operation).toBe('RecordGvp.saveRecord');
    expect(one({ ...create, descriptor: 'java://ui.a.LeadConvertDesktopController/ACTION$run' })?.operation).toBe(
      'LeadConvertDesktop.run',
    );
    expect(one({ ...create, descriptor: 'apex://Scorer/ACTION$rate' })?.operation).toBe('Scorer.rate');
  });

  it('is one of several, each by itself; what is none of them is left out', () => {
    const calls = sent(read, 7, null, {}, { descriptor: 'markup://aura:text', params: {} }, create);
    expect(calls?.body).toBeUndefined();
    expect(calls?.batch?.map(({ operation }) => operation)).toEqual([
      'RecordUi.getRecordWithFields',
      'RecordUi.createRecord',
    ]);
  });

  it('comes as the browser parsed it and as bytes', () => {
    const message = JSON.stringify({ actions: [create] });
    const text = new URLSearchParams({ message, 'aura.context': '{}', 'aura.token': 't' }).toString();
    expect(decode('aura', raw(text))?.batch).toEqual(sent(create)?.batch);
  });

  it('tells by its id what it is a record of', () => {
    expect(one(read)?.body).toMatchObject({ prefix: '006' });
    const save = { ...create, params: { recordRep: { id: '00TQx00000AbCdE', apiName: 'Task' } } };
    expect(one(save)?.body).toMatchObject({ prefix: '00T' });
    for (const recordId of ['', '006', 'Dear Maren, thank', 7, null])
      expect(one({ ...read, params: { recordId } })?.body).not.toHaveProperty('prefix');
  });

  it('has each single value under its key, wherever it stands', () => {
    const records = [{ apiName: 'Task', fields: { TaskSubtype: { value: 'Call', displayValue: null } } }];
    const body = one({ ...create, params: { quick: { records }, apiName: 'Global.LogACall' } })?.body;
    expect(readField(body, 'any.TaskSubtype.*', 'id')).toEqual(['Call']);
    expect(readField(body, 'any.apiName.*', 'id')).toEqual(['Global.LogACall', 'Task']);
  });

  it('is not read where there are too many', () => {
    expect(sent(...Array.from({ length: 250 }, () => create))?.batch).toHaveLength(250);
    expect(sent(...Array.from({ length: 251 }, () => create))).toBeNull();
  });

  it.each(['', 'message=', 'message=%7B', 'message=7', 'message=%7B%22actions%22%3A7%7D', 'message=%5B%5D', 'a=1'])(
    'is not in %s',
    (text) => expect(decode('aura', raw(text))).toBeNull(),
  );

  it('never throws and yields only what is named, whatever its message is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (params, field) => {
        const call = one({ ...create, params });
        for (const text of readField(call?.body, ['any', field, '*'], 'id')) expect(text).toMatch(/^\S{1,200}$/);
      }),
    );
  });

  it('is read soon where it is made to be slow', () => {
    const begun = performance.now();
    const wide = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, at]));
    one({ ...create, params: wide });
    decode('aura', { form: { message: [`{"actions":[${'['.repeat(300_000)}`] } });
    const deep = '['.repeat(5000) + ']'.repeat(5000);
    const action = `{"descriptor":"a://aController/ACTION$b","params":{"deep":${deep}}}`;
    decode('aura', { form: { message: [`{"actions":[${action}]}`] } });
    one({ ...create, descriptor: `${'a'.repeat(200_000)}/ACTION$` });
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
