"""What the project says of itself."""

import tomllib

from environment import ROOT


def version() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return str(project["project"]["version"])
