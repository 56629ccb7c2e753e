"""Speed and peak memory of an encoder in PyTorch on the processor, float32: what `mantissa bench engine --peers` puts beside its own figures.

    python scripts/peers/torch_encoder.py FAMILY LAYERS,WIDTH,INNER,HEADS,VOCABULARY ROWS LENGTH REPEATS

FAMILY is bert or modernbert, as transformers builds them, weights random, every thread the machine has. Embedding is the forward pass without
gradients; training is masked language modelling on 15 % of the tokens through transformers' own head, with AdamW. One JSON document: for each of the two
the tokens per second and per second of processor time of every repeat, and the peak memory of the process.
"""
import json
import os
import resource
import sys
import time

os.environ["HF_HUB_OFFLINE"] = "1"

import torch
import transformers


def build(family, shape):
    layers, width, inner, heads, vocabulary = shape
    common = dict(vocab_size=vocabulary, hidden_size=width, intermediate_size=inner, num_hidden_layers=layers, num_attention_heads=heads, pad_token_id=0)
    if family == "bert":
        return transformers.BertForMaskedLM(transformers.BertConfig(**common))
    special = dict(bos_token_id=1, cls_token_id=1, eos_token_id=2, sep_token_id=2)
    return transformers.ModernBertForMaskedLM(transformers.ModernBertConfig(**common, **special))


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def measure(work, tokens, repeats):
    work()
    wall, processor = [], []
    for _ in range(repeats):
        started, used = time.perf_counter(), processor_seconds()
        work()
        wall.append(tokens / (time.perf_counter() - started))
        processor.append(tokens / (processor_seconds() - used))
    return {"wall": wall, "processor": processor}


def main():
    family = sys.argv[1]
    shape = [int(part) for part in sys.argv[2].split(",")]
    rows, length, repeats = (int(part) for part in sys.argv[3:6])
    torch.manual_seed(1)
    torch.set_num_threads(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())
    model = build(family, shape)
    ids = torch.randint(10, shape[4], (rows, length))
    seen = torch.ones_like(ids)
    targets = ids.masked_fill(torch.rand(ids.shape) >= 0.15, -100)
    encoder = getattr(model, model.base_model_prefix)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)

    def embed():
        with torch.no_grad():
            encoder(input_ids=ids, attention_mask=seen).last_hidden_state.sum().item()

    def train():
        optimizer.zero_grad()
        loss = model(input_ids=ids, attention_mask=seen, labels=targets).loss
        loss.backward()
        optimizer.step()
        loss.item()

    model.eval()
    embedding = measure(embed, rows * length, repeats)
    model.train()
    training = measure(train, rows * length, repeats)
    scale = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale
    print(json.dumps({"version": torch.__version__, "embedding": embedding, "training": training, "peakBytes": peak}))


main()
