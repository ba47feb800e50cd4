from pslint.errors import CardError, ModelError, PslintError, UnreadableError, UsageError


def test_an_unreadable_file_is_named_before_its_problem() -> None:
    error = UnreadableError("a.txt", "there is no such file")
    assert str(error) == "a.txt: there is no such file"
    assert (error.path, error.problem) == ("a.txt", "there is no such file")


def test_every_error_is_caught_by_the_root() -> None:
    assert all(issubclass(kind, PslintError) for kind in (CardError, ModelError, UnreadableError, UsageError))
