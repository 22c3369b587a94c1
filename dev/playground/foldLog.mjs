/**
 * Folds the Playground's log when its page opens: it takes a third of the width of a chat, and no option hides it.
 * Its own button brings it back.
 */
import http from 'node:http';

/** It is there as soon as the page is drawn, and the log is always open then. */
const script = `<script>
addEventListener('load', () => {
  let tries = 0;
  const fold = () => {
    const button = document.querySelector('button[title="Toggle Log Panel"]');
    if (button) button.click();
    else if (++tries < 600) requestAnimationFrame(fold);
  };
  fold();
});
</script>`;

/** Adds the script to the page of a Playground that will run in this process. */
export function foldLog() {
  const { emit } = http.Server.prototype;
  http.Server.prototype.emit = function emitOrAnswer(event, ...details) {
    const [request, response] = details;
    if (event !== 'request' || request.method !== 'GET' || request.url !== '/')
      return emit.call(this, event, ...details);
    void answer(request, response);
    return true;
  };
}

/** Asks the same server for its page, in a way that it answers itself. */
async function answer({ socket }, response) {
  try {
    const page = await (await fetch(`http://${socket.localAddress}:${socket.localPort}/?asked=again`)).text();
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'no-cache');
    response.end(page.replace('</head>', `${script}</head>`));
  } catch {
    response.destroy();
  }
}
