"""Writes encoder and judge as ONNX files that Encoder.java runs, and reads them again. Matrices are kept as bytes with
a scale for each output (symmetric, rounded to the nearest) and multiplied out when the file is loaded; all reckoning is
in floats."""

import math

import numpy as np
import onnx
import torch
from model import AWAY, CLASSES, HEADS, LAYERS, PLACED, WIDTH
from onnx import TensorProto, helper, numpy_helper

OPSET, IR = 17, 8


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def name(self):
        self.count += 1
        return f"v{self.count}"

    def constant(self, array):
        name = self.name()
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, *inputs, out=None, **attributes):
        out = out or self.name()
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def matrix(self, weight):
        quantized, scale = quantize(weight)
        whole = self.add("Cast", self.constant(quantized.T), to=TensorProto.FLOAT)
        return self.add("Mul", whole, self.constant(scale.T))

    def linear(self, x, linear, out=None):
        product = self.add("MatMul", x, self.matrix(array(linear.weight)))
        return self.add("Add", product, self.constant(array(linear.bias)), out=out)

    def norm(self, x, norm):
        parts = (self.constant(array(p)) for p in (norm.weight, norm.bias))
        return self.add("LayerNormalization", x, *parts, axis=-1, epsilon=norm.eps)

    def gelu(self, x):
        error = self.add("Erf", self.add("Div", x, self.constant(np.float32(math.sqrt(2)))))
        more = self.add("Add", error, self.constant(np.float32(1)))
        return self.add("Mul", self.add("Mul", x, more), self.constant(np.float32(0.5)))

    def save(self, path, inputs, outputs, metadata):
        def infos(given):
            return [helper.make_tensor_value_info(*one) for one in given]

        graph = helper.make_graph(self.nodes, "graph", infos(inputs), infos(outputs), self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
        model.ir_version = IR
        helper.set_model_props(model, metadata)
        onnx.checker.check_model(model)
        onnx.save(model, path)


def array(parameter):
    return parameter.detach().numpy().astype(np.float32)


def quantize(weight):
    scale = np.maximum(np.abs(weight).max(axis=1, keepdims=True), 1e-8) / 127
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def save_encoder(encoder, path):
    g = Graph()
    quantized, scale = quantize(array(encoder.word.weight))
    word = g.add("Cast", g.add("Gather", g.constant(quantized), "ids"), to=TensorProto.FLOAT)
    word = g.add("Mul", word, g.add("Gather", g.constant(scale), "ids"))
    place = g.add("Gather", g.constant(array(encoder.position.weight)), "positions")
    x = g.add("Add", word, g.add("Add", place, g.constant(array(encoder.kind))))
    x = g.norm(x, encoder.norm)
    by_head = g.constant(np.array([-1, HEADS, WIDTH // HEADS], np.int64))
    whole = g.constant(np.array([-1, WIDTH], np.int64))
    root = g.constant(np.float32(math.sqrt(WIDTH // HEADS)))
    for layer in encoder.layers:

        def heads(linear, order):
            return g.add("Transpose", g.add("Reshape", g.linear(x, linear), by_head), perm=order)

        scores = g.add("MatMul", heads(layer.query, [1, 0, 2]), heads(layer.key, [1, 2, 0]))
        scores = g.add("Softmax", g.add("Div", scores, root), axis=-1)
        y = g.add("MatMul", scores, heads(layer.value, [1, 0, 2]))
        y = g.add("Reshape", g.add("Transpose", y, perm=[1, 0, 2]), whole)
        x = g.norm(g.add("Add", x, g.linear(y, layer.mixed)), layer.norm1)
        inner = g.linear(g.gelu(g.linear(x, layer.wide)), layer.narrow)
        x = g.norm(g.add("Add", x, inner), layer.norm2)
    g.add("Identity", x, out="states")
    inputs = [(name, TensorProto.INT64, ["n"]) for name in ("ids", "positions")]
    g.save(path, inputs, [("states", TensorProto.FLOAT, ["n", WIDTH])], {})


def save_judge(judge, path):
    g = Graph()
    words = g.add("Tanh", g.linear("words", judge.words))
    outputs = []
    for name in CLASSES:
        outputs.append((g.linear(words, judge.classes[name], name), [1, len(judge.labels[name])]))
    for name in PLACED:
        outputs.append((g.linear(words, judge.away[name], f"{name}.away"), [1, len(AWAY)]))
        pair = judge.pairs[name]
        y = g.add("Add", g.linear("places", pair.place), g.linear(words, pair.words))
        y = g.add("Add", y, g.add("Gather", g.constant(array(pair.distance.weight)), "distances"))
        outputs.append((g.linear(g.gelu(y), pair.score, f"{name}.places"), ["n", 1]))
    inputs = [
        ("words", TensorProto.FLOAT, [1, 3 * WIDTH]),
        ("places", TensorProto.FLOAT, ["n", 2 * WIDTH]),
        ("distances", TensorProto.INT64, ["n"]),
    ]
    labels = {f"labels.{name}": " ".join(own) for name, own in judge.labels.items()}
    g.save(path, inputs, [(name, TensorProto.FLOAT, shape) for name, shape in outputs], labels)


class Constants:
    """What is kept in a file, in the order in which it was written."""

    def __init__(self, path):
        model = onnx.load(path)
        self.own = (numpy_helper.to_array(constant) for constant in model.graph.initializer)
        self.metadata = {entry.key: entry.value for entry in model.metadata_props}

    def skip(self, count):
        for _ in range(count):
            next(self.own)

    def take(self, parameter):
        self.put(parameter, next(self.own))

    def matrix(self, parameter, turned=True):
        whole = next(self.own).astype(np.float32) * next(self.own)
        self.put(parameter, whole.T if turned else whole)

    def linear(self, linear):
        self.matrix(linear.weight)
        self.take(linear.bias)

    def norm(self, norm):
        self.take(norm.weight)
        self.take(norm.bias)

    @staticmethod
    def put(parameter, values):
        parameter.data.copy_(torch.tensor(values.copy()).view_as(parameter))


def load_encoder(encoder, path):
    constants = Constants(path)
    constants.matrix(encoder.word.weight, turned=False)
    constants.take(encoder.position.weight)
    constants.take(encoder.kind)
    constants.norm(encoder.norm)
    constants.skip(3)  # the shapes of heads and their root
    for layer in encoder.layers:
        for linear in (layer.query, layer.key, layer.value, layer.mixed):
            constants.linear(linear)
        constants.norm(layer.norm1)
        constants.linear(layer.wide)
        constants.skip(3)  # of gelu
        constants.linear(layer.narrow)
        constants.norm(layer.norm2)


def load_labels(path):
    metadata = Constants(path).metadata
    return {name: metadata[f"labels.{name}"].split(" ") for name in CLASSES}


def load_judge(judge, path):
    constants = Constants(path)
    constants.linear(judge.words)
    for name in CLASSES:
        constants.linear(judge.classes[name])
    for name in PLACED:
        constants.linear(judge.away[name])
        pair = judge.pairs[name]
        constants.linear(pair.place)
        constants.linear(pair.words)
        constants.take(pair.distance.weight)
        constants.skip(3)  # of gelu
        constants.linear(pair.score)
