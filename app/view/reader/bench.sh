#!/bin/sh
# The reader's benchmarks, beside those of another module that have the same
# names:
#
#   sh app/view/reader/bench.sh [MODULE]
#
# MODULE is a folder, by its way from the project's root; it's ../shared/examples/reader
# where none is said, and left out where there is no such folder. Both run in
# turn, three times, and the least of each counts: what else the machine does
# only ever takes time.
set -eu
cd "$(dirname "$0")/../../.."
peer=${1:-../shared/examples/reader}
export GOFLAGS='-trimpath -buildvcs=false -tags=ci,migrated_fynedo' CGO_ENABLED=0 LANG=en_US.UTF-8

ours=$(mktemp)
theirs=$(mktemp)
trap 'rm -f "$ours" "$theirs"' EXIT
for _ in 1 2 3; do
	go test -run '^$' -bench . ./app/view/reader >>"$ours"
	if [ -d "$peer" ]; then
		(cd "$peer" && go test -run '^$' -bench . ./...) >>"$theirs"
	fi
done

awk '
	!/^Benchmark/ { next }
	{ name = $1; sub(/-[0-9]+$/, "", name); sub(/^Benchmark/, "", name) }
	FILENAME == ARGV[1] { if (!(name in ours)) order[++n] = name; if (!(name in ours) || $3 < ours[name]) ours[name] = $3; next }
	!(name in theirs) || $3 < theirs[name] { theirs[name] = $3 }
	END {
		printf "%-14s %12s %12s %8s\n", "", "ours µs", "theirs µs", "ratio"
		for (i = 1; i <= n; i++) {
			name = order[i]
			if (name in theirs)
				printf "%-14s %12.1f %12.1f %8.2f\n", name, ours[name] / 1000, theirs[name] / 1000, ours[name] / theirs[name]
			else
				printf "%-14s %12.1f\n", name, ours[name] / 1000
		}
	}' "$ours" "$theirs"
