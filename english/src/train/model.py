"""The transformer and the judge on top of it.

The transformer is a BERT (Devlin et al. 2019) of 384 numbers a piece, begun from the published weights of
e5-small-v2 (Wang et al. 2022) in ONNX form. The judge scores classes from the states of the words asked about, and
answers that stand somewhere on the page from the states of those places and how far away they are.
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
AWAY = ("none", "foreign", "other")  # as in PageOpinion.java
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

        query = heads(self.query(x)) / math.sqrt(WIDTH // HEADS)
        scores = query @ heads(self.key(x)).transpose(-1, -2)
        scores = torch.softmax(scores.add_(mask.to(scores.dtype)), -1)
        y = (scores.to(x.dtype) @ heads(self.value(x)).to(x.dtype)).transpose(1, 2).reshape(batch, size, WIDTH)
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

    @staticmethod
    def index(labels, label):
        """The last label stands for all that are not told apart."""
        return labels.index(label) if label in labels else len(labels) - 1

    def forward(self, ids, mask, questions):
        """The scores of each question's answers."""
        states = self.encoder(ids, mask)
        rows = torch.tensor([row for row, _ in questions])
        first = torch.tensor([q["first"] for _, q in questions])
        last = torch.tensor([q["last"] for _, q in questions])
        words = torch.cat([states[rows, first], states[rows, last], states[rows, 0]], -1)
        words = F.dropout(torch.tanh(self.words(words)), DROP, self.training)
        scores = [0] * len(questions)
        for name in CLASSES:
            table = self.classes[name](words)
            for i, (_, q) in enumerate(questions):
                if q["question"] == name:
                    chosen = [self.index(self.labels[name], label) for label in q["labels"]]
                    scores[i] = table[i][torch.tensor(chosen)]
        for name in PLACED:
            asked = [i for i, (_, q) in enumerate(questions) if q["question"] == name]
            for i, score in zip(asked, self.placed(name, asked, states, words, questions)):
                scores[i] = scores[i] + score
        return scores

    def placed(self, name, asked, states, words, questions):
        away = self.away[name](words)
        places = [(i, place) for i in asked for own in questions[i][1]["places"] for place in own]
        scores = ()
        if places:
            rows = torch.tensor([questions[i][0] for i, _ in places])
            first = torch.tensor([place[0] for _, place in places])
            last = torch.tensor([place[1] for _, place in places])
            steps = torch.tensor([place[2] + FARTHEST for _, place in places])
            ends = torch.cat([states[rows, first], states[rows, last]], -1)
            scores = self.pairs[name](ends, words[torch.tensor([i for i, _ in places])], steps)
        done = 0
        for i in asked:
            question = questions[i][1]
            answers = []
            for label, own in zip(question["labels"], question["places"]):
                if own:
                    answers.append(torch.logsumexp(scores[done : done + len(own)], 0))
                    done += len(own)
                else:
                    answers.append(away[i, self.index(AWAY, label)])
            yield torch.stack(answers)
