// A chapter run by @jupyterlab/services, JupyterLab's own client, in Node: usage  node services.mjs WEB_FOLDER SERVER TOKEN NOTEBOOK
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { strict as assert } from 'node:assert';

const [web, server, token, notebook] = process.argv.slice(2);
const require = createRequire(`${web}/package.json`);
const { KernelManager } = require('@jupyterlab/services/lib/kernel');
const { SessionManager } = require('@jupyterlab/services/lib/session');
const { ServerConnection } = require('@jupyterlab/services/lib/serverconnection');

const serverSettings = ServerConnection.makeSettings({ baseUrl: server, wsUrl: server.replace(/^http/, 'ws'), token, appendToken: true });
const kernelManager = new KernelManager({ serverSettings });
const sessions = new SessionManager({ serverSettings, kernelManager });
await sessions.ready;

const session = await sessions.startNew({ path: 'services.ipynb', name: 'services', type: 'notebook', kernel: { name: '.net-csharp' } });
const kernel = session.kernel;
assert.equal((await kernel.info).language_info.name, 'C#');

async function run(code, input) {
  const outputs = [];
  const future = kernel.requestExecute({ code, allow_stdin: input !== undefined });
  future.onIOPub = (message) => outputs.push(message);
  if (input !== undefined) future.onStdin = () => kernel.sendInputReply({ status: 'ok', value: input }, future.msg.header);
  const reply = await future.done;
  return { status: reply.content.status, value: reply.content, text: outputs.map((o) => o.content.data?.['text/plain'] ?? '').join('') };
}

const cells = JSON.parse(readFileSync(notebook, 'utf8')).cells.filter((cell) => cell.cell_type === 'code');
for (const cell of cells) {
  const result = await run([cell.source].flat().join(''));
  assert.equal(result.status, 'ok', `${cell.id}: ${result.value.evalue}`);
}
console.log(`ran ${cells.length} cells`);

assert.equal((await run('Console.ReadLine()', 'Zhang')).text, 'Zhang');
console.log('asked');

await run('var kept = 41;');
const endless = run('while (true) { }');
await new Promise((resolve) => setTimeout(resolve, 300));
const asked = Date.now();
await kernel.interrupt();
assert.equal((await endless).value.ename, 'KernelInterrupted');
console.log(`interrupted in ${Date.now() - asked} ms`);
assert.equal((await run('kept + 1')).text, '42');

await kernel.restart();
assert.equal((await run('kept')).status, 'error');
assert.equal((await run('6 * 7')).text, '42');
console.log('restarted');

// A kernel that dies is started again by the server, and this client goes on with it.
const states = [];
kernel.statusChanged.connect((_, status) => states.push(status));
assert.equal((await run('Environment.FailFast("on purpose");')).value.ename, 'KernelDied');
while (kernel.status !== 'idle' || !states.includes('autorestarting')) await new Promise((resolve) => setTimeout(resolve, 50));
assert.equal((await run('6 * 7')).text, '42');
console.log(`died: ${states.join(', ')}`);

const completion = await kernel.requestComplete({ code: 'Math.Sqr', cursor_pos: 8 });
assert.deepEqual(completion.content.matches, ['Sqrt']);
await session.shutdown();
assert.deepEqual(await (await fetch(`${server}api/kernels?token=${token}`)).json(), []);
console.log('shut down');
process.exit(0);
