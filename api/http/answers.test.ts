import schemaOfOpenApi from '@seriousme/openapi-schema-validator/schemas/v3.1/schema.json';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { type ApiHarness, openApiHarness, seriesOf, seriesWith, startPair } from '../../tests/support/apiHarness';
import { examples, meetingOfPair, requestOf, SECRET } from '../../tests/support/operations';

let api: ApiHarness;
beforeEach(async () => {
  api = await openApiHarness();
});
afterEach(() => api.close());

describe('the OpenAPI document', () => {
  it('is one, of version 3.1', async () => {
    const { body } = await api.send({ to: 'GET /api/openapi.json' });
    const ajv = addFormats(new Ajv2020({ strict: false }), {
      mode: 'fast',
      formats: ['uri-reference', 'uri', 'regex', 'email'],
    });
    ajv.addFormat('media-range', true);
    const isValid = ajv.validate(schemaOfOpenApi, body);
    expect(ajv.errors).toBeNull();
    expect(isValid).toBe(true);
  });

  it('names every schema, and refers to none that is missing', async () => {
    const { text, body } = await api.send({ to: 'GET /api/openapi.json' });
    const names = Object.keys(Object(body).components.schemas);
    expect(names).toEqual(expect.arrayContaining(['Series', 'Home', 'Meeting', 'AddPoint', 'Problem', 'Health']));
    const referred = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(referred.length).toBeGreaterThan(0);
    for (const reference of referred) expect(names.map((name) => `#/components/schemas/${name}`)).toContain(reference);
  });

  it('asks for a parameter wherever a path has one', () => {
    for (const { path, parameters } of api.contract.operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters
          .filter((each) => each.in === 'path')
          .map((each) => each.name)
          .sort(),
      ).toEqual(inPath.sort());
    }
  });

  it('is false of an answer with an entry that nobody declared', async () => {
    const answer = { status: 200, headers: new Headers({ 'content-type': 'application/json' }) };
    const body = { status: 'ok', store: 'sqlite', version: '1.2.3', zoneRules: '2026c' };
    expect(() => api.contract.check('GET', '/api/health', { ...answer, body })).not.toThrow();
    expect(() => api.contract.check('GET', '/api/health', { ...answer, body: { ...body, path: '/data' } })).toThrow();
  });
});

it('health tells everybody which store and version this is', async () => {
  const { status, body } = await api.send({ to: 'GET /api/health' });
  // Such as 2026c.
  const zoneRules = expect.stringMatching(/^20\d\d[a-z]+$/);
  expect({ status, body }).toEqual({
    status: 200,
    body: { status: 'ok', store: 'sqlite', version: '1.2.3', zoneRules },
  });
});

describe('a 1-on-1 that is read again', () => {
  it('is not sent again while nothing changed, and is when something did', async () => {
    const pair = await startPair(api);
    const read = { as: api.world.sam, to: `GET /api/series/${pair.id}` };
    const first = await api.send(read);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toBe(`"${seriesOf(first).version}"`);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    // The same address answers each of the two differently.
    expect(first.headers.get('vary')).toBe('Authorization');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      expect(await api.send({ ...read, headers: { 'if-none-match': known } })).toMatchObject({ status: 304, text: '' });
    }
    const json = { requestId: 'eeeeeeee-0000-4000-8000-0000000000ab', text: 'New' };
    await api.send({ as: api.world.maya, to: `POST /api/series/${pair.id}/points`, json });
    const changed = await api.send({ ...read, headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });
});

it.each(['GET /api/health', 'GET /api/home', 'GET /api/nothing'])(
  '%s is kept by nobody and taken for nothing else',
  async (to) => {
    const { headers } = await api.send({ as: api.world.maya, to });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  },
);

describe('the log', () => {
  it('has one line for each request, with ids and the pattern of its route', async () => {
    const pair = await startPair(api);
    const before = api.logText().length;
    const { body } = await api.send({
      as: api.world.maya,
      to: `GET /api/series/${pair.id}/meetings/not-a-guid?after=words`,
    });
    expect(JSON.parse(api.logText().slice(before))).toEqual({
      at: '2026-11-20T12:00:00.000Z',
      event: 'request',
      method: 'GET',
      route: '/api/series/{seriesId}/meetings/{meetingId}',
      status: 404,
      milliseconds: expect.any(Number),
      reference: Object(body).reference,
      tenantId: api.world.maya.tenantId,
      userId: api.world.maya.userId,
    });
  });

  it('counts the calls to the store', async () => {
    const pair = await startPair(api);
    const before = api.logText().length;
    await api.send({ as: api.world.maya, to: `GET /api/series/${pair.id}` });
    expect(JSON.parse(api.logText().slice(before))).toMatchObject({ storeCalls: 2 });
  });

  it('holds nothing that people wrote, no names, no searches and no tokens', async () => {
    const { maya } = api.world;
    const pair = await meetingOfPair(api);
    for (const id of Object.keys(examples)) await api.send(requestOf(api, id, { pair, as: maya }));
    await api.send({ as: maya, to: `GET /api/people?search=${encodeURIComponent(SECRET)}` });
    await api.send({ as: maya, to: `GET /api/${encodeURIComponent(SECRET)}` });
    await api.send({ as: maya, to: 'POST /api/series', body: SECRET, headers: { 'content-type': 'application/json' } });
    await api.send({ as: maya, to: 'POST /api/series', json: { ...seriesWith(api.world.sam), [SECRET]: SECRET } });
    await api.send({ to: 'GET /api/home', headers: { authorization: `Bearer ${SECRET}` } });
    const log = api.logText();
    expect(log.split('\n').length).toBeGreaterThan(20);
    for (const written of [SECRET, 'reorganisation', 'on-call', maya.name, 'Sam', 'eyJ', encodeURIComponent(SECRET)]) {
      expect(log).not.toContain(written);
    }
  });
});
