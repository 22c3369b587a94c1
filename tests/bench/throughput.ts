import { z } from 'zod';
import { POINTS, REPORTS } from './company';
import { CONNECTIONS, joined, type Load, load, percentile, rateOf, type Target } from './load';
import { type Program, startProgram } from './program';
import { answersSchema, cpuSchema, type GivenAnswer, type RapportPlace, rapportPlaceSchema } from './servers';
import { figure, type Table } from './table';

const ROUNDS = 3;
const SECONDS = 1.5;
const WARM_UP_SECONDS = 0.7;

/** The same request to one of the servers. */
interface Contender {
  readonly name: string;
  readonly program: Program;
  readonly target: Target;
}

interface Measured {
  readonly name: string;
  readonly rounds: readonly Load[];
  /** Microseconds of the server's processor time, a request. */
  readonly cpu: number;
}

interface Question {
  readonly name: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Rapport beside a bare server with the very same answers. `programs` are the built servers. */
export async function throughput(programs: { readonly rapport: string; readonly bare: string }): Promise<Table> {
  const rapport = startProgram(programs.rapport);
  const bare = startProgram(programs.bare);
  try {
    const place = rapportPlaceSchema.parse(await rapport.ask('place'));
    const questions = await questionsFor(place);
    const answers = await Promise.all(questions.map((question) => answerTo(question, place.direct)));
    const bareAddresses = z.array(z.string()).parse(await bare.ask(answersSchema.parse(answers)));
    const rows: (readonly string[])[] = [];
    for (const [index, { name, path, headers }] of questions.entries()) {
      const { status = 0, body = '' } = answers[index] ?? {};
      const contender = (called: string, program: Program, address = ''): Contender => ({
        name: called,
        program,
        target: { url: address + path, headers, status },
      });
      const contenders = [
        contender('  bare node:http', bare, bareAddresses[index]),
        contender('  Rapport', rapport, place.direct),
        contender('  Rapport under the Functions host', rapport, place.functions),
      ];
      rows.push(
        [`${name} (${status}, ${figure(Buffer.byteLength(body))} bytes)`],
        ...rowsOf(await measured(contenders)),
      );
    }
    return tableOf(rows);
  } finally {
    await Promise.all([rapport.stop(), bare.stop()]);
  }
}

async function questionsFor({ direct, token, seriesId }: RapportPlace): Promise<readonly Question[]> {
  const headers = { authorization: `Bearer ${token}` };
  const agenda = { name: `Open an agenda, ${POINTS} points`, path: `/api/series/${seriesId}`, headers };
  const { headers: answered } = await answerTo(agenda, direct);
  const known = { ...headers, 'if-none-match': answered.etag ?? '' };
  return [
    { name: `Home, ${REPORTS} reports`, path: '/api/home', headers },
    agenda,
    { ...agenda, name: 'The same agenda, unchanged', headers: known },
  ];
}

async function answerTo({ path, headers }: Question, address: string): Promise<GivenAnswer> {
  const answer = await fetch(address + path, { headers });
  // Node.js writes these itself.
  const own = Object.entries(Object.fromEntries(answer.headers)).filter(
    ([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name),
  );
  return { status: answer.status, headers: Object.fromEntries(own), body: await answer.text() };
}

/** In turns, so that what slows the machine for a while slows all of them. */
async function measured(contenders: readonly Contender[]): Promise<readonly Measured[]> {
  for (const { target } of contenders) await load(target, WARM_UP_SECONDS);
  const all = contenders.map((contender) => ({ contender, rounds: [] as Load[], cpu: 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of all) {
      const { program, target } = each.contender;
      const before = cpuSchema.parse(await program.ask('cpu'));
      each.rounds.push(await load(target, SECONDS));
      each.cpu += cpuSchema.parse(await program.ask('cpu')) - before;
    }
  }
  return all.map(({ contender, rounds, cpu }) => ({
    name: contender.name,
    rounds,
    cpu: cpu / joined(rounds).milliseconds.length,
  }));
}

function rowsOf(all: readonly Measured[]): (readonly string[])[] {
  const [bare] = all;
  return all.map(({ name, rounds, cpu }) => {
    const whole = joined(rounds);
    const ratios = rounds.map((round, index) => rateOf(round) / rateOf(bare?.rounds[index] ?? round));
    return [
      name,
      figure(rateOf(whole)),
      figure(rateOf(whole) / rateOf(joined(bare?.rounds ?? rounds)), 3),
      `${figure(Math.min(...ratios), 3)}–${figure(Math.max(...ratios), 3)}`,
      figure(percentile(whole, 0.5), 2),
      figure(percentile(whole, 0.99), 2),
      figure(cpu),
      figure(whole.bytes / whole.milliseconds.length),
    ];
  });
}

function tableOf(rows: Table['rows']): Table {
  return {
    title: 'Requests over HTTP, as a ratio to a bare server that gives the same answers',
    columns: ['', 'a second', 'ratio', 'by round', 'p50 ms', 'p99 ms', 'CPU µs', 'bytes sent'],
    rows,
    notes: [
      `${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each in turns; every answer was checked for its status.`,
      'CPU is what the server itself used for one request. The load comes from this machine too and takes part of it.',
    ],
  };
}
