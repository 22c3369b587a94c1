/** The least that Node can do: one server for each answer, which gives it to whoever asks, in a process of its own. */
import { createServer } from 'node:http';
import { answerParent } from './program';
import { answersSchema, type GivenAnswer, portOf } from './servers';

answerParent(
  async (question) =>
    question === 'cpu' ? process.cpuUsage() : Promise.all(answersSchema.parse(question).map(addressOf)),
  () => undefined,
);

function addressOf({ status, headers, body }: GivenAnswer): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, headers).end(body));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server)}`));
  });
}
