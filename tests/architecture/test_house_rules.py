"""Rules that no linter can express."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from ui import messages

ROOT = Path(__file__).parents[2]
PACKAGES = ("desktop", "sync", "ui")
PLACES = (*PACKAGES, "build_scripts", "tests", "docs", "resources", ".ci", ".github")
SOURCES = sorted(path for part in PACKAGES for path in (ROOT / part).rglob("*.py"))
MODULES = SOURCES + sorted((ROOT / "build_scripts").glob("*.py"))
TEXTS = {".md", ".py", ".toml", ".yml", ".lock", ".spec", ".txt", ".json", ".html", ".nsi", ".ts"}
CATALOGUES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))

CARRIERS = {"AppError", "RuleError", "InputError", "RemoteError", "StorageError", "Problem"}
CODE = re.compile(r"[a-z_]+\.[a-z0-9_]+")
WORDS = (str(Path("ui/messages.py")), str(Path("ui/words")))
MOST_LINES = 300
MOST_METHODS = 12


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text("utf-8")))


def literals(tree: ast.AST) -> set[str]:
    found = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    return {value for value in found if isinstance(value, str) and CODE.fullmatch(value)}


def is_made_of(code: str, literal: str) -> bool:
    """Says whether `literal` is the code, or what it begins with: f"loan.copy_is_{status}"."""
    return code == literal or (literal.endswith("_") and code.startswith(literal))


def codes_carried(path: Path) -> set[str]:
    """The codes in calls such as `RuleError("loan.item_is_out", …)`."""
    calls = [node for node in nodes(path) if isinstance(node, ast.Call)]
    carriers = [call for call in calls if ast.unparse(call.func).split(".")[-1] in CARRIERS]
    given = [[*call.args, *(keyword.value for keyword in call.keywords)] for call in carriers]
    return {code for arguments in given for each in arguments for code in literals(each)}


def normal(requirement: str) -> str:
    """The name in a requirement, as the lock file writes it."""
    return re.split(r"[^\w-]", requirement)[0].lower().replace("_", "-")


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [project["dependencies"], *project["optional-dependencies"].values()]
    return {normal(requirement) for some in asked for requirement in some}


def imported(path: Path) -> set[str]:
    """The first names of the packages that a module imports, but for our own."""
    plain = [node for node in nodes(path) if isinstance(node, ast.Import)]
    names = {alias.name for node in plain for alias in node.names}
    names |= {node.module or "" for node in nodes(path) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in names} - {*PACKAGES, "resources"}


def public_methods(node: ast.ClassDef) -> set[str]:
    """Those of our own making: what Qt asks for (`@override`) is not counted."""
    return {
        each.name
        for each in node.body
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
        and not each.name.startswith("_")
        and "override" not in {ast.unparse(decorator) for decorator in each.decorator_list}
    }


def written_files() -> list[Path]:
    inside = [path for place in PLACES for path in (ROOT / place).rglob("*")]
    every = [path for path in ROOT.glob("*") if path.name != ".git"] + inside
    return [path for path in every if path.is_file() and path.suffix in TEXTS | {""}]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_class_can_do_everything(path: Path) -> None:
    classes = [node for node in nodes(path) if isinstance(node, ast.ClassDef)]
    assert [c.name for c in classes if len(public_methods(c)) > MOST_METHODS] == []


def test_every_error_code_has_words() -> None:
    carried = {code for path in SOURCES for code in codes_carried(path)}
    worded = set(messages.texts())
    assert {code for code in carried if not any(is_made_of(one, code) for one in worded)} == set()


def test_no_words_are_left_over_from_an_error_that_is_gone() -> None:
    elsewhere = [path for path in SOURCES if not name_of(path).startswith(WORDS)]
    used = {code for path in elsewhere for code in literals(ast.parse(path.read_text("utf-8")))}
    worded = set(messages.texts())
    assert {one for one in worded if not any(is_made_of(one, code) for code in used)} == set()


def test_style_comes_from_the_theme_alone() -> None:
    styled = {name_of(path) for path in SOURCES if "setStyleSheet" in path.read_text("utf-8")}
    assert styled <= {str(Path("ui/theme.py"))}


def test_nothing_names_the_machine_it_was_written_on() -> None:
    folder = re.compile(r"(?<![\w.~*}])/(?:work|root|tmp|home)/|[A-Z]:\\+Users\\+\w")
    files = [path for path in written_files() if path != Path(__file__)]
    texts = {name_of(path): path.read_bytes().decode("utf-8", "replace") for path in files}
    assert {name for name, text in texts.items() if folder.search(text)} == set()


def test_the_lock_file_names_versions_and_hashes_and_no_place_to_get_them() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    assert [line for line in lines if "://" in line or line.startswith(("-", "/"))] == []
    required = [line for line in lines if line and line[0] not in " #"]
    assert required
    assert [line for line in required if "==" not in line or not line.endswith("\\")] == []


def test_the_lock_file_knows_every_dependency() -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    tools = {normal(requirement) for group in groups.values() for requirement in group}
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = re.findall(r"^([\w-]+)==", lock, re.MULTILINE)
    assert (tools | declared()) - set(locked) == set()


def test_what_is_imported_is_a_dependency_of_our_own_and_not_somebody_elses() -> None:
    providers = packages_distributions()
    foreign = {name for path in SOURCES for name in imported(path)} - sys.stdlib_module_names
    assert {name for name in foreign if not declared() & set(map(normal, providers[name]))} == set()


def test_no_process_has_two_sqlites() -> None:
    """On one file they undo each other's locks: closing one's frees what the other holds."""
    door = ROOT / "desktop" / "storage" / "sqlite.py"
    files = [*MODULES, *(ROOT / "tests").rglob("*.py")]
    assert [name_of(path) for path in files if path != door and imports(path, "sqlite3")] == []


def imports(path: Path, module: str) -> bool:
    found = [node for node in nodes(path) if isinstance(node, ast.Import)]
    return any(alias.name == module for node in found for alias in node.names)


def test_migrations_are_numbered_in_order_without_a_gap() -> None:
    text = (ROOT / "desktop" / "storage" / "migrations.py").read_text("utf-8")
    numbers = [int(number) for number in re.findall(r"^def m(\d{4})_\w+", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


@pytest.mark.parametrize("path", DECISIONS, ids=name_of)
def test_a_decision_says_why_what_and_what_follows(path: Path) -> None:
    headings = re.findall(r"^#+ (\w+)", path.read_text("utf-8"), re.MULTILINE)
    assert [word for word in headings if word in ("Context", "Decision", "Consequences")] == [
        "Context",
        "Decision",
        "Consequences",
    ]


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_change_log_mentions_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"[{project['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_the_compiled_catalogue_is_made_from_the_one_beside_it(path: Path, tmp_path: Path) -> None:
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    compiled = tmp_path / "compiled.qm"
    subprocess.run([compiler, "-silent", path, "-qm", compiled], check=True)
    assert path.with_suffix(".qm").read_bytes() == compiled.read_bytes()
