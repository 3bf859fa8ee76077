"""Starts the benchmarks (`bench_all.py`).

Bringing in a file has processes of its own, and each of them begins by reading this file once more:
as small as that of the program itself.
"""

import importlib
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.exit(importlib.import_module("bench_all").main())
