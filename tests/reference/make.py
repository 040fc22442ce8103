#!/usr/bin/python3
"""What PyTorch, scikit-learn and SciPy print, in float64, for every function of lib/CrossEntropy over its options.

    apt-get install -y python3-torch python3-sklearn python3-scipy
    /usr/bin/python3 tests/reference/make.py                          writes tests/reference/cases.json
    /usr/bin/python3 tests/reference/make.py --sample 200 --seed 7    prints fresh cases, for the live test

A case is {"f": function, "a": its arguments, "v": values, "g": gradient of their sum}, numbers flat and row by row.
Each case has its own random generator, seeded by (seed, its number), so a case does not change when others are added.
Cases where the library says NaN although the mathematics has an answer are left out; the closing line counts them.
"""
import argparse
import itertools
import json
import math
import pathlib
import sys
import warnings

import numpy as np
import scipy
import scipy.optimize
import scipy.spatial
import scipy.special
import scipy.stats
import sklearn
import sklearn.calibration
import sklearn.metrics
import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")
torch.set_num_threads(1)
EPS = 2.0 ** -52
REDUCTIONS = ["mean", "sum", "none"]
WEIGHTS = ["no", "yes", "zeros"]
GRID = []


def over(**options):
    """Adds one case per combination of the options to the grid."""
    def register(function):
        for values in itertools.product(*options.values()):
            GRID.append((function, dict(zip(options, values))))
        return function
    return register


# ---- data -------------------------------------------------------------------------------------------------

def normal(rng, shape, scale=1.0):
    return np.round(rng.normal(0, scale, shape), 3 if scale < 100 else 0)


def distribution(rng, shape, zeros=False):
    """Rows of whole thousandths (ten-thousandths for many classes), so that the file stays small."""
    *rows, k = shape
    parts = 1000 if k <= 100 else 10000
    floor = 0 if zeros else 1
    draw = rng.multinomial(parts - floor * k, rng.dirichlet(np.full(k, 0.3 if zeros else 2.0)), size=rows) + floor
    return draw / parts


def weights(rng, n, kind):
    if kind == "no":
        return None
    w = np.round(rng.uniform(0.1, 3, n), 2)
    if kind == "zeros":
        w[rng.integers(n)] = 0
    return w


def tensor(x, grad=False):
    return None if x is None else torch.tensor(x, dtype=torch.float64, requires_grad=grad)


def case(f, arguments, values, x=None):
    """x: the tensor to differentiate by."""
    g = None
    if x is not None:
        (g,) = torch.autograd.grad(values.sum(), x)
        g = [float(f"{d:.15g}") for d in g.reshape(-1).tolist()]  # enough for 1e-12, and a tenth smaller
    if torch.is_tensor(values):
        values = values.detach().reshape(-1).tolist()
    values = [float(v) for v in np.ravel(values)]
    arguments = {name: a.tolist() if isinstance(a, np.ndarray) else a for name, a in arguments.items() if a is not None}
    return {"f": f, "a": arguments, "v": values, **({"g": g} if g is not None else {})}


# ---- activations ------------------------------------------------------------------------------------------

SPECIAL = [0.0, -0.0, 1e-300, -1e-300, 0.5, -0.5, 36.5, -36.5, 40, -40, 709, -709, 745, -745, 1e4, -1e4, math.inf, -math.inf]


@over(f=["Sigmoid", "LogSigmoid", "Softplus"], scale=[1, 10, 100, None])
def elementwise(rng, f, scale):
    z = np.array(SPECIAL) if scale is None else normal(rng, 12, scale)
    if f == "Softplus":  # torch.nn.functional.softplus returns z above its threshold; logaddexp does not.
        values = np.logaddexp(0, z)
    else:
        values = torch.sigmoid(tensor(z)) if f == "Sigmoid" else F.logsigmoid(tensor(z))
    return case(f, {"z": z}, values)


@over(f=["Softmax", "LogSoftmax", "LogSumExp"], k=[1, 2, 3, 10, 100, 1000], scale=[1, 10, 1e4], temperature=[0.1, 0.5, 1, 3], edge=[False, True])
def softmax(rng, f, k, scale, temperature, edge):
    if f == "LogSumExp" and temperature != 1 or k >= 100 and (scale == 10 or temperature not in (1, 3)) or k == 1000 and (temperature == 1) == edge:
        return None
    z = normal(rng, k, scale)
    if edge:
        z[rng.integers(k)] = -math.inf
    t = tensor(z)
    values = {"Softmax": lambda: torch.softmax(t / temperature, 0),
              "LogSoftmax": lambda: F.log_softmax(t / temperature, 0),
              "LogSumExp": lambda: torch.logsumexp(t, 0)}[f]()
    return case(f, {"z": z, "temperature": temperature}, values)


# ---- losses -----------------------------------------------------------------------------------------------

@over(n=[1, 2, 6], reduction=REDUCTIONS, weight=WEIGHTS, soft=[False, True], edge=[False, True])
def binary_cross_entropy(rng, n, reduction, weight, soft, edge):
    p = rng.choice([0, 1, 1e-300, 1e-10, 1 - 1e-10, 1 - 2.0 ** -53, 0.5], n) if edge else np.round(rng.uniform(0.001, 0.999, n), 3)
    y = np.round(rng.uniform(0, 1, n), 2) if soft else rng.integers(0, 2, n).astype(float)
    w, x = weights(rng, n, weight), tensor(p, True)
    return case("BinaryCrossEntropy", {"p": p, "y": y, "reduction": reduction, "weight": w, "clip": edge},
                F.binary_cross_entropy(x, tensor(y), weight=tensor(w), reduction=reduction), x)


@over(n=[1, 5], reduction=REDUCTIONS, weight=WEIGHTS, pos=[1, 0, 0.5, 20], scale=[1, 30, 1e4], soft=[False, True])
def binary_cross_entropy_with_logits(rng, n, reduction, weight, pos, scale, soft):
    z = normal(rng, n, scale)
    y = np.round(rng.uniform(0, 1, n), 2) if soft else rng.integers(0, 2, n).astype(float)
    w, x = weights(rng, n, weight), tensor(z, True)
    return case("BinaryCrossEntropyWithLogits", {"z": z, "y": y, "reduction": reduction, "weight": w, "posWeight": pos},
                F.binary_cross_entropy_with_logits(x, tensor(y), weight=tensor(w), pos_weight=tensor([pos]), reduction=reduction), x)


@over(k=[1, 2, 3, 10, 100, 1000], reduction=REDUCTIONS, weight=WEIGHTS, ignore=["none", "some", "all", "class 0"], smoothing=[0, 0.1, 0.5, 1], scale=[1, 1e4])
def cross_entropy(rng, k, reduction, weight, ignore, smoothing, scale):
    if k >= 100 and (reduction != "mean" or ignore == "class 0" or weight == "yes" or smoothing == 0.5):
        return None
    if k >= 100 and scale != 1 or k == 1000 and (ignore != "none" or smoothing == 1 or weight != "zeros"):
        return None
    n = 1 if k >= 100 else 2 if k == 10 else 3
    z, y = normal(rng, (n, k), scale), rng.integers(0, k, n)
    index = 0 if ignore == "class 0" else -100
    if ignore == "some":
        y[rng.integers(n)] = index
    if ignore == "all":
        y[:] = index
    w, x = weights(rng, k, weight), tensor(z, True)
    return case("CrossEntropy", {"z": z, "y": y, "reduction": reduction, "weight": w, "ignoreIndex": index, "labelSmoothing": smoothing},
                F.cross_entropy(x, torch.tensor(y), weight=tensor(w), ignore_index=index, label_smoothing=smoothing, reduction=reduction), x)


@over(k=[2, 3, 10], reduction=REDUCTIONS, where=["target", "other"])
def cross_entropy_of_the_impossible(rng, k, reduction, where):
    z, y = normal(rng, (2, k)), rng.integers(0, k, 2)
    z[0, y[0] if where == "target" else (y[0] + 1) % k] = -math.inf
    x = tensor(z, True)
    return case("CrossEntropy", {"z": z, "y": y, "reduction": reduction, "ignoreIndex": -100, "labelSmoothing": 0},
                F.cross_entropy(x, torch.tensor(y), reduction=reduction), x)


@over(k=[1, 2, 3, 10, 100, 1000], reduction=REDUCTIONS, weight=WEIGHTS, smoothing=[0, 0.1, 0.5, 1], scale=[1, 1e4], zeros=[False, True])
def cross_entropy_soft(rng, k, reduction, weight, smoothing, scale, zeros):
    if k >= 100 and (reduction != "mean" or weight == "zeros" or smoothing == 0.5) or k >= 100 and scale != 1 or k == 1000 and (smoothing != 0.1 or weight != "no"):
        return None
    n = 1 if k >= 100 else 2 if k == 10 else 3
    z, y = normal(rng, (n, k), scale), distribution(rng, (n, k), zeros)
    w, x = weights(rng, k, weight), tensor(z, True)
    return case("CrossEntropySoft", {"z": z, "y": y, "reduction": reduction, "weight": w, "labelSmoothing": smoothing},
                F.cross_entropy(x, tensor(y), weight=tensor(w), label_smoothing=smoothing, reduction=reduction), x)


@over(n=[1, 2, 8], normalize=[True, False], weight=WEIGHTS, clip=[False, True], repeat=[0, 1])
def log_loss(rng, n, normalize, weight, clip, repeat):
    y = rng.integers(0, 2, n).astype(float)
    p = rng.choice([0, 1, 1e-300, 1e-10, 0.3], n) if clip else np.round(rng.uniform(0.001, 0.999, n), 3)
    w = weights(rng, n, weight)
    if w is not None and w.sum() == 0:
        return None  # scikit-learn raises ZeroDivisionError
    value = sklearn.metrics.log_loss(y, p, eps="auto" if clip else 0.0, normalize=normalize, sample_weight=w, labels=[0, 1])
    return case("LogLoss", {"y": y, "p": p, "reduction": "mean" if normalize else "sum", "weight": w, "eps": EPS if clip else 0}, value)


@over(k=[2, 3, 10, 100], normalize=[True, False], weight=WEIGHTS, clip=[False, True], labels=[False, True])
def log_loss_of_classes(rng, k, normalize, weight, clip, labels):
    if k == 100 and not (labels and weight == "yes"):
        return None
    n = 4
    p, y = distribution(rng, (n, k), clip), rng.integers(0, k, n)
    w = weights(rng, n, weight)
    names = np.sort(rng.choice(10 * k, k, replace=False)) if labels else np.arange(k)
    value = sklearn.metrics.log_loss(names[y], p, eps="auto" if clip else 0.0, normalize=normalize, sample_weight=w, labels=names)
    c = case("LogLossClasses", {"y": names[y], "p": p, "reduction": "mean" if normalize else "sum", "weight": w,
                                "eps": EPS if clip else 0, "labels": names if labels else None}, value)
    if not clip and not labels:  # scikit-learn has no gradients
        x = tensor(p, True)
        each = F.nll_loss(x.log(), torch.tensor(y), reduction="none") * (1 if w is None else tensor(w))
        (g,) = torch.autograd.grad(each.sum() / ((n if w is None else w.sum()) if normalize else 1), x)
        c["g"] = g.reshape(-1).tolist()
    return c


@over(n=[1, 5], reduction=REDUCTIONS, scale=[1, 1e4])
def squared_error(rng, n, reduction, scale):
    p, y = normal(rng, n, scale), normal(rng, n, scale)
    x = tensor(p, True)
    return case("SquaredError", {"p": p, "y": y, "reduction": reduction}, F.mse_loss(x, tensor(y), reduction=reduction), x)


@over(n=[2, 5, 20], repeat=range(4))
def brier(rng, n, repeat):
    p, y = np.round(rng.uniform(0, 1, n), 3), rng.integers(0, 2, n).astype(float)
    p[0] = repeat % 2
    x = tensor(p, True)
    c = case("Brier", {"p": p, "y": y, "reduction": "mean"}, ((x - tensor(y)) ** 2).mean(), x)
    c["v"] = [float(sklearn.metrics.brier_score_loss(y, p, pos_label=1))]
    return c


@over(k=[1, 2, 3, 10], reduction=REDUCTIONS, zeros=[False, True])
def brier_of_classes(rng, k, reduction, zeros):
    p, y = distribution(rng, (3, k), zeros), rng.integers(0, k, 3)
    x = tensor(p, True)
    each = ((x - F.one_hot(torch.tensor(y), k)) ** 2).sum(1)
    return case("BrierClasses", {"p": p, "y": y, "reduction": reduction}, {"mean": each.mean(), "sum": each.sum(), "none": each}[reduction], x)


@over(n=[2, 6], reduction=REDUCTIONS, scale=[1, 1e4], corner=[False, True])
def hinge(rng, n, reduction, scale, corner):
    s, y = normal(rng, n, scale), rng.choice([-1.0, 1.0], n)
    y[:2] = -1, 1  # scikit-learn takes a single class for the negative one, whatever its label
    if corner:
        s[0] = y[0]
    x = tensor(s, True)
    each = torch.relu(1 - tensor(y) * x)
    c = case("Hinge", {"s": s, "y": y, "reduction": reduction}, {"mean": each.mean(), "sum": each.sum(), "none": each}[reduction], x)
    if reduction == "mean":
        c["v"] = [float(sklearn.metrics.hinge_loss(y, s))]
    return c


@over(k=[2, 3, 10], reduction=REDUCTIONS, scale=[1, 1e4])
def hinge_of_classes(rng, k, reduction, scale):
    s, y = normal(rng, (3, k), scale), rng.integers(0, k, 3)
    x = tensor(s, True)
    hot = F.one_hot(torch.tensor(y), k).bool()
    each = torch.relu(1 + x.masked_fill(hot, -math.inf).max(1).values - x[hot])
    c = case("HingeClasses", {"s": s, "y": y, "reduction": reduction}, {"mean": each.mean(), "sum": each.sum(), "none": each}[reduction], x)
    if reduction == "mean" and k > 2:
        c["v"] = [float(sklearn.metrics.hinge_loss(y, s, labels=range(k)))]
    return c


@over(reduction=REDUCTIONS, gamma=[0, 0.5, 2, 5], alpha=[None, 0, 0.25, 1], scale=[1, 30])
def focal(rng, reduction, gamma, alpha, scale):
    """torchvision.ops.sigmoid_focal_loss, line by line (Debian has no torchvision that matches), with 1 - p_t as σ of the other sign."""
    z, y = normal(rng, 4, scale), rng.integers(0, 2, 4).astype(float)
    x, t = tensor(z, True), tensor(y)
    ce = F.binary_cross_entropy_with_logits(x, t, reduction="none")
    miss = torch.sigmoid(x) * (1 - t) + torch.sigmoid(-x) * t
    each = ce * miss ** gamma
    if alpha is not None:
        each = (alpha * t + (1 - alpha) * (1 - t)) * each
    return case("Focal", {"z": z, "y": y, "reduction": reduction, "gamma": gamma, "alpha": alpha},
                {"mean": each.mean(), "sum": each.sum(), "none": each}[reduction], x)


# ---- information ------------------------------------------------------------------------------------------

@over(k=[1, 2, 3, 10, 100, 1000], unit=["nats", "bits"], zeros=[False, True], repeat=[0, 1])
def entropy(rng, k, unit, zeros, repeat):
    if k >= 100 and repeat or k == 1000 and (unit == "nats") == zeros:
        return None
    p = distribution(rng, (k,), zeros)
    return case("Entropy", {"p": p, "unit": unit}, scipy.stats.entropy(p, base=2 if unit == "bits" else None))


@over(k=[1, 2, 3, 10, 100, 1000], unit=["nats", "bits"], zeros=[False, True], f=["CrossEntropyOf", "KullbackLeibler", "JensenShannon"], repeat=[0, 1])
def divergence(rng, k, unit, zeros, f, repeat):
    if k >= 100 and repeat or k == 1000 and (unit == "nats") == zeros:
        return None
    p, q = distribution(rng, (k,), zeros), distribution(rng, (k,), zeros and repeat == 1)
    base = 2 if unit == "bits" else None
    value = {"CrossEntropyOf": lambda: -scipy.special.xlogy(p, q).sum() / (math.log(2) if base else 1),
             "KullbackLeibler": lambda: scipy.stats.entropy(p, q, base=base),
             "JensenShannon": lambda: scipy.spatial.distance.jensenshannon(p, q, base=base) ** 2}[f]()
    return case(f, {"p": p, "q": q, "unit": unit}, value)


@over(rows=[1, 2, 5], columns=[1, 3, 8], zeros=[False, True], f=["JointEntropy", "ConditionalEntropy", "MutualInformation"])
def joint(rng, rows, columns, zeros, f):
    table = distribution(rng, (rows * columns,), zeros).reshape(rows, columns)
    both, row = scipy.stats.entropy(table.ravel()), scipy.stats.entropy(table.sum(1))
    value = {"JointEntropy": lambda: both, "ConditionalEntropy": lambda: both - row,
             # scikit-learn casts the marginals to integers: it wants counts
             "MutualInformation": lambda: sklearn.metrics.mutual_info_score(None, None, contingency=np.rint(table * 1000))}[f]()
    return case(f, {"joint": table}, value)


# ---- calibration ------------------------------------------------------------------------------------------

@over(n=[10, 60], bins=[1, 5, 10, 15], repeat=[0, 1])
def reliability(rng, n, bins, repeat):
    p, y = np.round(rng.uniform(0, 1, n), 3) + 0.0003, rng.integers(0, 2, n).astype(float)  # never on a bin's edge
    p = np.round(np.minimum(p, 1), 4)
    frequency, mean = sklearn.calibration.calibration_curve(y, p, n_bins=bins)
    return case("Reliability", {"p": p, "y": y, "bins": bins}, np.stack([mean, frequency], 1))


@over(k=[2, 3, 10], repeat=range(4))
def temperature(rng, k, repeat):
    z = np.round(rng.normal(0, 3, (30, k)), 1)
    y = np.array([rng.choice(k, p=q) for q in scipy.special.softmax(z / rng.uniform(1.5, 3), axis=1)])
    loss = lambda inverse: F.cross_entropy(tensor(z) * inverse, torch.tensor(y)).item()
    best = scipy.optimize.minimize_scalar(loss, bounds=(1e-3, 20), method="bounded", options={"xatol": 1e-12})
    return case("Temperature", {"z": z, "y": y}, 1 / best.x)


# ---- output -----------------------------------------------------------------------------------------------

def plain(x):
    """JSON has no NaN and no infinity: they become strings, as System.Text.Json reads them. 1.0 becomes 1."""
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, list):
        return [plain(v) for v in x]
    if isinstance(x, float):
        if math.isnan(x):
            return "NaN"
        if math.isinf(x):
            return "Infinity" if x > 0 else "-Infinity"
        return int(x) if x.is_integer() and abs(x) < 1e6 and math.copysign(1, x) > 0 else x
    return x


def undefined(c):
    """NaN is the answer only where nothing is counted: a mean over ignored rows, or over weights that are all 0."""
    a = c["a"]
    counted = [0 if y == a.get("ignoreIndex") else (a["weight"][y] if "weight" in a else 1) for y in a["y"]] if c["f"] == "CrossEntropy" else [1]
    return any(math.isnan(v) for v in c["v"]) and sum(counted) > 0


def build(number, seed):
    function, options = GRID[number]
    return function(np.random.default_rng([seed, number]), **options)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=20)
    arguments = parser.parse_args()
    numbers = range(len(GRID)) if arguments.sample is None else np.random.default_rng(arguments.seed).choice(len(GRID), arguments.sample, replace=False)
    built = [c for c in (build(int(n), arguments.seed) for n in numbers) if c is not None]
    cases = [c for c in built if not undefined(c)]
    versions = {"python": sys.version.split()[0], "torch": torch.__version__, "sklearn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__}
    lines = ",\n".join(json.dumps(plain(c), separators=(",", ":")) for c in cases)
    text = f'{{"versions":{json.dumps(versions)},"cases":[\n{lines}\n]}}\n'
    if arguments.sample is None:
        pathlib.Path(__file__).with_name("cases.json").write_text(text)
        print(f"{len(cases)} cases, {len(text) / 1e6:.2f} MB; {len(built) - len(cases)} left out, where a library gives NaN")
    else:
        print(text)


main()
