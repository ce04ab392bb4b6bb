#!/usr/bin/env bash
# better-sqlite3 13.2.0: a prepared statement that joins two tables by a parameter, or has one as its limit, is planned anew
# for each value.
# Documented: SQLite plans a statement again after other values are bound, where it was compiled with ENABLE_STAT4 and a
# value might matter for the plan. Nothing in better-sqlite3 tells that its programs are compiled so.
# Seen: without any statistics (no ANALYZE was run), a join of two primary keys takes several times as long as the same one
# with `+` before each parameter, which has SQLite take the value as one that can't matter. With one table there is no
# difference. Keeping the prepared statement does not help.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund better-sqlite3@13.2.0 node@26.10.0 >/dev/null 2>&1

cat >look.cjs <<'JS'
const Database = require('better-sqlite3');
const db = new Database(':memory:');
console.log(db.pragma('compile_options').some((one) => one.compile_options === 'ENABLE_STAT4'));
db.exec(`create table team (id text primary key) without rowid;
  create table member (team text, id text, name text, primary key (team, id)) without rowid`);
for (let n = 0; n < 1000; n += 1) {
  db.prepare('insert into team values (?)').run(`t${n}`);
  db.prepare('insert into member values (?, ?, ?)').run(`t${n}`, 'm', 'Sanne');
}
const joined = (plus) => db.prepare(`select member.name from team
  join member on member.team = team.id and member.id = ${plus}@member where team.id = ${plus}@team`);
const single = (plus) => db.prepare(`select name from member where team = ${plus}@team and id = ${plus}@member`);
const limited = (plus) => db.prepare(`select name from member where team = ${plus}@team and id <= ${plus}@member
  order by id desc limit ${plus}@most`);
const timeOf = (statement) => {
  const began = process.hrtime.bigint();
  for (let n = 0; n < 20_000; n += 1) statement.get({ team: `t${n % 1000}`, member: 'm', most: 1 });
  return Number(process.hrtime.bigint() - began);
};
const least = (statement) => Math.min(...Array.from({ length: 5 }, () => timeOf(statement)));
const ratio = (of) => least(of('')) / least(of('+'));
console.log(ratio(joined) > 2.5, ratio(limited) > 2, ratio(single) < 1.7);
JS

seen=$(./node_modules/.bin/node look.cjs)
expected='true
true true true'
printf 'better-sqlite3 13.2.0, Node %s\ncompiled with STAT4; a join takes more than 2.5 times as long, a limit more than twice, one row of one table does not:\n%s\n' \
  "$(./node_modules/.bin/node --version)" "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
