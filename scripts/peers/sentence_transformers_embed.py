"""Seconds that sentence-transformers takes to embed texts with its defaults: what `mantissa bench engine --peers PATH...` puts beside its own.

    python scripts/peers/sentence_transformers_embed.py MODEL_FOLDER TEXTS.json

TEXTS.json is a list of strings. Loading is not counted; a first call with a few texts warms up. One JSON document: wall and processor seconds.
"""
import json
import os
import resource
import sys
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import sentence_transformers


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        texts = json.load(file)
    model = sentence_transformers.SentenceTransformer(sys.argv[1], device="cpu")
    model.encode(texts[:8])
    started, used = time.perf_counter(), processor_seconds()
    model.encode(texts)
    seconds, processor = time.perf_counter() - started, processor_seconds() - used
    print(json.dumps({"version": sentence_transformers.__version__, "seconds": seconds, "processorSeconds": processor}))


main()
