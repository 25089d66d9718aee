#!/usr/bin/env bash
# Whole-process time and memory of a build of the shipped workspace. With a second program the two take turns and the ratio of
# their processor times is printed, pair by pair: quote that, not a single time.
#   usage: tests/tools/bench.sh BINARY [OTHER-BINARY]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${RUNS:-7}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Prints "user+sys wall peak-KiB" of one build.
once() {
  /usr/bin/env time -f '%U %S %e %M' -o "$folder/time" "$1" build --out "$folder/out" 2>/dev/null
  awk '{ printf "%.3f %.3f %d\n", $1 + $2, $3, $4 }' "$folder/time"
}

once "$1" >/dev/null # warm-up
for _ in $(seq "$runs"); do
  a=$(once "$1")
  if [ $# -gt 1 ]; then
    b=$(once "$2")
    echo "$a $b"
  else
    echo "$a"
  fi
done | sort -n | awk '
  { cpu[NR] = $1; wall[NR] = $2; if ($3 > peak) peak = $3; if (NF > 3) ratio[NR] = $1 / $4 }
  END {
    m = int((NR + 1) / 2)
    printf "processor time: median %.2f s; wall: median run %.2f s; peak memory %.0f MiB (%d runs)\n", cpu[m], wall[m], peak / 1024, NR
    if (ratio[1]) { n = asort_simple(ratio, NR); printf "ratio of processor time, first to second: median %.3f\n", ratio[m] }
  }
  function asort_simple(a, n,   i, j, t) {
    for (i = 2; i <= n; i++) { t = a[i]; for (j = i - 1; j > 0 && a[j] > t; j--) a[j + 1] = a[j]; a[j + 1] = t }
    return n
  }'
