#!/usr/bin/env bash
# restify 12.0.0: loading it changes every HTTP server of the process, also those that have nothing to do with it.
# Documented by Node: `response.writeHead()` returns the response, so that `response.writeHead(502).end()` works.
# Seen: once restify is loaded it returns undefined, for a plain `http.createServer` too, and the usual chain throws
# a TypeError in the middle of a request.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund restify@12.0.0 >/dev/null 2>&1

cat >look.cjs <<'JS'
const http = require('node:http');

const get = (port) =>
  new Promise((resolve) => {
    http.get({ port, host: '127.0.0.1' }, (response) => response.resume().once('end', resolve));
  });

async function look(when) {
  const server = http.createServer((request, response) => {
    const returned = response.writeHead(502);
    console.log(`${when}: ${returned === response ? 'the response' : returned}`);
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  await get(server.address().port);
  server.close();
}

(async () => {
  await look('without restify');
  require('restify');
  await look('with restify loaded');
})();
JS

seen=$(node look.cjs)
expected='without restify: the response
with restify loaded: undefined'
printf 'restify 12.0.0, Node %s\nwhat writeHead returns:\n%s\n' "$(node --version)" "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
