"""The one door for whoever works on the program: `python3 build_scripts/dev.py VERB`.

Needs nothing but Python; whatever else is missing it fetches first, saying what and why.
"""

import os
import sys
from collections.abc import Callable, Sequence

import environment
import lock_file
import packages
import screen
import system_libraries
import translations
from environment import ROOT, program, run

PICTURES = ROOT / "build" / "demo"
OLDEST_PYTHON = (3, 11)
USAGE = 2


def setup(_arguments: Sequence[str]) -> int:
    """The environment alone, in .venv; .venv/bin/thuvienxa is the program."""
    system_libraries.ensure(system_libraries.OFFSCREEN)
    environment.prepare()
    return 0


def demo(arguments: Sequence[str]) -> int:
    """A day in a library with real books: in the window, or as pictures without a screen."""
    _prepare_for_showing()
    pictures = [] if screen.is_there() or "--screenshots" in arguments else _pictures()
    return run(program("thuvienxa"), "demo", *pictures, *arguments)


def run_program(arguments: Sequence[str]) -> int:
    """The program; arguments are passed on."""
    _prepare_for_showing()
    if not arguments and not screen.is_there():
        print("No screen here. Try a command (run --help), or `demo`.", file=sys.stderr)
        return USAGE
    return run(program("thuvienxa"), *arguments)


def test(arguments: Sequence[str]) -> int:
    """All tests, slow ones too; arguments are pytest's."""
    needs = system_libraries.OFFSCREEN + system_libraries.SCREEN + system_libraries.PEERS
    system_libraries.ensure(needs)
    environment.prepare()
    return _pytest(arguments)


def check(arguments: Sequence[str]) -> int:
    """Format, lint, types, import contracts and the quick tests; --no-tests leaves those out."""
    setup(())
    steps: list[Callable[[], int]] = [
        lambda: run(program("ruff"), "format", "--check", "."),
        lambda: run(program("ruff"), "check", "."),
        lambda: run(program("mypy")),
        lambda: run(program("lint-imports")),
    ]
    if "--no-tests" not in arguments:
        system_libraries.ensure(system_libraries.PEERS)
        steps.append(lambda: _pytest(["-m", "not slow"]))
    failures = [step for step in steps if step() != 0]
    print(f"{len(steps) - len(failures)} of {len(steps)} checks passed.")
    return 1 if failures else 0


def bench(arguments: Sequence[str]) -> int:
    """Benchmarks against a yardstick of the same run; --hub, --wire for bytes, --sealed."""
    setup(())
    if "--hub" in arguments:
        system_libraries.ensure(system_libraries.PEERS)
    script = next((_BENCHES[each] for each in arguments if each in _BENCHES), "bench.py")
    rest = [argument for argument in arguments if argument not in _BENCHES]
    return run(program("python"), ROOT / "build_scripts" / script, *rest)


def strings(_arguments: Sequence[str]) -> int:
    """Collects what is to be translated, and makes the catalogues that the program reads."""
    setup(())
    return translations.refresh()


def package(arguments: Sequence[str]) -> int:
    """The program as a folder without Python, tried out; deb, tar, windows, update: given away."""
    needs = system_libraries.OFFSCREEN + system_libraries.X11 + system_libraries.freezing()
    kinds = [argument for argument in arguments if argument in packages.KINDS] or ["linux"]
    if "windows" in kinds:
        needs += system_libraries.WINDOWS
    system_libraries.ensure(needs)
    environment.prepare()
    return packages.make(kinds, arguments)


def lock(_arguments: Sequence[str]) -> int:
    """Chooses the newest allowed version of every dependency, with hashes, for every system."""
    return lock_file.refresh()


_BENCHES = {
    "--hub": "bench_hub.py",
    "--wire": "bench_wire.py",
    "--sealed": "bench_sealed.py",
}

VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "setup": setup,
    "demo": demo,
    "run": run_program,
    "test": test,
    "check": check,
    "bench": bench,
    "strings": strings,
    "package": package,
    "lock": lock,
}


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        print("This needs Python 3.11 or later.", file=sys.stderr)
        return USAGE
    if not arguments or arguments[0] not in VERBS:
        print(__doc__)
        print("\n".join(f"  {verb:9}{does.__doc__}" for verb, does in VERBS.items()))
        return USAGE if arguments and arguments[0] not in ("-h", "--help") else 0
    os.chdir(ROOT)
    return VERBS[arguments[0]](arguments[1:])


def _prepare_for_showing() -> None:
    needs = system_libraries.OFFSCREEN
    if screen.is_x11():
        needs += system_libraries.X11
    system_libraries.ensure(needs)
    environment.prepare()


def _pictures() -> list[str]:
    print(f"No screen here: the pictures will be in {PICTURES.relative_to(ROOT)}.", flush=True)
    return ["--screenshots", str(PICTURES)]


def _pytest(arguments: Sequence[str]) -> int:
    """Runs in as many processes as there are processors, unless told how many."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each start of the program compiles it
    told = any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in arguments)
    processes = [] if told else ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "worksteal"]
    return run(program("python"), "-m", "pytest", *processes, *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
