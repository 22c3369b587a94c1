import { questionTexts } from '../locales/questions.en';
import { areas } from './agenda';
import { type Asker, questions, suits } from './questionBank';
import { rolesOf, seriesKinds } from './series';

const texts = Object.entries(questionTexts);
const askers: readonly Asker[] = seriesKinds.flatMap((kind) => rolesOf[kind].map((role) => ({ kind, role })));

describe('the question bank', () => {
  it('has at least 130 questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(130);
  });

  it.each(areas.filter((area) => area !== 'other'))('has plenty of questions about %s', (area) => {
    const about = questions.filter((each) => each.area === area);
    expect(about.length).toBeGreaterThanOrEqual(area === 'status' ? 6 : 14);
  });

  it('has one text for each question and one question for each text', () => {
    expect(questions.map(({ id }) => `question.${id}`).sort()).toEqual(texts.map(([key]) => key).sort());
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it.each(askers)('has something about everything for a $role in a $kind', (asker) => {
    for (const area of areas.filter((each) => each !== 'other')) {
      const fitting = questions.filter((each) => each.area === area && suits(each, asker));
      expect(fitting.length).toBeGreaterThanOrEqual(area === 'status' ? 4 : 10);
    }
  });

  it.each([
    ['managerReport', 'manager', ['anyone', 'managerAsks']],
    ['managerReport', 'report', ['anyone', 'reportAsks']],
    ['skipLevel', 'manager', ['anyone']],
    ['skipLevel', 'report', ['anyone']],
    ['mentor', 'mentor', ['anyone']],
    ['mentor', 'mentee', ['anyone']],
    ['peer', 'peer', ['anyone']],
  ] as const)('gives a %s %s what they can ask', (kind, role, audiences) => {
    const fitting = questions.filter((each) => suits(each, { kind, role }));
    expect(new Set(fitting.map(({ audience }) => audience))).toEqual(new Set(audiences));
  });
});

describe.each(texts)('%s', (key, text) => {
  it('has an id that stays: lower case words', () => {
    expect(key).toMatch(/^question\.[a-z]+(?:-[a-z]+)*$/);
  });

  it('is one open question, short, without shouting', () => {
    expect(text).toMatch(/^[A-Z][^?!]*\?$/);
    expect(text.length).toBeLessThanOrEqual(140);
    // These begin questions to be answered with yes or no.
    expect(text).not.toMatch(/^(?:is|are|am|was|were|do|does|did|can|could|would|will|have|has|should|may)\b/i);
  });

  it('uses the words of every day', () => {
    expect(text).not.toMatch(
      /\b(?:leverage|synerg\w+|bandwidth|stakeholders?|kpis?|okrs?|deliverables?|proactive\w*|alignment|actionable|growth mindset|touch base|circle back|low-hanging|deep dive|blockers?|bottlenecks?)\b/i,
    );
  });

  it('is said only once', () => {
    expect(texts.filter(([, other]) => other === text)).toHaveLength(1);
  });
});
