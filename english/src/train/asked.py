"""What is asked of the pages of one batch, as tensors."""

from collections import namedtuple

import torch
from model import AWAY, CLASSES, FARTHEST, PLACED

Chosen = namedtuple("Chosen", "answer question label of")  # one of so many parts
Parts = namedtuple("Parts", "answer of")
Places = namedtuple("Places", "part question row first last steps")


class Asked:
    """The questions of a batch of pages. Answers are numbered through, question after question.

    `row`, `first`, `last`: of each question, the row of its page and the words it is about. `question`: of each
    answer, its question. `right`: the answers that are right. `weight`: of each question, what its error costs.
    """

    def __init__(self, pages, labels, weights):
        questions = [(row, q) for row, page in enumerate(pages) for q in page["questions"]]
        self.questions = len(questions)
        self.row = torch.tensor([row for row, _ in questions])
        self.first = torch.tensor([q["first"] for _, q in questions])
        self.last = torch.tensor([q["last"] for _, q in questions])
        self.weight = torch.tensor([float(weights[q["question"]]) for _, q in questions])
        classes, away = {name: [] for name in CLASSES}, {name: [] for name in PLACED}
        parts, places = {name: [] for name in PLACED}, {name: [] for name in PLACED}
        of, right = [], []
        for i, (row, q) in enumerate(questions):
            name = q["question"]
            right += [len(of) + one for one in q["right"]]
            for label, own in zip(q["labels"], q["places"]):
                answer = len(of)
                of.append(i)
                if name in CLASSES:
                    classes[name].append((answer, i, index(labels[name], label), 1))
                if name in PLACED and len(own) > 1:
                    away[name].append((answer, i, index(AWAY, "several"), 1))
                for part in own if name in PLACED else ():
                    if not part:
                        away[name].append((answer, i, index(AWAY, label), len(own)))
                        continue
                    number = len(parts[name])
                    parts[name].append((answer, len(own)))
                    places[name] += [(number, i, row, first, last, way + FARTHEST) for first, last, way in part]
        self.answers = len(of)
        self.question, self.right = torch.tensor(of), torch.tensor(right)
        self.classes = {name: Chosen(*columns(rows, 4)) for name, rows in classes.items()}
        self.away = {name: Chosen(*columns(rows, 4)) for name, rows in away.items()}
        self.parts = {name: Parts(*columns(rows, 2)) for name, rows in parts.items()}
        self.places = {name: Places(*columns(rows, 6)) for name, rows in places.items()}


def index(labels, label):
    """The last label stands for all that are not told apart."""
    return labels.index(label) if label in labels else len(labels) - 1


def columns(rows, width):
    return torch.tensor(rows, dtype=torch.long).reshape(-1, width).unbind(1)
