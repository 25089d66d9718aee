#!/usr/bin/env bash
# Holds every PDF of a folder against the standards: conformance.sh FOLDER
# - veraPDF (fetched from Maven Central into tools/, pinned): PDF/UA-1 and PDF/A-3a
# - check_pdf, the project's own structure check, which sees faults that veraPDF passes over
# - qpdf --check (syntax) and pdffonts (every font embedded, as a subset, with a map to characters)
# Exit status 0 when all pass, 1 when something fails, 2 when a tool is missing.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:?usage: conformance.sh FOLDER}
check_pdf=${CHECK_PDF:-$root/build/tests/check_pdf}
version=1.28.2
sum=687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6
jar=$root/tools/greenfield-apps-$version.jar

shopt -s nullglob
files=("$folder"/*.pdf)
if [ ${#files[@]} -eq 0 ]; then
  echo "no PDF in $folder" >&2
  exit 2
fi
for tool in java qpdf pdffonts "$check_pdf"; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing" >&2
    exit 2
  }
done
if [ ! -f "$jar" ]; then
  mvn -q dependency:copy -Dartifact=org.verapdf.apps:greenfield-apps:$version -DoutputDirectory="$root/tools"
fi
echo "$sum  $jar" | sha256sum --check --quiet || {
  echo "$jar is not the file that was tried; remove it" >&2
  exit 2
}

failed=0
for flavour in ua1 3a; do
  report=$(java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --flavour $flavour --format text -v "${files[@]}") || true
  passed=$(grep -c '^PASS' <<<"$report" || true)
  echo "veraPDF $flavour: $passed of ${#files[@]} pass"
  if [ "$passed" -ne ${#files[@]} ]; then
    grep -v '^PASS' <<<"$report" | head -n 60
    failed=1
  fi
done

if report=$("$check_pdf" "${files[@]}"); then
  echo "structure check: ${#files[@]} of ${#files[@]} pass"
else
  grep -v '^PASS' <<<"$report" | head -n 60
  failed=1
fi

for file in "${files[@]}"; do
  if ! report=$(qpdf --check "$file" 2>&1); then
    printf 'qpdf --check %s\n%s\n' "$file" "$report"
    failed=1
  fi
  # Columns: name, type (one or more words), encoding, emb, sub, uni, object, generation.
  if ! pdffonts "$file" | awk 'NR > 2 && !($(NF-4) == "yes" && $(NF-3) == "yes" && $(NF-2) == "yes") { print; bad = 1 } END { exit bad }'; then
    echo "$file: a font that is not embedded as a subset with a map to characters"
    failed=1
  fi
done
[ $failed -eq 0 ] && echo "qpdf --check and fonts: ${#files[@]} of ${#files[@]} pass"
exit $failed
