// Stands for an app: answers at its port, ends in order on SIGTERM, and dies when asked to. A
// stubborn one does not end by itself.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7);
  response.end(JSON.stringify(process.env));
});
server.listen(Number(process.env['FAKE_PORT']), () => console.log('listening'));
process.on('SIGTERM', () => {
  if (process.argv.includes('--stubborn')) return;
  console.log('ending in order');
  process.exit();
});
