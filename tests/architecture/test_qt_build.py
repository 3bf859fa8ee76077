"""The Qt bindings that are installed do not wear out the interpreter they run in."""

import sys

from PySide6.QtCore import QObject

CALLS = 1000
# Other code of the process may take or drop some; a faulty build loses one for every call.
NOISE = CALLS // 10


def test_a_call_that_returns_nothing_does_not_steal_a_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < NOISE


def test_a_call_that_returns_a_truth_value_does_not_steal_a_reference_to_it() -> None:
    thing = QObject()
    before = sys.getrefcount(True), sys.getrefcount(False)
    for _ in range(CALLS):
        thing.signalsBlocked()
        thing.isWidgetType()
    after = sys.getrefcount(True), sys.getrefcount(False)
    assert all(abs(now - then) < NOISE for now, then in zip(after, before, strict=True))
