"""The catalogue of another library, on this machine."""

from tests.sources.conftest import catalogue

__all__ = ["catalogue"]
