"""PyTorch's cross-entropy as a user calls it, forward and backward: one run, timed, for every line on standard input."""
import sys
import time

import torch
import torch.nn.functional as F

rows, classes, threads = map(int, sys.argv[1:])
torch.set_num_threads(threads)
torch.manual_seed(1)
logits = torch.randn(rows, classes, requires_grad=True)
targets = torch.randint(classes, (rows,))
print("PyTorch", torch.__version__, flush=True)
for _ in sys.stdin:
    logits.grad = None
    start = time.perf_counter()
    F.cross_entropy(logits, targets).backward()
    print(time.perf_counter() - start, flush=True)
