#!/bin/sh
# Measures the workbook of 1,000 claims and 3,000 pieces of evidence beside what
# python3-xlsxwriter (Debian's) takes for the same cells: whole processes, turn
# about, the median of each. The bar is a ratio of 1 at most.
#
# usage: bench.sh [ROUNDS]
set -eu
cd "$(dirname "$0")"
rounds=${1:-7}
python=/usr/bin/python3
"$python" -c 'import xlsxwriter' 2>/dev/null || { echo 'needs python3-xlsxwriter (apt-get install python3-xlsxwriter)' >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
go test -c -o "$dir/bench" ..
export FACTDESK_LARGE_WORKBOOK="$dir/ours.xlsx"
"$dir/bench" -test.run '^TestLargeWorkbook$' >/dev/null
"$python" cells.py "$dir/ours.xlsx" "$dir/cells"
"$python" - "$rounds" "$dir" <<'PY'
import os, statistics, subprocess, sys, time

rounds, dir = int(sys.argv[1]), sys.argv[2]
commands = {
    "factdesk": [dir + "/bench", "-test.run", "^TestLargeWorkbook$"],
    "xlsxwriter": ["/usr/bin/python3", "peer.py", dir + "/cells", dir + "/peer.xlsx"],
}
wall, cpu = {n: [] for n in commands}, {n: [] for n in commands}
for _ in range(rounds):
    for name, command in commands.items():
        before, began = os.times(), time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        wall[name].append(time.perf_counter() - began)
        cpu[name].append(after.children_user + after.children_system - before.children_user - before.children_system)
for what, took in ("wall", wall), ("CPU", cpu):
    ours, peer = (statistics.median(took[n]) for n in commands)
    print(f"{what}: factdesk {ours:.3f} s, xlsxwriter {peer:.3f} s, ratio {ours / peer:.2f}")
PY
