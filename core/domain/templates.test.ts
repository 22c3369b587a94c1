import { MAX_POINT_TEXT, MAX_TEMPLATE_NAME } from '../contract/limits';
import { templateTexts } from '../locales/templates.en';
import { knownPurposes } from './purpose';
import { rolesOf, seriesKinds } from './series';
import { type BuiltInTemplate, builtInTemplates, templatesFor } from './templates';

const texts = new Map<string, string>(Object.entries(templateTexts));
const keysOf = ({ id, points }: BuiltInTemplate) =>
  ['name', 'about', ...points.map(({ key }) => key)].map((key) => `template.${id}.${key}`);

describe('the built-in templates', () => {
  it('are at least nine', () => {
    expect(builtInTemplates.length).toBeGreaterThanOrEqual(9);
  });

  it.each(knownPurposes)('have one for the purpose %s', (purpose) => {
    expect(builtInTemplates.some((each) => each.purpose === purpose)).toBe(true);
  });

  it('have exactly the texts they need', () => {
    expect(builtInTemplates.flatMap(keysOf).sort()).toEqual([...texts.keys()].sort());
  });

  it('have names that tell them apart', () => {
    const names = builtInTemplates.map(({ id }) => texts.get(`template.${id}.name`));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['managerReport', 'growthTalk', true],
    ['managerReport', 'skipLevel', false],
    ['skipLevel', 'skipLevel', true],
    ['mentor', 'mentoring', true],
    ['peer', 'peers', true],
    ['peer', 'beforeReview', false],
  ] as const)('are offered where they fit: in a %s, %s: %s', (kind, id, offered) => {
    expect(templatesFor(kind).some((each) => each.id === id)).toBe(offered);
  });

  it.each(seriesKinds)('leave a choice in a %s', (kind) => {
    expect(templatesFor(kind).length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(builtInTemplates.map((each) => [each.id, each] as const))('the template %s', (_id, template) => {
  it('brings three to six points, each with a key of its own', () => {
    expect(template.points.length).toBeGreaterThanOrEqual(3);
    expect(template.points.length).toBeLessThanOrEqual(6);
    expect(new Set(keysOf(template)).size).toBe(template.points.length + 2);
  });

  it('is no status meeting', () => {
    expect(template.points.some(({ area }) => area === 'status')).toBe(false);
  });

  it('leaves points only to people who are in every kind it is for', () => {
    for (const { usuallyRaisedBy } of template.points) {
      if (!usuallyRaisedBy) continue;
      for (const kind of template.kinds) expect(rolesOf[kind]).toContain(usuallyRaisedBy);
    }
  });

  it('asks the way people talk, short and calm', () => {
    for (const key of keysOf(template)) {
      const text = texts.get(key) ?? '';
      expect(text).toMatch(/^[A-Z0-9][^!]*[^\s!]$/);
      expect(text.length).toBeLessThanOrEqual(Math.min(MAX_POINT_TEXT, 100));
    }
    expect((texts.get(`template.${template.id}.name`) ?? '').length).toBeLessThanOrEqual(MAX_TEMPLATE_NAME);
  });
});
