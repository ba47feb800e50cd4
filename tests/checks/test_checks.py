import ast
import inspect
from types import ModuleType

import pytest

from pslint.checks import CHECKS, LOOKS, NEEDS_MODEL, TAKES, expectation, form, growth, readability, signals, structure

MODULES = (expectation, form, growth, readability, signals, structure)


def checks_of(module: ModuleType) -> set[str]:
    """Return the functions of a module that take a statement and a rule and yield hits."""
    functions = [node for node in ast.parse(inspect.getsource(module)).body if isinstance(node, ast.FunctionDef)]
    return {
        node.name
        for node in functions
        if not node.name.startswith("_") and [a.arg for a in node.args.args] == ["statement", "rule"]
    }


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_no_check_is_left_out_of_the_registry(module: ModuleType) -> None:
    registered = {check.__name__ for check in CHECKS.values() if check.__module__ == module.__name__}
    assert registered == checks_of(module)


def test_every_check_is_one_of_a_known_module() -> None:
    assert {check.__module__ for check in CHECKS.values()} <= {module.__name__ for module in MODULES}


def test_what_needs_the_model_is_a_check() -> None:
    assert set(CHECKS) >= NEEDS_MODEL


def test_what_a_check_takes_is_said_of_checks_that_there_are() -> None:
    assert set(CHECKS) >= set(TAKES)
    assert set(LOOKS) <= NEEDS_MODEL
