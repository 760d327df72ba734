"""The transformer and the judge on top of it.

The transformer is a BERT (Devlin et al. 2019) of 384 numbers a piece, begun from the published weights of
e5-small-v2 (Wang et al. 2022) in ONNX form. The judge scores classes from the states of the words asked about, and
answers that stand somewhere on the page from the states of those places and how far away they are. What must be meant
together, several peoples or a pronoun and a name, scores as its parts do on average.
"""

import math

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 12
PAIR = 256
FARTHEST = 20  # as in Pages.java
AWAY = ("none", "foreign", "several", "other")  # as in PageOpinion.java
CLASSES = ("measure", "status", "side", "detail")
PLACED = ("source", "origins", "side")
DROP = 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))

    def forward(self, x, mask):
        batch, size, _ = x.shape

        def heads(y):
            return y.view(batch, size, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        with torch.autocast("cpu", enabled=False):
            scores = (query / math.sqrt(WIDTH // HEADS)) @ key.transpose(-1, -2)
            y = torch.softmax(scores.add_(mask.to(scores.dtype)), -1) @ value
        y = y.transpose(1, 2).reshape(batch, size, WIDTH)
        x = self.norm1(x + F.dropout(self.mixed(y), DROP, self.training))
        return self.norm2(x + F.dropout(self.narrow(F.gelu(self.wide(x))), DROP, self.training))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask):
        x = self.word(ids) + self.position(torch.arange(ids.shape[1]))[None] + self.kind
        x = F.dropout(self.norm(x), DROP, self.training)
        hidden = (1 - mask[:, None, None, :]) * -1e4
        for layer in self.layers:
            x = layer(x, hidden)
        return x.float()

    def begin_from(self, path):
        """Takes over the weights of a BERT of the same shape."""
        graph = onnx.load(path).graph
        weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        products = [n.input[1] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights]

        def take(parameter, array):
            parameter.data.copy_(torch.tensor(array.copy()))

        take(self.word.weight, weights["embeddings.word_embeddings.weight"])
        take(self.position.weight, weights["embeddings.position_embeddings.weight"])
        take(self.kind, weights["embeddings.token_type_embeddings.weight"][0])
        take(self.norm.weight, weights["embeddings.LayerNorm.weight"])
        take(self.norm.bias, weights["embeddings.LayerNorm.bias"])
        for i, layer in enumerate(self.layers):
            prefix = f"encoder.layer.{i}."
            linears = (
                (layer.query, "attention.self.query"),
                (layer.key, "attention.self.key"),
                (layer.value, "attention.self.value"),
                (layer.mixed, "attention.output.dense"),
                (layer.wide, "intermediate.dense"),
                (layer.narrow, "output.dense"),
            )
            for j, (linear, name) in enumerate(linears):
                take(linear.weight, weights[products[6 * i + j]].T)
                take(linear.bias, weights[f"{prefix}{name}.bias"])
            for norm, name in ((layer.norm1, "attention.output"), (layer.norm2, "output")):
                take(norm.weight, weights[f"{prefix}{name}.LayerNorm.weight"])
                take(norm.bias, weights[f"{prefix}{name}.LayerNorm.bias"])


class Pair(nn.Module):
    """Scores places from their states, the words asked about and the way between."""

    def __init__(self):
        super().__init__()
        self.place, self.words = nn.Linear(2 * WIDTH, PAIR), nn.Linear(WIDTH, PAIR)
        self.distance = nn.Embedding(2 * FARTHEST + 1, PAIR)
        self.score = nn.Linear(PAIR, 1)
        nn.init.normal_(self.distance.weight, std=0.02)

    def forward(self, places, words, distances):
        y = F.gelu(self.place(places) + self.words(words) + self.distance(distances))
        return self.score(F.dropout(y, DROP, self.training))[:, 0]


class Judge(nn.Module):
    """Answers the questions of pages.

    A question is (row, page's question): the row of its page in the batch and the question as read.
    """

    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        self.encoder = Encoder()
        self.words = nn.Linear(3 * WIDTH, WIDTH)
        self.classes = nn.ModuleDict({q: nn.Linear(WIDTH, len(labels[q])) for q in CLASSES})
        self.pairs = nn.ModuleDict({q: Pair() for q in PLACED})
        self.away = nn.ModuleDict({q: nn.Linear(WIDTH, len(AWAY)) for q in PLACED})

    def forward(self, ids, mask, asked):
        """The scores of all answers, in the order of `asked`."""
        states = self.encoder(ids, mask)
        words = torch.cat([states[asked.row, asked.first], states[asked.row, asked.last], states[asked.row, 0]], -1)
        words = F.dropout(torch.tanh(self.words(words)), DROP, self.training)
        scores = torch.zeros(asked.answers)
        for name in CLASSES:
            scores = self.add(scores, asked.classes[name], self.classes[name](words))
        for name in PLACED:
            scores = self.add(scores, asked.away[name], self.away[name](words))
            parts, places = asked.parts[name], asked.places[name]
            if len(parts.answer):
                ends = torch.cat([states[places.row, places.first], states[places.row, places.last]], -1)
                here = self.pairs[name](ends, words[places.question], places.steps).float()
                here = log_sum(here, places.part, len(parts.answer))
                scores = scores.index_add(0, parts.answer, here / parts.of)
        return scores

    @staticmethod
    def add(scores, chosen, table):
        """Adds to some answers' scores what a table has for their question and label."""
        return scores.index_add(0, chosen.answer, table.float()[chosen.question, chosen.label] / chosen.of)


def log_sum(scores, group, groups):
    """The logarithm of the sum of exponentials, group by group."""
    most = scores.detach().max()
    return most + torch.zeros(groups).index_add(0, group, (scores - most).exp()).log()
