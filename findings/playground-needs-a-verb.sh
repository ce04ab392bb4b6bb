#!/usr/bin/env bash
# Microsoft 365 Agents Playground 0.2.28: a button of a card (Action.Execute) without `verb` never reaches the bot.
# Documented: `verb` of Action.Execute is optional (Adaptive Cards 1.4 and later).
# Seen: the page answers "Unable to reach app. Please try again." by itself. The same button with a `verb` is sent.
# Needs a Chrome or Chromium: in the PATH, or named by CHROME_PATH.
set -euo pipefail
chrome=${CHROME_PATH:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)} ||
  { echo 'No Chrome or Chromium found.'; exit 2; }
folder=$(mktemp -d)
playground=
trap '[ -z "$playground" ] || kill "$playground" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  @microsoft/m365agentsplayground@0.2.28 playwright-core@1.65.1 >/dev/null 2>&1

cat >look.cjs <<'JS'
const http = require('node:http');
const { chromium } = require('playwright-core');
const [chrome, botPort, port] = process.argv.slice(2);
const press = (title, rest) => ({ type: 'Action.Execute', title, data: {}, ...rest });
const content = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'A card' }],
  actions: [press('With', { verb: 'go' }), press('Without', {})],
};
const invokes = [];

async function heard(activity) {
  if (activity.type === 'invoke') {
    invokes.push(activity.value.action.title);
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Thanks' };
  }
  if (activity.type !== 'message') return {};
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  const { serviceUrl, conversation, from, recipient } = activity;
  await fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', conversation, from: recipient, recipient: from, attachments: [card] }),
  });
  return {};
}

const bot = http.createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const answer = body ? await heard(JSON.parse(body)) : {};
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(answer));
});

(async () => {
  await new Promise((resolve) => bot.listen(Number(botPort), '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(`${url}/_debug/ping`).then(({ ok }) => ok, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const browser = await chromium.launch({ executablePath: chrome, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(url);
    await page.getByRole('treeitem').first().waitFor();
    await page.getByRole('textbox').last().click();
    await page.waitForTimeout(300);
    await page.keyboard.type('hi');
    await page.keyboard.press('Enter');
    for (const title of ['With', 'Without']) {
      await page.getByRole('button', { name: title, exact: true }).click();
      const said = page.getByText(/Thanks|Unable to reach app/).last();
      await said.waitFor();
      // The line stays until the next press; what comes after it has to be seen as well.
      await page.waitForTimeout(1_500);
      console.log(`${title} a verb: ${invokes.includes(title) ? 'sent' : 'not sent'}; "${await said.textContent()}"`);
    }
  } finally {
    await browser.close();
    bot.close();
    bot.closeAllConnections();
  }
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
JS

free() {
  node -e "const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })"
}
bot_port=$(free)
port=$(free)
TEAMSAPPTESTER_BROWSER=none node node_modules/@microsoft/m365agentsplayground/cli.js start \
  -e "http://127.0.0.1:$bot_port/api/messages" -c msteams -p "$port" >/dev/null 2>&1 &
playground=$!

seen=$(timeout 90 node look.cjs "$chrome" "$bot_port" "$port")
expected='With a verb: sent; "Thanks"
Without a verb: not sent; "Unable to reach app. Please try again."'
printf 'Microsoft 365 Agents Playground 0.2.28, Node %s\n%s\n' "$(node --version)" "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
