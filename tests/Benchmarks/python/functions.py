"""Functions of a million values in scikit-learn, SciPy and NumPy: one run of the named one, timed, for every line on standard input."""
import sys
import time

import numpy as np
import scipy
import sklearn
from scipy.stats import entropy
from sklearn.metrics import log_loss

n = int(sys.argv[1])
random = np.random.default_rng(1)
p = random.random(n) * 0.98 + 0.01
y = (random.random(n) < p).astype(float)
a, b = random.random(n) + 1e-3, random.random(n) + 1e-3
a, b = a / a.sum(), b / b.sum()

functions = {
    "sklearn.log_loss": lambda: log_loss(y, p),
    "numpy.log_loss": lambda: -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)),
    "scipy.entropy": lambda: entropy(a),
    "numpy.entropy": lambda: -np.sum(a * np.log(a)),
    "scipy.kl": lambda: entropy(a, b),
    "numpy.kl": lambda: np.sum(a * np.log(a / b)),
}
print(f"scikit-learn {sklearn.__version__}, SciPy {scipy.__version__}, NumPy {np.__version__}", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    functions[line.strip()]()
    print(time.perf_counter() - start, flush=True)
