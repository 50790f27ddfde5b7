#!/bin/sh
# Measures the workbook of 10,000 claims and 30,000 pieces of evidence beside what
# python3-xlsxwriter (Debian's, in constant memory) and, where npm has it for us,
# exceljs (as a stream) take for the same cells: whole processes, turn about, the
# median of each. Ours also makes the desk that it reports on. The bars are ratios
# of 0.24 and 0.43 at most, and 180 MB.
#
# usage: bench.sh [ROUNDS]
set -eu
cd "$(dirname "$0")"
rounds=${1:-5}
python=/usr/bin/python3
"$python" -c 'import xlsxwriter' 2>/dev/null || { echo 'needs python3-xlsxwriter (apt-get install python3-xlsxwriter)' >&2; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
if command -v npm >/dev/null && npm install --silent --prefix "$dir" exceljs@4.4.0 >/dev/null 2>&1; then
	export NODE_PATH="$dir/node_modules"
else
	echo 'no exceljs here: measured beside xlsxwriter alone'
fi
go test -c -o "$dir/bench" ..
export FACTDESK_LARGE_WORKBOOK="$dir/ours.xlsx"
"$dir/bench" -test.run '^TestLargeWorkbook$' >/dev/null
"$python" cells.py "$dir/ours.xlsx" "$dir/cells"
"$python" - "$rounds" "$dir" <<'PY'
import os, resource, statistics, subprocess, sys, time

rounds, dir = int(sys.argv[1]), sys.argv[2]
commands = {
    "factdesk": [dir + "/bench", "-test.run", "^TestLargeWorkbook$"],
    "xlsxwriter": ["/usr/bin/python3", "peer.py", dir + "/cells", dir + "/peer.xlsx"],
}
if os.environ.get("NODE_PATH"):
    commands["exceljs"] = ["node", "peer.js", dir + "/cells.json", dir + "/peerjs.xlsx"]
wall, cpu, peak = ({n: [] for n in commands} for _ in range(3))
for _ in range(rounds):
    for name, command in commands.items():
        began = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        wall[name].append(time.perf_counter() - began)
        if status:
            sys.exit(f"{name} failed")
        cpu[name].append(used.ru_utime + used.ru_stime)
        peak[name].append(used.ru_maxrss / 1024)
for what, took, unit in (("wall", wall, "s"), ("CPU", cpu, "s"), ("peak", peak, "MB")):
    ours = statistics.median(took["factdesk"])
    beside = ", ".join(f"{n} {statistics.median(t):.2f} {unit} (ratio {ours / statistics.median(t):.2f})" for n, t in took.items() if n != "factdesk")
    print(f"{what}: factdesk {ours:.2f} {unit}; {beside}")
PY
