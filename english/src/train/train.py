#!/usr/bin/env python3
"""Trains the judge of English reports: train.py BEGIN VOCABULARY.txt EXERCISES.jsonl OUT ROUNDS

BEGIN is a folder with the encoder.onnx and judge.onnx of a judge who is to learn on, or e5-small-v2 as ONNX for one who
begins anew; EXERCISES are what `tallystick train --exercises` writes. The two files of the new judge go to the folder OUT.
Threads that wait for each other stand still where others run between them: it wants the machine alone.
"""

import collections
import json
import math
import os
import random
import sys
import time

import torch
from asked import Asked
from model import CLASSES, Judge, log_sum
from onnx_file import load_encoder, load_judge, load_labels, save_encoder, save_judge
from vary import Variety

SEED = 1
BATCH = 4  # pages
SORTED = 8  # batches put together from pages of about one length
RATE, HEAD_RATE = 8e-5, 64e-5
WARM_UP = 0.08
DECAY = 0.01
LONGEST_STEP = 1.0
WEIGHT = {"measure": 1, "source": 1, "origins": 0.6, "side": 0.6, "detail": 0.6, "status": 0.3}
USUAL = 20  # questions a batch, on which the rates are tuned
WRONG = 0.01  # of the coded answers: one that the judge holds for less likely hardly pulls at him
SELDOM = 0.05  # sides that are right less often are not told apart


def main(begin, vocabulary, exercises, out, rounds):
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(os.cpu_count())
    with open(exercises, encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    with open(vocabulary, encoding="utf-8") as lines:
        variety = Variety(lines.read().splitlines())
    judge = learner(begin, pages)
    train(judge, pages, variety, int(rounds))
    judge.eval()
    save_encoder(judge.encoder, f"{out}/encoder.onnx")
    save_judge(judge, f"{out}/judge.onnx")


def learner(begin, pages):
    """The judge kept in a folder, to learn on, or one who begins from a plain encoder."""
    if not os.path.isdir(begin):
        judge = Judge(labels(pages))
        judge.encoder.begin_from(begin)
        return judge
    judge = Judge(load_labels(f"{begin}/judge.onnx"))
    load_encoder(judge.encoder, f"{begin}/encoder.onnx")
    load_judge(judge, f"{begin}/judge.onnx")
    return judge


def labels(pages):
    """The labels of each class, none first; of sides those that are often right, the rest as one."""
    found = {name: collections.Counter({"none": 0}) for name in CLASSES}
    right = collections.Counter()
    for page in pages:
        for q in page["questions"]:
            if q["question"] in found:
                found[q["question"]].update(q["labels"])
            if q["question"] == "side":
                right.update(q["labels"][i] for i in q["right"])
    named = {name: list(own) for name, own in found.items()}
    often = [side for side in named["side"] if right[side] >= SELDOM * right.total()]
    named["side"] = ["none"] + [side for side in often if side != "none"] + ["other"]
    return named


def batches(pages, labels):
    order = random.sample(pages, len(pages))
    cut = []
    for i in range(0, len(order), BATCH * SORTED):
        alike = sorted(order[i : i + BATCH * SORTED], key=lambda page: len(page["ids"]))
        cut += [alike[j : j + BATCH] for j in range(0, len(alike), BATCH)]
    random.shuffle(cut)
    for batch in cut:
        size = max(len(page["ids"]) for page in batch)
        ids = torch.tensor([page["ids"] + [0] * (size - len(page["ids"])) for page in batch])
        mask = torch.tensor([[float(seen(page, i)) for i in range(size)] for page in batch])
        yield ids, mask, Asked(batch, labels, WEIGHT)


def seen(page, at):
    return at < len(page["ids"]) and at not in page.get("hidden", ())


def train(judge, pages, variety, rounds):
    encoder = judge.encoder
    for frozen in (encoder.word.weight, encoder.position.weight, encoder.kind):
        frozen.requires_grad_(False)
    learning = [p for p in encoder.parameters() if p.requires_grad]
    own = [p for name, p in judge.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": learning}, {"params": own}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY)
    steps = rounds * math.ceil(len(pages) / BATCH)
    step, begin, lost = 0, time.time(), []
    for _ in range(rounds):
        judge.train()
        for ids, mask, asked in batches([variety.of(page) for page in pages], judge.labels):
            pace = min(1, (step + 1) / (WARM_UP * steps)) * (steps - step) / steps
            for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE)):
                group["lr"] = rate * pace
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = judge(ids, mask, asked)
            surprised = surprise(scores, asked)
            loss = -(asked.weight * (surprised.neg().exp() + WRONG).log()).sum()
            optimizer.zero_grad()
            (loss / USUAL).backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), LONGEST_STEP)
            optimizer.step()
            step += 1
            lost.append(loss.item() / asked.questions)
            if step % 100 == 0:
                print(f"step {step} of {steps}, {time.time() - begin:.0f} s, surprise {sum(lost) / len(lost):.3f}", flush=True)
                lost = []


def surprise(scores, asked):
    """Of each question, the negative logarithm of how likely its right answers are."""
    all_answers = log_sum(scores, asked.question, asked.questions)
    return all_answers - log_sum(scores[asked.right], asked.question[asked.right], asked.questions)


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
