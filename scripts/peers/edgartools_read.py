"""Reads HTML filings with edgartools (parse and sections), as `mantissa bench ingest --peers` compares. Arguments: files, plain or gzipped. Prints one JSON document."""

import gzip
import json
import sys
import time

from edgar.documents import parse_html


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


rows = []
for path in sys.argv[1:]:
    try:
        data = read(path)
        text = data.decode("utf-8", "replace")
        if not rows:
            parse_html(text).sections  # what is loaded at first use is not measured
        started = time.perf_counter()
        used = time.process_time()
        document = parse_html(text)
        sections = len(document.sections)
    except Exception as error:  # a file that the peer cannot read (or in a zip) is left out, and said
        print(f"{path}: {error}", file=sys.stderr)
        continue
    rows.append(
        {
            "path": path,
            "bytes": len(data),
            "seconds": time.perf_counter() - started,
            "cpuSeconds": time.process_time() - used,
            "sections": sections,
            "tables": len(document.tables),
        }
    )
print(json.dumps(rows))
