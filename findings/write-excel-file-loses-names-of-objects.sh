#!/usr/bin/env bash
# write-excel-file 4.1.1: a cell whose whole text is a name that every object inherits, such as "constructor", comes out
# as an index that is no number, so the text is nowhere in the file.
# Documented: a cell of the type String holds the text that is its value.
# Seen: the table of shared texts is looked up in a plain object, so that "constructor" is found there before it is put
# in. Its cell holds the text of a function, and "constructor" is not in the table. "plain" is written as it should be.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund write-excel-file@4.1.1 fflate@0.8.3 >/dev/null 2>&1

cat >look.mjs <<'JS'
import { strFromU8, unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';

for (const value of ['plain', 'constructor', 'toString', 'hasOwnProperty']) {
  const file = await writeXlsxFile([[{ type: String, value }]], {}).toBuffer();
  const parts = unzipSync(new Uint8Array(file));
  const texts = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  const index = /<v>([^]*?)<\/v>/.exec(strFromU8(parts['xl/worksheets/sheet1.xml']))?.[1] ?? 'none';
  const kind = /^\d+$/.test(index) ? 'a number' : 'no number';
  console.log(`${value}: ${texts.includes(`>${value}<`) ? 'in the file' : 'lost'}, its index is ${kind}`);
}
JS

seen=$(node look.mjs)
expected='plain: in the file, its index is a number
constructor: lost, its index is no number
toString: lost, its index is no number
hasOwnProperty: lost, its index is no number'
printf 'write-excel-file 4.1.1, Node %s\n%s\n' "$(node --version)" "$seen"
[ "$seen" = "$expected" ] || { echo 'This has changed.'; exit 1; }
