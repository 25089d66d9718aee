#!/usr/bin/env bash
# Opens every workbook of a folder in LibreOffice, as a second reader: check_workbooks.sh FOLDER
# Each must convert to PDF and to one CSV a sheet without an error value; its parts must be well-formed XML without a
# formula, a macro or a path of the machine; every chart must have an alternative text.
# LibreOffice forgives what Excel does not, so that this is no proof: the rules of tests/support/sheet_rules.hpp are.
set -euo pipefail

folder=${1:?usage: check_workbooks.sh FOLDER}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
shopt -s nullglob
books=("$folder"/*.xlsx)
[ ${#books[@]} -gt 0 ] || {
  echo "no workbook in $folder" >&2
  exit 1
}

failures=0
fail() { # workbook, what
  echo "FAIL $1: $2" >&2
  failures=$((failures + 1))
}

# A profile of its own, so that a LibreOffice that is already running is not disturbed.
convert() { # format, folder
  timeout 600 soffice "-env:UserInstallation=file://$work/profile" --headless --norestore --convert-to "$1" \
    --outdir "$2" "${books[@]}" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
  }
}
convert pdf "$work/pdf"
# Semicolons, UTF-8, every sheet (-1) to a file of its own.
convert 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1' "$work/csv"

for book in "${books[@]}"; do
  name=$(basename "$book" .xlsx)
  parts=$work/parts/$name
  mkdir -p "$parts"
  unzip -q "$book" -d "$parts" || {
    fail "$name" "is not a sound zip file"
    continue
  }
  [ -s "$work/pdf/$name.pdf" ] || fail "$name" "LibreOffice made no PDF of it"

  sheets=("$parts"/xl/worksheets/sheet*.xml)
  csvs=("$work/csv/$name"-*.csv)
  [ ${#csvs[@]} -eq ${#sheets[@]} ] || fail "$name" "${#sheets[@]} sheets, but LibreOffice read ${#csvs[@]}"
  for csv in "${csvs[@]}"; do
    [ -s "$csv" ] || fail "$name" "$(basename "$csv" .csv) is empty"
  done
  grep -lE '#(REF!|NAME\?|VALUE!|DIV/0!|N/A|NUM!)|Err:[0-9]' "${csvs[@]}" /dev/null &&
    fail "$name" "a sheet shows an error value"

  while IFS= read -r -d '' part; do
    python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$part" 2>/dev/null ||
      fail "$name" "${part#"$parts"/} is not well-formed XML"
  done < <(find "$parts" \( -name '*.xml' -o -name '*.rels' \) -print0)
  grep -lE '<f>|<f ' "${sheets[@]}" && fail "$name" "holds a formula"
  [ -e "$parts/xl/vbaProject.bin" ] && fail "$name" "holds a macro"
  grep -rlE 'file://|javascript:|/home/|/tmp/' "$parts" && fail "$name" "names a path of the machine"

  charts=("$parts"/xl/charts/chart*.xml)
  described=$( (cat "$parts"/xl/drawings/drawing*.xml 2>/dev/null || true) | (grep -o 'descr="[^"]' || true) | wc -l)
  [ ${#charts[@]} -gt 0 ] || fail "$name" "has no chart"
  [ "$described" -eq ${#charts[@]} ] || fail "$name" "${#charts[@]} charts, but $described alternative texts"
  printf 'ok   %-14s %3d sheets, %3d charts\n' "$name" ${#sheets[@]} ${#charts[@]}
done
[ "$failures" -eq 0 ] || {
  echo "$failures faults" >&2
  exit 1
}
